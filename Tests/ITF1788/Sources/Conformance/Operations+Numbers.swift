import Exact

extension Operations {
  // MARK: Numbers about an interval

  static let measures: [String: Operation] = [
    "inf": measure { range, format in
      range.isEmpty
        ? .positiveInfinity
        : range.lower.value.map { .finite($0) } ?? .negativeInfinity
    },
    "sup": measure { range, format in
      range.isEmpty
        ? .negativeInfinity
        : range.upper.value.map { .finite($0) } ?? .positiveInfinity
    },
    "mid": measure { range, format in middle(range, format) },
    "rad": measure { range, format in radius(range, format) },
    "midRad": { (arguments) throws(Skip) in
      try arguments.measures(2) {
        [middle($0, arguments.format), radius($0, arguments.format)]
      }
    },
    "wid": measure { range, format in
      bounded(range, range.width, format)
    },
    "mag": measure { range, format in
      bounded(range, range.magnitude, format)
    },
    "mig": measure { range, format in
      bounded(range, range.mignitude, format)
    },
  ]

  private static func measure(
    _ measure: @escaping @Sendable (Interval, BinaryFormat) -> Number
  ) -> Operation {
    { (arguments) throws(Skip) in
      try arguments.measures { [measure($0, arguments.format)] }
    }
  }

  /// A measure rounded up, infinite where it is nil.
  private static func bounded(
    _ range: Interval, _ value: Rational?, _ format: BinaryFormat
  ) -> Number {
    if range.isEmpty { return .notANumber }
    return value.map { format.rounded($0, .up) } ?? .positiveInfinity
  }

  /// The middle as a number of the format, of unbounded intervals too.
  ///
  /// Source: IEEE Std 1788-2015, clause 12.
  private static func middle(
    _ range: Interval, _ format: BinaryFormat
  ) -> Number {
    if range.isEmpty { return .notANumber }
    if let middle = range.midpoint { return format.rounded(middle, .nearest) }
    if range.isAll { return .finite(0) }
    return .finite(
      range.lower.value == nil ? -format.largest : format.largest)
  }

  /// The least number of the format that reaches from the rounded middle to
  /// both ends.
  private static func radius(
    _ range: Interval, _ format: BinaryFormat
  ) -> Number {
    guard let low = range.lower.value, let high = range.upper.value,
      let middle = middle(range, format).finite
    else { return range.isEmpty ? .notANumber : .positiveInfinity }
    return format.rounded(max(high - middle, middle - low), .up)
  }

  // MARK: Sums

  static let reductions: [String: Operation] = [
    "sum_nearest": reduction(1) { $0[0] },
    "sum_abs_nearest": reduction(1) { $0[0].map(\.magnitude) },
    "sum_sqr_nearest": reduction(1) { $0[0].map { $0 * $0 } },
    "dot_nearest": reduction(2) { zip($0[0], $0[1]).map { $0 * $1 } },
  ]

  private static func reduction(
    _ count: Int, _ terms: @escaping @Sendable ([[Number]]) -> [Number]
  ) -> Operation {
    { (arguments) throws(Skip) in
      try arguments.expect(count)
      var lists: [[Number]] = []
      for index in 0..<count { lists.append(try arguments.numbers(index)) }
      guard Set(lists.map(\.count)).count == 1 else {
        throw Skip(reason: "lists of different lengths")
      }
      let sum = terms(lists).reduce(.finite(0), +)
      return Outcome(.number(arguments.format.rounded(sum, .nearest)))
    }
  }

  // MARK: Constructors

  static let constructors: [String: Operation] = [
    "b-numsToInterval": { (arguments) throws(Skip) in
      try fromNumbers(arguments, isDecorated: false)
    },
    "d-numsToInterval": { (arguments) throws(Skip) in
      try fromNumbers(arguments, isDecorated: true)
    },
    "b-textToInterval": { (arguments) throws(Skip) in
      try arguments.expect(1)
      guard
        case .interval(let range, nil)? = IntervalText(try arguments.text(0))
      else {
        return Outcome(.interval(.empty, nil), signal: "UndefinedOperation")
      }
      return Outcome(.interval(arguments.format.hull(range), nil))
    },
    "d-textToInterval": { (arguments) throws(Skip) in
      try arguments.expect(1)
      switch IntervalText(try arguments.text(0)) {
      case nil: return Outcome(.notAnInterval, signal: "UndefinedOperation")
      case .notAnInterval: return Outcome(.notAnInterval)
      case .interval(let range, let decoration):
        let hull = arguments.format.hull(range)
        return Outcome(
          .interval(hull, min(decoration ?? .com, hull.usualDecoration)))
      }
    },
    "newDec": { (arguments) throws(Skip) in
      try arguments.expect(1)
      guard let (range, _) = try arguments.interval(0) else {
        return Outcome(.notAnInterval)
      }
      return Outcome(.interval(range, range.usualDecoration))
    },
    "setDec": { (arguments) throws(Skip) in
      try arguments.expect(2)
      let decoration = try arguments.decoration(1)
      guard let (range, _) = try arguments.interval(0) else {
        return Outcome(.notAnInterval)
      }
      if decoration == .ill {
        return Outcome(.notAnInterval, signal: "UndefinedOperation")
      }
      return Outcome(
        .interval(range, min(decoration, range.usualDecoration)))
    },
    "intervalPart": { (arguments) throws(Skip) in
      try arguments.expect(1)
      guard let (range, _) = try arguments.interval(0) else {
        return Outcome(.interval(.empty, nil), signal: "IntvlPartOfNaI")
      }
      return Outcome(.interval(range, nil))
    },
    "decorationPart": { (arguments) throws(Skip) in
      try arguments.expect(1)
      return Outcome(.decoration(try arguments.interval(0)?.1 ?? .ill))
    },
  ]

  private static func fromNumbers(
    _ arguments: Arguments, isDecorated: Bool
  ) throws(Skip) -> Outcome {
    try arguments.expect(2)
    let (low, high) = (try arguments.number(0), try arguments.number(1))
    func end(_ number: Number) -> Interval.End {
      number.finite.map { .closed($0) } ?? .infinite
    }
    let range = Interval(end(low), end(high))
    if low == .notANumber || high == .notANumber || low == .positiveInfinity
      || high == .negativeInfinity || range.isEmpty
    {
      return Outcome(
        isDecorated ? .notAnInterval : .interval(.empty, nil),
        signal: "UndefinedOperation")
    }
    return Outcome(
      .interval(range, isDecorated ? range.usualDecoration : nil))
  }
}

extension Number {
  static func + (a: Number, b: Number) -> Number {
    if let x = a.finite, let y = b.finite { return .finite(x + y) }
    if a == .notANumber || b == .notANumber { return .notANumber }
    if a.finite != nil { return b }
    if b.finite != nil || a == b { return a }
    return .notANumber
  }

  static func * (a: Number, b: Number) -> Number {
    if let x = a.finite, let y = b.finite { return .finite(x * y) }
    switch a.sign * b.sign {
    case 1 where a != .notANumber && b != .notANumber:
      return .positiveInfinity
    case -1 where a != .notANumber && b != .notANumber:
      return .negativeInfinity
    default: return .notANumber
    }
  }

  var magnitude: Number {
    switch self {
    case .finite(let value): .finite(value.magnitude)
    case .negativeInfinity: .positiveInfinity
    default: self
    }
  }

  private var sign: Int {
    switch self {
    case .finite(let value): value.signum
    case .positiveInfinity: 1
    case .negativeInfinity: -1
    case .notANumber: 0
    }
  }
}
