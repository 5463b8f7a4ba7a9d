import Exact

extension Cover: Codable {
  public init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    if object.contains(Key("cut")) {
      try object.require(["cut", "at", "below", "above"])
      self = .cut(
        unknown: try object.value("cut"), at: try object.number("at"),
        below: try object.value("below"), above: try object.value("above"))
      return
    }
    try object.require(["left", "right", "exact", "bound"])
    let exact: [Bool] = try object.value("exact")
    guard exact.count == 2 else {
      throw DecodingError.dataCorruptedError(
        forKey: Key("exact"), in: object,
        debugDescription: "'exact' tells of the left and the right side")
    }
    self = .whole(
      left: Enclosure(set: try object.set("left"), isExact: exact[0]),
      right: Enclosure(set: try object.set("right"), isExact: exact[1]),
      bound: object.contains(Key("bound")) ? try object.number("bound") : nil)
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    switch self {
    case .whole(let left, let right, let bound):
      try object.put(left.set, "left")
      try object.put(right.set, "right")
      try object.put([left.isExact, right.isExact], "exact")
      if let bound { try object.put(bound, "bound") }
    case .cut(let unknown, let value, let below, let above):
      try object.put(unknown, "cut")
      try object.put(value, "at")
      try object.put(below, "below")
      try object.put(above, "above")
    }
  }
}

extension Evidence: Codable {
  public init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    let kind: String = try object.value("kind")
    switch kind {
    case "inclusion":
      try object.require(["kind", "latitude", "sets", "inner", "room", "cover"])
      let inner: Side = try object.word("inner")
      self = .inclusion(
        Inclusion(
          latitude: try object.word("latitude"), sets: try object.sets("sets"),
          isMirrored: inner == .left, room: try object.set("room"),
          cover: try object.value("cover")))
    case "separation":
      try object.require(["kind", "latitude", "sets", "cover"])
      self = .separation(
        Separation(
          latitude: try object.word("latitude"), sets: try object.sets("sets"),
          cover: try object.value("cover")))
    case "witnesses":
      try object.require(["kind", "outer", "inner", "holding", "failing"])
      self = .witnesses(
        Witnesses(
          outer: try object.sets("outer"), inner: try object.sets("inner"),
          holding: try object.pair("holding"),
          failing: try object.pair("failing")))
    case "points":
      try object.require(["kind", "outer", "inner", "holding", "failing"])
      let holding: [[NumberText]] = try object.value("holding")
      self = .points(
        PointWitnesses(
          outer: try object.sets("outer"), inner: try object.sets("inner"),
          holding: holding.map { $0.map(\.value) },
          failing: try object.numbers("failing")))
    case "unbounded":
      try object.require(["kind", "latitude", "sets"])
      self = .unbounded(
        latitude: try object.word("latitude"), sets: try object.sets("sets"))
    case "budget":
      try object.require(["kind", "steps"])
      self = .budget(steps: try object.value("steps"))
    default:
      throw DecodingError.dataCorruptedError(
        forKey: Key("kind"), in: object,
        debugDescription: "'\(kind)' is no kind of evidence")
    }
  }

  private enum Side: String { case left, right }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    switch self {
    case .inclusion(let inclusion):
      try object.put("inclusion", "kind")
      try object.put(inclusion.latitude.rawValue, "latitude")
      try object.put(inclusion.sets, "sets")
      let inner: Side = inclusion.isMirrored ? .left : .right
      try object.put(inner.rawValue, "inner")
      try object.put(inclusion.room, "room")
      try object.put(inclusion.cover, "cover")
    case .separation(let separation):
      try object.put("separation", "kind")
      try object.put(separation.latitude.rawValue, "latitude")
      try object.put(separation.sets, "sets")
      try object.put(separation.cover, "cover")
    case .witnesses(let witnesses):
      try object.put("witnesses", "kind")
      try object.put(witnesses.outer, "outer")
      try object.put(witnesses.inner, "inner")
      try object.put(
        [witnesses.holding.left, witnesses.holding.right], "holding")
      try object.put(
        [witnesses.failing.left, witnesses.failing.right], "failing")
    case .points(let points):
      try object.put("points", "kind")
      try object.put(points.outer, "outer")
      try object.put(points.inner, "inner")
      try object.put(
        points.holding.map { $0.map { NumberText($0) } }, "holding")
      try object.put(points.failing, "failing")
    case .unbounded(let latitude, let sets):
      try object.put("unbounded", "kind")
      try object.put(latitude.rawValue, "latitude")
      try object.put(sets, "sets")
    case .budget(let steps):
      try object.put("budget", "kind")
      try object.put(steps, "steps")
    }
  }
}

extension KeyedDecodingContainer<Key> {
  fileprivate func pair(_ name: String) throws -> Witnesses.Pair {
    let values = try numbers(name)
    guard values.count == 2 else {
      throw DecodingError.dataCorruptedError(
        forKey: Key(name), in: self,
        debugDescription: "'\(name)' is a value of each side")
    }
    return Witnesses.Pair(left: values[0], right: values[1])
  }
}
