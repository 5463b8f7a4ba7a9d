import Exact

/// The operations that test cases may name, each with what it does to its
/// inputs; a name that is not here is skipped.
enum Operations {
  typealias Operation = @Sendable (Arguments) throws(Skip) -> Outcome

  static let all: [String: Operation] = [
    exact, stepwise, enclosed, circular, sets, relations, measures, reverse,
    constructors, reductions,
  ].reduce(into: [:]) { $0.merge($1) { first, _ in first } }

  /// The bits of library enclosures: more than any format's precision, so that
  /// rounding the end of an enclosure outward rounds the value itself.
  static let bits = 128

  /// Runs a throwing operation of the library.
  static func attempt(
    _ body: () throws(ExactError) -> Interval
  ) throws(Skip) -> Interval {
    do {
      return try body()
    } catch {
      throw Skip(reason: "beyond the bound of exact numbers")
    }
  }

  /// Everywhere defined and continuous.
  static func smooth(_: [Interval]) -> Decoration { .com }

  private static func isWithout(_ value: Rational, _ index: Int = 0)
    -> @Sendable ([Interval]) -> Decoration
  {
    { $0[index].contains(value) ? .trv : .com }
  }

  private static func isWithin(_ domain: Interval)
    -> @Sendable ([Interval]) -> Decoration
  {
    { $0[0].isSubset(of: domain) ? .com : .trv }
  }

  private static func function(
    _ count: Int,
    _ local: @escaping @Sendable ([Interval]) -> Decoration = smooth,
    _ function: @escaping @Sendable ([Interval]) throws(Skip) -> Interval
  ) -> Operation {
    { (arguments) throws(Skip) in
      try arguments.expect(count)
      return try arguments.forward(count, local, function)
    }
  }

  // MARK: Exact functions

  private static let exact: [String: Operation] = [
    "pos": function(1) { $0[0] },
    "neg": function(1) { -$0[0] },
    "add": function(2) { $0[0] + $0[1] },
    "sub": function(2) { $0[0] - $0[1] },
    "mul": function(2) { $0[0] * $0[1] },
    "div": function(2, isWithout(0, 1)) { $0[0] / $0[1] },
    "recip": function(1, isWithout(0)) { $0[0].reciprocal },
    "sqr": function(1) { $0[0].square },
    "fma": function(3) { $0[0].multiplied(by: $0[1], adding: $0[2]) },
    "abs": function(1) { $0[0].absoluteValue },
    "min": function(2) { Interval.minimum($0[0], $0[1]) },
    "max": function(2) { Interval.maximum($0[0], $0[1]) },
    "pown": { (arguments) throws(Skip) in
      try arguments.expect(2)
      let exponent = try arguments.integer(1)
      return try arguments.forward(
        1, { exponent < 0 && $0[0].contains(0) ? .trv : .com }
      ) { ranges throws(Skip) in
        guard exponent.magnitude < 1 << 13 else {
          throw Skip(reason: "beyond the bound of exact numbers")
        }
        return ranges[0].power(exponent)
      }
    },
  ]

  // MARK: Functions with steps

  private static func steps(
    at jumps: @escaping @Sendable (Interval) -> Bool,
    _ function: @escaping @Sendable (Interval) -> Interval
  ) -> Operation {
    Self.function(
      1,
      { ranges in
        if function(ranges[0]).point == nil { return .def }
        return jumps(ranges[0]) ? .dac : .com
      }
    ) { function($0[0]) }
  }

  /// Whether a range holds a whole number of a kind.
  private static func holdsWhole(
    plus shift: Rational = 0, _ range: Interval
  ) -> Bool {
    let range = range - Interval(shift)
    guard let low = range.ceiling.lower.value else {
      return range.floor.upper.value != nil || range.isAll
    }
    return range.contains(low)
  }

  private static let half = Rational(Integer(1), Integer(2))

