extension Interval {
  /// Whether both ranges have closed ends, all of them word fractions.
  @inlinable
  @inline(__always)
  static func areWords(_ a: Interval, _ b: Interval) -> Bool {
    a.marks.rawValue | b.marks.rawValue == 0 && a.low.box == nil
      && a.high.box == nil && b.low.box == nil && b.high.box == nil
  }

  /// A range between two closed ends that are sound.
  @inlinable
  @inline(__always)
  init(_ low: WordFraction, _ high: WordFraction) {
    self.init(
      low: Rational(n: low.n, d: low.d), high: Rational(n: high.n, d: high.d),
      marks: [])
  }
}

/// The words of a fraction in the middle of an operation on ranges, where no
/// reference to a big one is to be looked at again; see `Rational`.
@frozen
@usableFromInline
struct WordFraction {
  @usableFromInline let n: Int
  @usableFromInline let d: Int
  /// Whether the words are a `Rational`'s: nothing overflowed, and the
  /// denominator is short enough to be left unreduced.
  @usableFromInline let isSound: Bool

  @inlinable
  @inline(__always)
  init(_ value: Rational) {
    self.init(value.n, value.d, isSound: true)
  }

  @inlinable
  @inline(__always)
  init(_ n: Int, _ d: Int, isSound: Bool) {
    self.n = n
    self.d = d
    self.isSound = isSound
  }

  @inlinable
  @inline(__always)
  static func + (a: WordFraction, b: WordFraction) -> WordFraction {
    if a.d == b.d {
      let (n, overflow) = a.n.addingReportingOverflow(b.n)
      return WordFraction(
        n, a.d, isSound: !overflow && n != Int.min && a.d >> 31 == 0)
    }
    let (d, o0) = a.d.multipliedReportingOverflow(by: b.d)
    let (x, o1) = a.n.multipliedReportingOverflow(by: b.d)
    let (y, o2) = b.n.multipliedReportingOverflow(by: a.d)
    let (n, o3) = x.addingReportingOverflow(y)
    return WordFraction(
      n, d, isSound: !o0 && !o1 && !o2 && !o3 && n != Int.min && d >> 31 == 0)
  }

  @inlinable
  @inline(__always)
  static func * (a: WordFraction, b: WordFraction) -> WordFraction {
    let (d, o0) = a.d.multipliedReportingOverflow(by: b.d)
    let (n, o1) = a.n.multipliedReportingOverflow(by: b.n)
    return WordFraction(
      n, d, isSound: !o0 && !o1 && n != Int.min && d >> 31 == 0)
  }

  /// - Precondition: the divisor is positive.
  @inlinable
  @inline(__always)
  static func / (a: WordFraction, b: WordFraction) -> WordFraction {
    let (d, o0) = a.d.multipliedReportingOverflow(by: b.n)
    let (n, o1) = a.n.multipliedReportingOverflow(by: b.d)
    return WordFraction(
      n, d, isSound: !o0 && !o1 && n != Int.min && d >> 31 == 0)
  }
}
