// Sums, products and quotients of ranges whose ends are closed and whose
// numbers are words, by far the most usual, are inlined and touch no memory.
// For a product the signs say which two pairs of ends to multiply. Everything
// else goes the longer ways below.
extension Interval {
  @inlinable
  public static func + (a: Interval, b: Interval) -> Interval {
    if areWords(a, b) {
      let low = WordFraction(a.low) + WordFraction(b.low)
      let high = WordFraction(a.high) + WordFraction(b.high)
      if low.isSound, high.isSound { return Interval(low, high) }
    }
    return sum(a, b)
  }

  @inlinable
  public static func - (a: Interval, b: Interval) -> Interval { a + -b }

  @inlinable
  public static prefix func - (a: Interval) -> Interval {
    Interval(low: -a.high, high: -a.low, marks: a.marks.swapped)
  }

  @inlinable
  public static func * (a: Interval, b: Interval) -> Interval {
    if areWords(a, b) {
      // A factor's end for each end of the product; from a range that is not
      // negative, a positive end takes the larger.
      if a.low.n >= 0 {
        let low = WordFraction(b.low.n >= 0 ? a.low : a.high)
        let high = WordFraction(b.high.n >= 0 ? a.high : a.low)
        let (first, last) = (
          low * WordFraction(b.low), high * WordFraction(b.high)
        )
        if first.isSound, last.isSound { return Interval(first, last) }
      } else if b.low.n >= 0 {
        let low = WordFraction(b.high)
        let high = WordFraction(a.high.n >= 0 ? b.high : b.low)
        let (first, last) = (
          WordFraction(a.low) * low, WordFraction(a.high) * high
        )
        if first.isSound, last.isSound { return Interval(first, last) }
      } else if a.high.n <= 0 {
        let low = WordFraction(b.high.n <= 0 ? a.high : a.low)
        let (first, last) = (
          low * WordFraction(b.high), WordFraction(a.low) * WordFraction(b.low)
        )
        if first.isSound, last.isSound { return Interval(first, last) }
      }
    }
    return product(a, b)
  }

  /// The quotients of the numbers of both ranges, divisors of zero left out.
  ///
  /// Empty if zero is the only divisor. Where the divisors lie on both sides
  /// of zero the quotients may have a gap, which this range fills;
  /// `reverseProductParts(with:)` keeps it.
  @inlinable
  public static func / (a: Interval, b: Interval) -> Interval {
    if areWords(a, b), b.low.n > 0 {
      let low = WordFraction(a.low.n < 0 ? b.low : b.high)
      let high = WordFraction(a.high.n < 0 ? b.high : b.low)
      let (first, last) = (
        WordFraction(a.low) / low, WordFraction(a.high) / high
      )
      if first.isSound, last.isSound { return Interval(first, last) }
    }
    return quotient(a, b)
  }

  @inlinable
  public static func += (a: inout Interval, b: Interval) { a = a + b }
  @inlinable
  public static func -= (a: inout Interval, b: Interval) { a = a - b }
  @inlinable
  public static func *= (a: inout Interval, b: Interval) { a = a * b }
  @inlinable
  public static func /= (a: inout Interval, b: Interval) { a = a / b }

  /// One over each number of the range other than zero.
  public var reciprocal: Interval { Interval(1) / self }

  /// The products of three ranges' numbers `x * y + z`, in one step: "fma" in
  /// the standard, where only the rounding makes it more than two operations.
  public func multiplied(by factor: Interval, adding term: Interval)
    -> Interval
  { self * factor + term }
}

// MARK: - Ends of any kind

extension Interval {
  @usableFromInline
  static func sum(_ a: Interval, _ b: Interval) -> Interval {
    if a.isEmpty || b.isEmpty { return .empty }
    var marks = a.marks.union(b.marks)
    var (low, high) = (Rational.zero, Rational.zero)
    if marks.contains(.lowerInfinite) {
      marks.remove(.lowerOpen)
    } else {
      low = a.low + b.low
    }
    if marks.contains(.upperInfinite) {
      marks.remove(.upperOpen)
    } else {
      high = a.high + b.high
    }
    return Interval(low: low, high: high, marks: marks)
  }

