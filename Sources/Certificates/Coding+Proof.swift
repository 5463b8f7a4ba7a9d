extension Certificate: Codable {
  public init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    try object.require(["claim", "verdict", "grade", "cause", "proof"])
    self.init(
      claim: try object.value("claim"), verdict: try object.value("verdict"),
      grade: try object.decodeIfPresent(String.self, forKey: Key("grade")),
      cause: try object.decodeIfPresent(String.self, forKey: Key("cause")),
      proof: try object.value("proof"))
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.put(claim, "claim")
    try object.put(verdict, "verdict")
    try object.encodeIfPresent(grade, forKey: Key("grade"))
    try object.encodeIfPresent(cause, forKey: Key("cause"))
    try object.put(proof, "proof")
  }
}

extension Proof: Codable {
  public init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    let kind: String = try object.value("kind")
    func cases() throws -> [Case] { try object.value("cases") }
    switch kind {
    case "comparison": self = .comparison(try ComparisonProof(from: decoder))
    case "names": self = .names(try NamesProof(from: decoder))
    case "not":
      try object.require(["kind", "of"])
      self = .not(try object.value("of"))
    case "all", "any":
      try object.require(["kind", "of"])
      self =
        kind == "all"
        ? .all(try object.value("of")) : .any(try object.value("of"))
    case "sources", "days":
      try object.require(["kind", "cases"])
      self = kind == "sources" ? .sources(try cases()) : .days(try cases())
    case "around":
      try object.require(["kind", "of", "cases"])
      self = .around(try object.value("of"), try cases())
    case "powerless":
      try object.require(["kind", "of", "cases"])
      self = .powerless(try object.value("of"), try cases())
    case "readings":
      try object.require(["kind", "cases", "usual"])
      self = .readings(try cases(), hasUsual: try object.value("usual"))
    case "budget":
      try object.require(["kind", "because"])
      self = .budget(try object.value("because"))
    default:
      throw DecodingError.dataCorruptedError(
        forKey: Key("kind"), in: object,
        debugDescription: "'\(kind)' is no kind of proof")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .comparison(let proof): return try proof.encode(to: encoder)
    case .names(let proof): return try proof.encode(to: encoder)
    default: break
    }
    var object = encoder.container(keyedBy: Key.self)
    try object.put(kind, "kind")
    switch self {
    case .not(let inner): try object.put(inner, "of")
    case .all(let parts), .any(let parts): try object.put(parts, "of")
    case .sources(let cases), .days(let cases): try object.put(cases, "cases")
    case .around(let main, let cases), .powerless(let main, let cases):
      try object.put(main, "of")
      try object.put(cases, "cases")
    case .readings(let cases, let hasUsual):
      try object.put(cases, "cases")
      try object.put(hasUsual, "usual")
    case .budget(let reason): try object.put(reason, "because")
    case .comparison, .names: break
    }
  }

  private var kind: String {
    switch self {
    case .comparison: "comparison"
    case .names: "names"
    case .not: "not"
    case .all: "all"
    case .any: "any"
    case .sources: "sources"
    case .days: "days"
    case .around: "around"
    case .readings: "readings"
    case .powerless: "powerless"
    case .budget: "budget"
    }
  }
}

extension Proof.Case: Codable {
  public init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    try object.require(["if", "proof"])
    self.init(label: try object.value("if"), proof: try object.value("proof"))
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.put(label, "if")
    try object.put(proof, "proof")
  }
}

extension NamesProof: Codable {
  public init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    try object.require(["kind", "relation", "left", "right", "limits"])
    self.init(
      relation: try object.word("relation"), left: try object.value("left"),
      right: try object.value("right"), limits: try object.limits())
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.put("names", "kind")
    try object.put(relation.rawValue, "relation")
    try object.put(left, "left")
    try object.put(right, "right")
    try object.put(limits.map(\.rawValue), "limits")
  }
}

extension ComparisonProof: Codable {
  public init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    try object.require([
      "kind", "sign", "left", "right", "unknowns", "limits", "evidence",
    ])
    self.init(
      sign: try object.word("sign"), left: try object.value("left"),
      right: try object.value("right"), names: try object.value("unknowns"),
      limits: try object.limits(), evidence: try object.value("evidence"))
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.put("comparison", "kind")
    try object.put(sign.rawValue, "sign")
    try object.put(left, "left")
    try object.put(right, "right")
    try object.put(names, "unknowns")
    try object.put(limits.map(\.rawValue), "limits")
    try object.put(evidence, "evidence")
  }
}
