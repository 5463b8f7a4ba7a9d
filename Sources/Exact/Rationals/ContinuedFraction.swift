/// A number as a sum of a whole number and one over another such sum:
/// a0 + 1/(a1 + 1/(a2 + …)), written [a0; a1, a2, …].
///
/// The elements are those of the regular continued fraction: all but the
/// first are positive, and the last of several is at least 2, so that each
/// fraction has one expansion. They are computed one by one, by Euclid's
/// algorithm.
///
///     Array(Rational(415, 93).continuedFraction)  // [4, 2, 6, 7]
///
/// Source: Khinchin, "Continued Fractions", 1964, §1 and §2.
public struct ContinuedFraction: Sequence, Sendable {
  let value: Rational

  public func makeIterator() -> Iterator { Iterator(value) }

  public struct Iterator: IteratorProtocol, Sendable {
    private var rest: (numerator: Integer, denominator: Integer)

    init(_ value: Rational) {
      rest = (value.numerator, value.denominator)
    }

    public mutating func next() -> Integer? {
      if rest.denominator.isZero { return nil }
      let (q, r) = rest.numerator.flooredDivision(by: rest.denominator)
      rest = (rest.denominator, r)
      return q
    }
  }
}

extension ContinuedFraction {
  /// The fractions [a0], [a0; a1], [a0; a1, a2], …, the last of which is the
  /// number itself.
  ///
  /// They lie below and above it in turn. The convergents, perhaps without
  /// the first, are the best approximations of the second kind: for no other
  /// fraction p/q with as small a denominator is |qx - p| as small.
  ///
  ///     Array(Rational(415, 93).continuedFraction.convergents)
  ///     // [4, 9/2, 58/13, 415/93]
  ///
  /// Source: Khinchin, §6, theorems 16 and 17.
  public var convergents: Convergents { Convergents(elements: self) }

  /// The convergents of a continued fraction, in order.
  public struct Convergents: Sequence, Sendable {
    let elements: ContinuedFraction

    public func makeIterator() -> Iterator {
      Iterator(elements: elements.makeIterator())
    }

    public struct Iterator: IteratorProtocol, Sendable {
      var elements: ContinuedFraction.Iterator
      private var pair = ConvergentPair()

      init(elements: ContinuedFraction.Iterator) { self.elements = elements }

      public mutating func next() -> Rational? {
        guard let element = elements.next() else { return nil }
        pair.append(element)
        return pair.last.fraction
      }
    }
  }
}

/// Two successive convergents, from which the next follows.
struct ConvergentPair: Sendable {
  /// The parts of a convergent; 1/0 stands before the first.
  struct Parts: Sendable {
    var numerator, denominator: Integer

    /// Convergents are in lowest terms.
    var fraction: Rational {
      Rational(lowestTerms: numerator, over: denominator)
    }
  }

  private(set) var former = Parts(numerator: 0, denominator: 1)
  private(set) var last = Parts(numerator: 1, denominator: 0)

  /// The fraction between the two that an element gives: the next convergent,
  /// or an intermediate fraction if the element is smaller than the next.
  func next(_ element: Integer) -> Parts {
    Parts(
      numerator: element * last.numerator + former.numerator,
      denominator: element * last.denominator + former.denominator)
  }

  mutating func append(_ element: Integer) {
    (former, last) = (last, next(element))
  }
}

extension Rational {
  /// The regular continued fraction of the number.
  public var continuedFraction: ContinuedFraction {
    ContinuedFraction(value: self)
  }
}