  @usableFromInline
  static func product(_ a: Interval, _ b: Interval) -> Interval {
    if a.isEmpty || b.isEmpty { return .empty }
    let (p, q) = (Corner(lowerOf: a), Corner(upperOf: a))
    let (r, s) = (Corner(lowerOf: b), Corner(upperOf: b))
    let (low, high): (Corner, Corner)
    if p.sign >= 0 {
      // The smallest comes from the smallest factor where that is positive.
      low = r.sign >= 0 ? p * r : q * r
      high = s.sign >= 0 ? q * s : p * s
    } else if q.sign <= 0 {
      low = s.sign >= 0 ? p * s : q * s
      high = r.sign >= 0 ? q * r : p * r
    } else if r.sign >= 0 {
      (low, high) = (p * s, q * s)
    } else if s.sign <= 0 {
      (low, high) = (q * r, p * r)
    } else {
      low = (p * s).lower(q * r)
      high = (p * r).higher(q * s)
    }
    // Zero is attained by any zero in either range, not at the corners alone.
    let holdsZero = a.contains(0) || b.contains(0)
    return Interval(low.end(holdsZero), high.end(holdsZero))
  }

  @usableFromInline
  static func quotient(_ a: Interval, _ b: Interval) -> Interval {
    if a.marks.isEmpty, b.marks.isEmpty {
      if b.low.signum > 0 {
        return Interval(
          low: a.low / (a.low.signum < 0 ? b.low : b.high),
          high: a.high / (a.high.signum < 0 ? b.high : b.low), marks: [])
      }
      if b.high.signum < 0 {
        return Interval(
          low: a.high / (a.high.signum < 0 ? b.low : b.high),
          high: a.low / (a.low.signum < 0 ? b.high : b.low), marks: [])
      }
    }
    let divisors = b.partsWithoutZero
    return (a * divisors.below.oneSidedReciprocal)
      .hull(with: a * divisors.above.oneSidedReciprocal)
  }

  /// One over each number of a range on one side of zero; an end at zero,
  /// which has no reciprocal, becomes infinite, and an infinite one zero.
  var oneSidedReciprocal: Interval {
    if isEmpty { return .empty }
    func end(_ end: End) -> End {
      switch end {
      case .infinite: .open(0)
      case .closed(let value), .open(let value):
        value.isZero
          ? .infinite
          : end.isClosed ? .closed(value.reciprocal) : .open(value.reciprocal)
      }
    }
    return Interval(end(upper), end(lower))
  }
}

/// An end of a range as a factor: a number or an infinity with a sign, and
/// whether it is attained.
private struct Corner {
  /// Not used where the corner is infinite.
  let value: Rational
  /// The sign, of an infinity too.
  let sign: Int
  let isInfinite: Bool
  let isAttained: Bool

  init(lowerOf range: Interval) {
    isInfinite = range.marks.contains(.lowerInfinite)
    value = range.low
    sign = isInfinite ? -1 : range.low.signum
    isAttained = range.marks.isDisjoint(with: [.lowerInfinite, .lowerOpen])
  }

  init(upperOf range: Interval) {
    isInfinite = range.marks.contains(.upperInfinite)
    value = range.high
    sign = isInfinite ? 1 : range.high.signum
    isAttained = range.marks.isDisjoint(with: [.upperInfinite, .upperOpen])
  }

  private init(value: Rational, sign: Int, isInfinite: Bool, isAttained: Bool) {
    self.value = value
    self.sign = sign
    self.isInfinite = isInfinite
    self.isAttained = isAttained
  }

  static func * (a: Corner, b: Corner) -> Corner {
    if a.sign == 0 || b.sign == 0 {
      // Zero times anything in the other range, however large, is zero.
      return Corner(value: 0, sign: 0, isInfinite: false, isAttained: false)
    }
    let sign = a.sign * b.sign
    if a.isInfinite || b.isInfinite {
      return Corner(value: 0, sign: sign, isInfinite: true, isAttained: false)
    }
    return Corner(
      value: a.value * b.value, sign: sign, isInfinite: false,
      isAttained: a.isAttained && b.isAttained)
  }

  /// The lower of two corners below zero; of two equal ones the attained one.
  func lower(_ other: Corner) -> Corner {
    if isInfinite || other.isInfinite { return isInfinite ? self : other }
    if value == other.value { return isAttained ? self : other }
    return value < other.value ? self : other
  }

  /// The higher of two corners above zero.
  func higher(_ other: Corner) -> Corner {
    if isInfinite || other.isInfinite { return isInfinite ? self : other }
    if value == other.value { return isAttained ? self : other }
    return value > other.value ? self : other
  }

  func end(_ holdsZero: Bool) -> Interval.End {
    if isInfinite { return .infinite }
    let attained = sign == 0 ? holdsZero : isAttained
    return attained ? .closed(value) : .open(value)
  }
}