  private static let stepwise: [String: Operation] = [
    "sign": steps(at: { $0.contains(0) }) { $0.sign },
    "ceil": steps(at: { holdsWhole($0) }) { $0.ceiling },
    "floor": steps(at: { holdsWhole($0) }) { $0.floor },
    "trunc": steps(
      at: {
        holdsWhole($0.intersection(Interval(.infinite, .open(0))))
          || holdsWhole($0.intersection(Interval(.open(0), .infinite)))
      }
    ) { $0.truncated },
    "roundTiesToEven": steps(at: { holdsWhole(plus: half, $0) }) {
      $0.rounded()
    },
    "roundTiesToAway": steps(at: { holdsWhole(plus: half, $0) }) {
      $0.rounded(toPlace: 1, .nearestOrAway)
    },
  ]

  // MARK: Roots, exponentials, logarithms, powers

  private static let positive = Interval(.open(0), .infinite)
  private static let nonNegative = Interval(.closed(0), .infinite)

  private static func enclosed(
    _ local: @escaping @Sendable ([Interval]) -> Decoration = smooth,
    _ function: @escaping @Sendable (Interval) throws(ExactError) -> Interval
  ) -> Operation {
    Self.function(1, local) { ranges throws(Skip) in
      try attempt { () throws(ExactError) in try function(ranges[0]) }
    }
  }

  private static func logarithm(_ base: Rational) -> Operation {
    enclosed(isWithin(positive)) { range throws(ExactError) in
      try range.logarithm(base: base, bits: bits)
    }
  }

  private static func powers(of base: Rational) -> Operation {
    enclosed { range throws(ExactError) in
      try Interval(base).power(range, bits: bits)
    }
  }

  private static func root(
    _ k: Int, _ arguments: Arguments
  ) throws(Skip) -> Outcome {
    let domain: Interval = k % 2 == 0 ? nonNegative : .all
    return try arguments.forward(
      1,
      { ranges in
        let isDefined =
          ranges[0].isSubset(of: domain) && (k > 0 || !ranges[0].contains(0))
        return isDefined ? .com : .trv
      }
    ) { ranges throws(Skip) in
      try attempt { () throws(ExactError) in
        try ranges[0].root(k, bits: bits)
      }
    }
  }

  private static func root(_ k: Int) -> Operation {
    { (arguments) throws(Skip) in
      try arguments.expect(1)
      return try root(k, arguments)
    }
  }

  private static let enclosed: [String: Operation] = [
    "sqrt": root(2), "cbrt": root(3), "rSqrt": root(-2),
    "rootn": { (arguments) throws(Skip) in
      try arguments.expect(2)
      return try root(try arguments.integer(1), arguments)
    },
    "hypot": function(2) { ranges throws(Skip) in
      try attempt { () throws(ExactError) in
        try (ranges[0].square + ranges[1].square).squareRoot(bits: bits)
      }
    },
    "exp": enclosed { range throws(ExactError) in
      try range.exponential(bits: bits)
    },
    "exp2": powers(of: 2), "exp10": powers(of: 10),
    "log": enclosed(isWithin(positive)) { range throws(ExactError) in
      try range.naturalLogarithm(bits: bits)
    },
    "log2": logarithm(2), "log10": logarithm(10),
    "expm1": lessOne(e), "exp2m1": lessOne(Interval(2)),
    "exp10m1": lessOne(Interval(10)),
    "logp1": plusOne(nil), "log2p1": plusOne(2), "log10p1": plusOne(10),
    "pow": function(2, powerLocal) { ranges throws(Skip) in
      try attempt { () throws(ExactError) in
        try ranges[0].power(ranges[1], bits: bits)
      }
    },
  ]

  private static func powerLocal(_ ranges: [Interval]) -> Decoration {
    let (base, exponent) = (ranges[0], ranges[1])
    let isDefined =
      base.isSubset(of: positive)
      || base.isSubset(of: nonNegative) && exponent.isSubset(of: positive)
    return isDefined ? .com : .trv
  }

