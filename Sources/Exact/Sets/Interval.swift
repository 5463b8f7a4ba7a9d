/// An unbroken range of numbers, each end open, closed or infinite; perhaps
/// empty.
///
/// The conventions are those of IEEE 1788 for sets of real numbers: an
/// infinite end is no number of the range, an operation on ranges gives the
/// smallest range that holds every result over their numbers, and numbers for
/// which the operation is not defined take no part. Beyond the standard, whose
/// bounded ranges are closed, an end here is open where it is approached but
/// not reached.
///
///     Interval(.closed(1), .closed(2)) / Interval(.open(0), .closed(4))
///     // [1/4, ∞)
///
/// Ends are exact. A function whose values are irrational takes a precision
/// and gives a slightly larger range.
///
/// Source: IEEE Std 1788-2015, clause 10 (set-based flavor).
@frozen
public struct Interval: Hashable, Sendable {
  /// One end of the range.
  @frozen
  public enum End: Hashable, Sendable {
    /// The number itself belongs to the range.
    case closed(Rational)
    /// The number bounds the range and does not belong to it.
    case open(Rational)
    /// The range goes on for ever.
    case infinite

    /// The number at the end, nil if there is none.
    @inlinable public var value: Rational? {
      switch self {
      case .closed(let value), .open(let value): value
      case .infinite: nil
      }
    }

    @inlinable public var isClosed: Bool {
      if case .closed = self { true } else { false }
    }
  }

  /// What is said of the two ends besides their numbers; empty for a range
  /// with two closed finite ends, which the fast paths look for.
  @frozen
  @usableFromInline
  struct Marks: OptionSet, Hashable, Sendable {
    @usableFromInline let rawValue: UInt8
    @inlinable init(rawValue: UInt8) { self.rawValue = rawValue }

    @inlinable static var lowerOpen: Marks { Marks(rawValue: 1) }
    @inlinable static var upperOpen: Marks { Marks(rawValue: 2) }
    @inlinable static var lowerInfinite: Marks { Marks(rawValue: 4) }
    @inlinable static var upperInfinite: Marks { Marks(rawValue: 8) }
    @inlinable static var empty: Marks { Marks(rawValue: 16) }
    /// Any of these, and an end has no number to compute with.
    @inlinable static var notFinite: Marks { Marks(rawValue: 4 + 8 + 16) }

    /// The marks of the same range read from right to left.
    @inlinable var swapped: Marks {
      Marks(
        rawValue: (rawValue & 5) << 1 | (rawValue & 10) >> 1 | rawValue & 16)
    }
  }

  // An infinite end is stored as 0, as are both ends of the empty range, and
  // never marked open: a range has one form only.
  @usableFromInline let low: Rational
  @usableFromInline let high: Rational
  @usableFromInline let marks: Marks

  /// A range whose parts are known to fit together.
  @inlinable init(low: Rational, high: Rational, marks: Marks) {
    self.low = low
    self.high = high
    self.marks = marks
  }

  /// The range between two ends, `empty` if no number lies between them.
  public init(_ lower: End, _ upper: End) {
    var marks: Marks = []
    var (low, high) = (Rational.zero, Rational.zero)
    switch lower {
    case .closed(let value): low = value
    case .open(let value):
      low = value
      marks.insert(.lowerOpen)
    case .infinite: marks.insert(.lowerInfinite)
    }
    switch upper {
    case .closed(let value): high = value
    case .open(let value):
      high = value
      marks.insert(.upperOpen)
    case .infinite: marks.insert(.upperInfinite)
    }
    if marks.isDisjoint(with: .notFinite),
      low > high || !marks.isEmpty && low == high
    {
      self = .empty
    } else {
      self.init(low: low, high: high, marks: marks)
    }
  }

  /// The range that holds one number alone.
  @inlinable public init(_ value: Rational) {
    self.init(low: value, high: value, marks: [])
  }

  /// The range between two closed ends, `empty` if the first is the larger.
  @inlinable public init(from low: Rational, through high: Rational) {
    if low > high {
      self.init(low: 0, high: 0, marks: .empty)
    } else {
      self.init(low: low, high: high, marks: [])
    }
  }

  /// The numbers from one to another that is not below it, both included;
  /// the two are not compared, which for long ends costs as much as a root.
  @inlinable static func closed(_ low: Rational, _ high: Rational) -> Interval {
    Interval(low: low, high: high, marks: [])
  }

  /// Every number: "entire" in the standard.
  @inlinable public static var all: Interval {
    Interval(low: 0, high: 0, marks: [.lowerInfinite, .upperInfinite])
  }

  /// The range without numbers.
  @inlinable public static var empty: Interval {
    Interval(low: 0, high: 0, marks: .empty)
  }

  /// The lower end; `.open(0)` for the empty range.
  @inlinable public var lower: End {
    if marks.contains(.lowerInfinite) { return .infinite }
    return marks.isDisjoint(with: [.lowerOpen, .empty])
      ? .closed(low) : .open(low)
  }

  /// The upper end; `.open(0)` for the empty range.
  @inlinable public var upper: End {
    if marks.contains(.upperInfinite) { return .infinite }
    return marks.isDisjoint(with: [.upperOpen, .empty])
      ? .closed(high) : .open(high)
  }

  @inlinable public var isEmpty: Bool { marks == .empty }

  /// Whether the range holds every number.
  @inlinable public var isAll: Bool {
    marks == [.lowerInfinite, .upperInfinite]
  }

  /// Whether the range holds a number and no end is infinite.
  @inlinable public var isBounded: Bool {
    marks.isDisjoint(with: .notFinite)
  }

  /// The one number in the range, nil if it holds none or more.
  public var point: Rational? { marks.isEmpty && low == high ? low : nil }

  public func contains(_ value: Rational) -> Bool {
    if isEmpty { return false }
    if !marks.contains(.lowerInfinite) {
      guard marks.contains(.lowerOpen) ? low < value : low <= value else {
        return false
      }
    }
    if !marks.contains(.upperInfinite) {
      guard marks.contains(.upperOpen) ? value < high : value <= high else {
        return false
      }
    }
    return true
  }

  /// The bits of the longer end.
  var bitWidth: Int { max(low.bitWidth, high.bitWidth) }

  /// Whether the numbers at both ends are word fractions, whose size needs no
  /// bound.
  var isOfWords: Bool { low.isWords && high.isWords }

  /// Each number times a positive factor.
  func stretched(by factor: Rational) -> Interval {
    Interval(low: low * factor, high: high * factor, marks: marks)
  }
}

extension Interval: CustomStringConvertible {
  /// Interval notation: `(9/2, 11/2)`, `[3, ∞)`; a single number is `{384}`,
  /// the empty range `∅`.
  public var description: String { text { "\($0)" } }

  /// Interval notation with the numbers written by a function of yours.
  public func text(_ number: (Rational) -> String) -> String {
    if isEmpty { return "∅" }
    if let point { return "{\(number(point))}" }
    let left = lower.isClosed ? "[" : "("
    let right = upper.isClosed ? "]" : ")"
    let low = lower.value.map(number) ?? "−∞"
    let high = upper.value.map(number) ?? "∞"
    return "\(left)\(low), \(high)\(right)"
  }
}
