import BigInt
import Exact

extension Law {
  static let approximations: [Law] = [
    Law("rational x.continuedFraction", .x) {
      .wholes(Array($0.x.continuedFraction))
    } oracle: {
      .wholes($0.x.continuedFraction)
    },
    Law("rational x.continuedFraction.convergents", .x) {
      .ratios(Array($0.x.continuedFraction.convergents))
    } oracle: {
      .ratios($0.x.convergents)
    },
    Law("rational x.lastConvergent(maximumDenominator: a)", .xBound) {
      .ratio($0.x.lastConvergent(maximumDenominator: $0.a))
    } oracle: { operands in
      .ratio(operands.x.convergents.last { $0.d <= operands.a }!)
    },
    Law("rational x.bestApproximation(maximumDenominator: a)", .xBound) {
      .ratio($0.x.bestApproximation(maximumDenominator: $0.a))
    } oracle: {
      .ratio($0.x.nearest(denominatorUpTo: $0.a))
    },
    Law("rational x.bestApproximations, denominators to 12", .x) {
      .ratios(Array($0.x.bestApproximations.prefix { $0.denominator <= 12 }))
    } oracle: {
      .ratios($0.x.bestApproximations(denominatorUpTo: 12))
    },
  ]
}

extension Fraction {
  fileprivate var continuedFraction: [BigInt] {
    let (whole, rest) = n.floored(by: d)
    return [whole] + (rest.isZero ? [] : Fraction(d, rest).continuedFraction)
  }

  /// The values of the beginnings of the continued fraction.
  fileprivate var convergents: [Fraction] {
    // Columns of the product of the matrices (a, 1; 1, 0).
    var (p, q) = ((BigInt(1), BigInt(0)), (BigInt(0), BigInt(1)))
    return continuedFraction.map { element in
      p = (element * p.0 + p.1, p.0)
      q = (element * q.0 + q.1, q.0)
      return Fraction(p.0, q.0)
    }
  }

  /// The fractions that are nearer than every other with as small a
  /// denominator, by trying all denominators.
  fileprivate func bestApproximations(denominatorUpTo bound: Int) -> [Fraction]
  {
    var found: [Fraction] = []
    // The least distance so far, times d, as a fraction; at first infinite.
    var (least, leastOver) = (BigInt(1), BigInt(0))
    for q in 1...bound {
      let over = BigInt(q)
      let (low, rest) = (n * over).floored(by: d)
      // The distances |x - p/q|, times d q.
      let (down, up) = (rest, d - rest)
      let distance = min(down, up)
      // distance / (d q) < least / (d leastOver), or the first.
      if distance * leastOver < least * over {
        let isTie = down == up
        if !isTie { found.append(Fraction(down < up ? low : low + 1, over)) }
        (least, leastOver) = (distance, over)
      }
    }
    return found
  }

  /// The fraction with a bounded denominator next to this one, found between
  /// its neighbours below and above (Farey's mediants, many steps at a time).
  fileprivate func nearest(denominatorUpTo bound: BigInt) -> Fraction {
    if d <= bound { return self }
    // l/m < self < r/s with all fractions between beyond the bound.
    var (l, m) = (floor, BigInt(1))
    var (r, s) = (floor + 1, BigInt(1))
    if m > bound { return self }
    while m + s <= bound {
      // The greatest k for which (l + k r)/(m + k s) is still below.
      let below = (n * m - d * l) / (d * r - n * s)
      let k = min(below, (bound - m) / s)
      (l, m) = (l + k * r, m + k * s)
      if m + s > bound { break }
      let above = (d * r - n * s) / (n * m - d * l)
      let j = min(above, (bound - s) / m)
      (r, s) = (r + j * l, s + j * m)
    }
    let (low, high) = (Fraction(l, m), Fraction(r, s))
    let (down, up) = (self - low, high - self)
    if down == up { return m <= s ? low : high }
    return down < up ? low : high
  }
}

extension Draw {
  /// A fraction and the largest denominator that another may have.
  fileprivate static let xBound = Draw(.x, .a) { made, source in
    let x = source.fraction()
    let bound: BigInt =
      switch source.below(4) {
      case 0: BigInt(source.below(50) + 1)
      case 1: BigInt(source.word(bits: 63))
      case 2: max(1, x.d / BigInt(source.below(10) + 1) - 1)
      default: source.positive()
      }
    made.setX(x, &source)
    made.setA(bound, &source)
  }
}