  /// Nothing but a mark for the base of the natural exponential.
  private static let e: Interval? = nil

  /// A power of a base, less 1; the subtraction costs bits near zero, so it is
  /// enclosed more narrowly as needed.
  private static func lessOne(_ base: Interval?) -> Operation {
    { (arguments) throws(Skip) in
      try arguments.expect(1)
      let rounder = Rounder(format: arguments.format)
      return try arguments.forward(1, smooth) { ranges throws(Skip) in
        try rounder.rising(
          ranges[0], limits: (Rounder.exactly(-1), nil)
        ) { x, bits in
          let power =
            if let base { try base.power(Interval(x), bits: bits) } else {
              try Interval(x).exponential(bits: bits)
            }
          return power - Interval(1)
        }
      }
    }
  }

  private static func plusOne(_ base: Rational?) -> Operation {
    enclosed(isWithin(Interval(.open(-1), .infinite))) {
      range throws(ExactError) in
      let range = range + Interval(1)
      guard let base else { return try range.naturalLogarithm(bits: bits) }
      return try range.logarithm(base: base, bits: bits)
    }
  }

  // MARK: Circular and hyperbolic functions

  private static func rounded(
    _ local: @escaping @Sendable ([Interval]) throws(Skip) -> Decoration =
      smooth,
    _ function: @escaping @Sendable (Rounder, Interval) throws(Skip) -> Interval
  ) -> Operation {
    { (arguments) throws(Skip) in
      try arguments.expect(1)
      let rounder = Rounder(format: arguments.format)
      return try arguments.forward(1, local) { ranges throws(Skip) in
        try function(rounder, ranges[0])
      }
    }
  }

  private static func withPoles(at multiples: Set<Int>)
    -> @Sendable ([Interval]) throws(Skip) -> Decoration
  {
    { ranges in
      Rounder.multiples(in: ranges[0]).isDisjoint(with: multiples)
        ? .com : .trv
    }
  }

  private static let circular: [String: Operation] = [
    "sin": rounded { (r, x) throws(Skip) in try r.sine(x) },
    "cos": rounded { (r, x) throws(Skip) in try r.cosine(x) },
    "tan": rounded(withPoles(at: [1, 3])) { (r, x) throws(Skip) in
      try r.tangent(x)
    },
    "cot": rounded(withPoles(at: [0, 2])) { (r, x) throws(Skip) in
      try r.cotangent(x)
    },
    "sec": rounded(withPoles(at: [1, 3])) { (r, x) throws(Skip) in
      try r.secant(x)
    },
    "csc": rounded(withPoles(at: [0, 2])) { (r, x) throws(Skip) in
      try r.cosecant(x)
    },
    "asin": rounded(isWithin(Interval(from: -1, through: 1))) {
      (r, x) throws(Skip) in
      try r.rising(
        x.intersection(Interval(from: -1, through: 1)), Elementary.asin)
    },
    "acos": rounded(isWithin(Interval(from: -1, through: 1))) {
      (r, x) throws(Skip) in
      try r.falling(
        x.intersection(Interval(from: -1, through: 1)), Elementary.acos)
    },
    "atan": rounded { (r, x) throws(Skip) in try r.arctangent(x) },
    "acot": rounded { (r, x) throws(Skip) in try r.arccotangent(x) },
    "sinh": rounded { (r, x) throws(Skip) in try r.hyperbolicSine(x) },
    "cosh": rounded { (r, x) throws(Skip) in try r.hyperbolicCosine(x) },
    "tanh": rounded { (r, x) throws(Skip) in try r.hyperbolicTangent(x) },
    "coth": rounded(isWithout(0)) { (r, x) throws(Skip) in
      try r.hyperbolicCotangent(x)
    },
    "sech": rounded { (r, x) throws(Skip) in try r.hyperbolicSecant(x) },
    "csch": rounded(isWithout(0)) { (r, x) throws(Skip) in
      try r.hyperbolicCosecant(x)
    },
    "asinh": rounded { (r, x) throws(Skip) in try r.areaSine(x) },
    "acosh": rounded(isWithin(Interval(.closed(1), .infinite))) {
      (r, x) throws(Skip) in try r.areaCosine(x)
    },
    "atanh": rounded(isWithin(Interval(.open(-1), .open(1)))) {
      (r, x) throws(Skip) in try r.areaTangent(x)
    },
    "acoth": rounded({
      $0[0].isDisjoint(with: Interval(from: -1, through: 1)) ? .com : .trv
    }) { (r, x) throws(Skip) in try r.areaCotangent(x) },
    "atan2": { (arguments) throws(Skip) in
      try arguments.expect(2)
      let rounder = Rounder(format: arguments.format)
      return try arguments.forward(2, angleLocal) { ranges throws(Skip) in
        try rounder.angle(ranges[0], ranges[1])
      }
    },
  ]

