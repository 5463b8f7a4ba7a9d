public import Exact

extension Int {
  /// A machine word biased to corners: zero, one, neighbours of powers of two
  /// and the ends of the word, beside small and large numbers.
  public static func corner(using random: inout SplitMix64) -> Int {
    let sign = Bool.random(using: &random) ? 1 : -1
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return 0
    case 1: return sign
    case 2:
      return [Int.max, Int.min, Int.max - 1, Int.min + 1]
        .randomElement(using: &random)!
    case 3:
      let power = 1 << Int.random(in: 0..<62, using: &random)
      return sign * (power + Int.random(in: -1...1, using: &random))
    case 4, 5: return sign * Int.random(in: 0...100, using: &random)
    default: return Int.random(in: Int.min...Int.max, using: &random)
    }
  }
}

extension Integer {
  /// A whole number biased to corners; about a quarter exceed the word.
  public static func random(using random: inout SplitMix64) -> Integer {
    let first = Integer(Int.corner(using: &random))
    guard Int.random(in: 0..<4, using: &random) == 0 else { return first }
    return first * Integer(Int.corner(using: &random))
      + Integer(Int.corner(using: &random))
  }
}

extension Rational {
  /// A fraction biased to corners: whole numbers, small parts, huge parts.
  public static func random(using random: inout SplitMix64) -> Rational {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return Rational(Integer.random(using: &random))
    case 1: return small(using: &random)
    default:
      var denominator = Integer.random(using: &random)
      if denominator.isZero { denominator = 1 }
      return Rational(Integer.random(using: &random), denominator)
    }
  }

  /// A fraction with parts of at most 12, so that equal ones meet often.
  public static func small(using random: inout SplitMix64) -> Rational {
    Rational(
      Integer(Int.random(in: -12...12, using: &random)),
      Integer(Int.random(in: 1...4, using: &random)))
  }
}

extension Interval {
  /// A range with small ends, each open, closed or infinite; never empty.
  public static func random(using random: inout SplitMix64) -> Interval {
    while true {
      let ends = [Rational.small(using: &random), .small(using: &random)]
        .sorted()
      let made = ends.map { value -> End in
        switch Int.random(in: 0..<5, using: &random) {
        case 0: .infinite
        case 1, 2: .open(value)
        default: .closed(value)
        }
      }
      let interval = Interval(made[0], made[1])
      if !interval.isEmpty { return interval }
    }
  }
}

extension ValueSet {
  /// One to three small ranges, now and then on a lattice.
  public static func random(using random: inout SplitMix64) -> ValueSet {
    let ranges = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      Interval.random(using: &random)
    }
    let steps: [Rational?] = [
      nil, nil, nil, 1, 2, Rational(1, 2), Rational(2, 3),
    ]
    return ValueSet(ranges, step: steps.randomElement(using: &random)!)
  }

  /// Numbers near the ends of the ranges, inside and outside.
  public var samples: [Rational] {
    let ends = intervals.flatMap { [$0.lower.value, $0.upper.value] }
      .compactMap { $0 }
    let middles = zip(ends, ends.dropFirst()).map { ($0 + $1) / 2 }
    let near = ends.flatMap { end in
      [Rational(-1, 1), Rational(-1, 1000), 0, Rational(1, 1000), 1]
        .map { end + $0 }
    }
    let multiples = step.map { step in (-30...30).map { Rational($0) * step } }
    return near + middles + (multiples ?? []) + [0, -100, 100]
  }
}
