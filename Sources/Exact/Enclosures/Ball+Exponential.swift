extension Ball {
  /// The exponential function of a ball, with a relative error of a few units
  /// of the scale beside the one that the ball brings in.
  ///
  /// x = n ln 2 + r with r in [0, ln 2), and e^x = 2^n (e^(r/2^s))^(2^s): a
  /// Taylor series for r/2^s, then s squarings.
  ///
  /// Source: Brent, "Fast multiple-precision evaluation of elementary
  /// functions", J. ACM 23(2), 1976; Brent, Zimmermann, "Modern Computer
  /// Arithmetic", 2010, §4.3.1 and §4.4.2.
  ///
  /// - Precondition: the radius is at most 1/4, the scale at least 0.
  var exponential: Ball {
    let (n, rest) = remainderByLn2
    let halvings = Self.reductions(scale: scale)
    // The squarings double an error s times; the series has fewer than
    // `scale` terms, each off by at most 4 units.
    let workingScale = scale + halvings + scale.bitsNeeded + 6
    let t = rest.center << (workingScale - halvings - scale)
    var result = Self.exponentialSeries(t, scale: workingScale)
    for _ in 0..<halvings { result = result.squared }
    // e^δ - 1 is at most 2|δ| for |δ| <= 1/2.
    let spread = (result.ends.high * rest.radius) >> (scale - 1)
    result.radius += spread + 1
    return result.scaled(byTwoTo: n)
  }

  /// The multiple n of ln 2 that is taken away, and what is left: a number
  /// whose center lies in [0, ln 2).
  private var remainderByLn2: (n: Int, rest: Ball) {
    // A quotient from the leading bits is off by one at most.
    let coarse = 64
    let leading = scale > coarse ? center >> (scale - coarse) : center
    let unit = Self.ln2(scale: min(scale, coarse)).center
    var n = Int(exactly: leading.flooredDivision(by: unit).quotient)!
    let ln2 = Self.ln2(scale: scale)
    while true {
      let rest = self + -(ln2 * Integer(n))
      if rest.center.signum < 0 {
        n -= 1
      } else if rest.center >= ln2.center {
        n += 1
      } else {
        return (n, rest)
      }
    }
  }

  /// Σ t^j/j! for t in [0, 1/2), in units of 2^-scale.
  private static func exponentialSeries(_ t: Integer, scale: Int) -> Ball {
    var sum = Integer(1) << scale
    var term = t
    var count = 1
    while !term.isZero {
      sum += term
      count += 1
      term = ((term * t) >> scale).flooredDivision(by: Integer(count)).quotient
    }
    // Each term is cut off twice and inherits less than half of the error of
    // the one before: at most 4 units. Past the last, whose true value is at
    // most 4 units, the sum of all others is less than that again.
    return Ball(sum, radius: Integer(4 * count + 8), scale: scale)
  }

  /// How often the argument of a series is best brought nearer to its centre:
  /// about as many steps as they then save of the terms.
  static func reductions(scale: Int) -> Int {
    Int(exactly: Integer(scale).root(2).root)! * 2 / 3
  }
}

extension Int {
  /// The bits of a number that is not negative; 0 for zero.
  var bitsNeeded: Int { Int.bitWidth - leadingZeroBitCount }
}
