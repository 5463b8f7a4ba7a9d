extension Interval {
  /// The simplest fraction in the range: the one with the smallest
  /// denominator, and of several whole numbers the one nearest to zero. Nil
  /// if the range is empty.
  ///
  ///     Interval(.closed(Rational(157, 50)), .open(Rational(63, 20)))
  ///       .simplest  // 22/7, between 3.14 and 3.15
  ///
  /// Both ends are followed down the Stern-Brocot tree by their continued
  /// fractions, as long as these agree.
  ///
  /// Source: Graham, Knuth, Patashnik, "Concrete Mathematics", 1994, §4.5 and
  /// exercise 4.39.
  public var simplest: Rational? {
    if isEmpty { return nil }
    if contains(0) { return 0 }
    let isNegative = upper.value.map { $0.signum <= 0 } ?? false
    let positive = isNegative ? -self : self
    let found = positive.simplestPositive
    return isNegative ? -found : found
  }

  /// The same for a range above zero.
  private var simplestPositive: Rational {
    var pair = ConvergentPair()
    var (near, far) = (Bound(lower), Bound(upper))
    while true {
      // `near` is the lower end here.
      let (whole, rest) = near.numerator.flooredDivision(by: near.denominator)
      let first = near.isClosed && rest.isZero ? whole : whole + 1
      if far.isAbove(first) {
        pair.append(first)
        return pair.last.fraction
      }
      // No whole number: both ends are in [whole, whole + 1]. The reciprocals
      // of what is left have the other order.
      pair.append(whole)
      (near, far) = (far.reciprocalRest(whole), near.reciprocalRest(whole))
    }
  }
}

/// An end of a range of positive numbers; 1/0 for one that goes on for ever.
private struct Bound {
  var numerator, denominator: Integer
  var isClosed: Bool

  init(_ end: Interval.End) {
    numerator = end.value?.numerator ?? 1
    denominator = end.value?.denominator ?? 0
    isClosed = end.isClosed
  }

  private init(_ numerator: Integer, _ denominator: Integer, _ closed: Bool) {
    (self.numerator, self.denominator) = (numerator, denominator)
    isClosed = closed
  }

  /// Whether a whole number is within this end as an upper one.
  func isAbove(_ number: Integer) -> Bool {
    let product = number * denominator
    return product < numerator || (isClosed && product == numerator)
  }

  func reciprocalRest(_ whole: Integer) -> Bound {
    Bound(denominator, numerator - whole * denominator, isClosed)
  }
}