  /// The angle jumps where y turns negative on the left of the origin.
  private static func angleLocal(_ ranges: [Interval]) -> Decoration {
    let (y, x) = (ranges[0], ranges[1])
    guard y.contains(0) else { return .com }
    if x.contains(0) { return .trv }
    if x.isSubset(of: positive) { return .com }
    return y.isSubset(of: nonNegative) ? .dac : .def
  }

  // MARK: Sets

  private static let sets: [String: Operation] = [
    "intersection": undecorated(2) { $0[0].intersection($0[1]) },
    "convexHull": undecorated(2) { $0[0].hull(with: $0[1]) },
    "cancelPlus": undecorated(2) { $0[0].cancelPlus($0[1]) },
    "cancelMinus": undecorated(2) { $0[0].cancelMinus($0[1]) },
  ]

  private static func undecorated(
    _ count: Int,
    _ function: @escaping @Sendable ([Interval]) throws(Skip) -> Interval
  ) -> Operation {
    { (arguments) throws(Skip) in
      try arguments.expect(count)
      return try arguments.undecorated(count, function)
    }
  }

  // MARK: Relations

  private static func statement(
    _ count: Int, _ holds: @escaping @Sendable ([Interval]) -> Bool
  ) -> Operation {
    { (arguments) throws(Skip) in try arguments.statement(count, holds) }
  }

  private static let relations: [String: Operation] = [
    "isEmpty": statement(1) { $0[0].isEmpty },
    "isEntire": statement(1) { $0[0].isAll },
    "isCommonInterval": statement(1) { $0[0].isBounded },
    "isSingleton": statement(1) { $0[0].point != nil },
    "isNaI": { (arguments) throws(Skip) in
      try arguments.expect(1)
      return Outcome(.boolean(try arguments.interval(0) == nil))
    },
    "isMember": { (arguments) throws(Skip) in
      try arguments.expect(2)
      let value = try arguments.number(0).finite
      let range = try arguments.interval(1)?.0 ?? .empty
      return Outcome(.boolean(value.map(range.contains) ?? false))
    },
    "equal": statement(2) { $0[0] == $0[1] },
    "subset": statement(2) { $0[0].isSubset(of: $0[1]) },
    "superset": statement(2) { $0[1].isSubset(of: $0[0]) },
    "interior": statement(2) { $0[0].isInterior(to: $0[1]) },
    "disjoint": statement(2) { $0[0].isDisjoint(with: $0[1]) },
    "less": statement(2) { $0[0].isLess(than: $0[1]) },
    "strictLess": statement(2) { $0[0].isStrictlyLess(than: $0[1]) },
    "precedes": statement(2) { $0[0].precedes($0[1]) },
    "strictPrecedes": statement(2) { $0[0].strictlyPrecedes($0[1]) },
    "overlap": { (arguments) throws(Skip) in
      try arguments.expect(2)
      guard let a = try arguments.interval(0),
        let b = try arguments.interval(1)
      else { throw Skip(reason: "overlap with what is not an interval") }
      return Outcome(.overlap(a.0.overlap(with: b.0)))
    },
  ]
}
