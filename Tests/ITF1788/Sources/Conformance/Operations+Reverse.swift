import Exact

extension Operations {
  // An operation may be given candidates, the last of its intervals; without
  // them every number is one.
  static let reverse: [String: Operation] = [
    "mulRevToPair": { (arguments) throws(Skip) in
      try arguments.expect(2)
      return try pair(arguments)
    },
    "mulRev": product, "mulRevTen": product,
    "absRev": absoluteValue(1), "absRevBin": absoluteValue(2),
    "sqrRev": square(1), "sqrRevBin": square(2),
    "pownRev": power(1), "pownRevBin": power(2),
    "powRev1": reversed(3) { ranges throws(ExactError) in
      try ranges[1].reversePowerBase(
        exponent: ranges[0], within: ranges[2], bits: bits)
    },
    "powRev2": reversed(3) { ranges throws(ExactError) in
      try ranges[1].reversePowerExponent(
        base: ranges[0], within: ranges[2], bits: bits)
    },
    "sinRev": circular(1, Rounder.reverseSine),
    "sinRevBin": circular(2, Rounder.reverseSine),
    "cosRev": circular(1, Rounder.reverseCosine),
    "cosRevBin": circular(2, Rounder.reverseCosine),
    "tanRev": circular(1, Rounder.reverseTangent),
    "tanRevBin": circular(2, Rounder.reverseTangent),
    "coshRev": circular(1, Rounder.reverseHyperbolicCosine),
    "coshRevBin": circular(2, Rounder.reverseHyperbolicCosine),
  ]

  private static func circular(
    _ count: Int,
    _ reverse:
      @escaping @Sendable (Rounder) -> (Interval, Interval)
      throws(Skip) -> Interval
  ) -> Operation {
    { (arguments) throws(Skip) in
      try arguments.expect(count)
      let rounder = Rounder(format: arguments.format)
      return try arguments.undecorated(count) { ranges throws(Skip) in
        try reverse(rounder)(ranges[0], candidates(ranges, after: 1))
      }
    }
  }

  private static func candidates(
    _ ranges: [Interval], after count: Int
  ) -> Interval { ranges.count > count ? ranges[count] : .all }

  private static func product(
    _ arguments: Arguments
  ) throws(Skip) -> Outcome {
    let count = arguments.literals.count == 3 ? 3 : 2
    return try reversed(count) { ranges throws(ExactError) in
      ranges[1].reverseProduct(
        with: ranges[0], within: candidates(ranges, after: 2))
    }(arguments)
  }

  private static func absoluteValue(_ count: Int) -> Operation {
    reversed(count) { ranges throws(ExactError) in
      ranges[0].reverseAbsoluteValue(within: candidates(ranges, after: 1))
    }
  }

  private static func square(_ count: Int) -> Operation {
    reversed(count) { ranges throws(ExactError) in
      try ranges[0].reverseSquare(
        within: candidates(ranges, after: 1), bits: bits)
    }
  }

  private static func power(_ count: Int) -> Operation {
    { (arguments) throws(Skip) in
      try arguments.expect(count + 1)
      let exponent = try arguments.integer(count)
      return try arguments.undecorated(count) { ranges throws(Skip) in
        try attempt { () throws(ExactError) in
          try ranges[0].reversePower(
            exponent, within: candidates(ranges, after: 1), bits: bits)
        }
      }
    }
  }

  private static func reversed(
    _ count: Int,
    _ function: @escaping @Sendable ([Interval]) throws(ExactError) -> Interval
  ) -> Operation {
    { (arguments) throws(Skip) in
      try arguments.expect(count)
      return try arguments.undecorated(count) { ranges throws(Skip) in
        try attempt { () throws(ExactError) in try function(ranges) }
      }
    }
  }

  /// The reverse product as a pair; where the factor has no zero, it is a
  /// quotient and decorated as one.
  ///
  /// Source: IEEE Std 1788-2015, clause 12.
  private static func pair(_ arguments: Arguments) throws(Skip) -> Outcome {
    guard let factor = try arguments.interval(0),
      let product = try arguments.interval(1)
    else {
      var outcome = Outcome(.notAnInterval)
      outcome.values.append(.notAnInterval)
      return outcome
    }
    let parts = product.0.reverseProductParts(with: factor.0)
    let hulls = (
      arguments.format.hull(parts.0), arguments.format.hull(parts.1)
    )
    var decoration = Decoration.trv
    if !factor.0.contains(0), !hulls.0.isEmpty {
      decoration = min(factor.1, product.1, hulls.0.usualDecoration)
    }
    var outcome = arguments.interval(hulls.0, decoration)
    outcome.values += arguments.interval(hulls.1, .trv).values
    return outcome
  }
}
