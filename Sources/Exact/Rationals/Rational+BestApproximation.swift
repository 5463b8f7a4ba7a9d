extension Rational {
  /// The fraction nearest to the number whose denominator is at most a bound.
  ///
  /// A best approximation of the first kind: a convergent, or one of the
  /// intermediate fractions (semiconvergents) between two of them. Of two
  /// fractions equally near, the one with the smaller denominator; between
  /// two whole numbers, the lower.
  ///
  ///     Rational(314_159, 100_000).bestApproximation(maximumDenominator: 100)
  ///     // 311/99
  ///     Rational(314_159, 100_000).bestApproximation(maximumDenominator: 56)
  ///     // 22/7
  ///
  /// Source: Khinchin, "Continued Fractions", 1964, §6, theorem 15.
  ///
  /// - Precondition: the bound is positive.
  public func bestApproximation(maximumDenominator bound: Integer) -> Rational {
    let (convergents, element) = convergents(upTo: bound)
    let last = convergents.last.fraction
    guard element != nil else { return self }
    // The largest intermediate fraction within the bound lies beyond x.
    let steps = (bound - convergents.former.denominator)
      .flooredDivision(by: convergents.last.denominator).quotient
    if steps.isZero { return last }
    let other = convergents.next(steps).fraction
    return (other - self).magnitude < (self - last).magnitude ? other : last
  }

  /// The last convergent whose denominator is at most a bound: the best
  /// approximation of the second kind.
  ///
  ///     Rational(314_159, 100_000).lastConvergent(maximumDenominator: 100)
  ///     // 22/7
  ///
  /// - Precondition: the bound is positive.
  public func lastConvergent(maximumDenominator bound: Integer) -> Rational {
    convergents(upTo: bound).pair.last.fraction
  }

  /// The last two convergents within a bound, and the element that would give
  /// the next one; nil if the last is the number itself.
  private func convergents(
    upTo bound: Integer
  ) -> (pair: ConvergentPair, element: Integer?) {
    precondition(bound.signum > 0, "a positive bound (was \(bound))")
    var pair = ConvergentPair()
    for element in continuedFraction {
      if pair.next(element).denominator > bound { return (pair, element) }
      pair.append(element)
    }
    return (pair, nil)
  }
}

extension Rational {
  /// All best approximations of the first kind: each fraction that is nearer
  /// to the number than every other with as small a denominator.
  ///
  /// In ascending order of denominators, from a whole number to the number
  /// itself. Computed one by one, since there can be very many.
  ///
  ///     Array(Rational(355, 113).bestApproximations.prefix(5))
  ///     // [3, 13/4, 16/5, 19/6, 22/7]
  public var bestApproximations: BestApproximations {
    BestApproximations(value: self)
  }

  /// The best approximations of a number, by ascending denominator.
  public struct BestApproximations: Sequence, Sendable {
    let value: Rational

    public func makeIterator() -> Iterator { Iterator(value) }

    public struct Iterator: IteratorProtocol, Sendable {
      private let value: Rational
      private var elements: ContinuedFraction.Iterator
      private var pair = ConvergentPair()
      /// The element that is being counted up to, and how far.
      private var element: Integer = 0
      private var count: Integer = 0

      init(_ value: Rational) {
        self.value = value
        elements = value.continuedFraction.makeIterator()
        // The whole number below is followed by the one above if that is at
        // least as near.
        let whole = elements.next()!
        if value - Rational(whole) < Rational(1, 2) {
          (element, count) = (whole, whole - 1)
        } else {
          pair.append(whole)
        }
      }

      public mutating func next() -> Rational? {
        if count == element {
          guard let following = elements.next() else { return nil }
          element = following
          count = firstCount(of: following)
        } else {
          count += 1
        }
        let found = pair.next(count).fraction
        if count == element { pair.append(element) }
        return found
      }

      /// The first intermediate fraction that is nearer than the convergent
      /// before it: half of the element, or one more.
      private func firstCount(of element: Integer) -> Integer {
        let half = (element + 1).flooredDivision(by: 2).quotient
        let distance = (value - pair.last.fraction).magnitude
        let isNearer =
          (value - pair.next(half).fraction).magnitude < distance
        return isNearer ? half : half + 1
      }
    }
  }
}
