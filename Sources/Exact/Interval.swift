/// An unbroken range of numbers, each end open, closed or infinite.
///
/// Never empty: a range without numbers is an empty `ValueSet`.
public struct Interval: Hashable, Sendable {
  /// One end of the range.
  public enum End: Hashable, Sendable {
    /// The number itself belongs to the range.
    case closed(Rational)
    /// The number bounds the range and does not belong to it.
    case open(Rational)
    /// The range goes on for ever.
    case infinite

    /// The number at the end, nil if there is none.
    public var value: Rational? {
      switch self {
      case .closed(let value), .open(let value): value
      case .infinite: nil
      }
    }

    public var isClosed: Bool {
      if case .closed = self { true } else { false }
    }
  }

  public let lower: End
  public let upper: End

  /// The range between two ends, or nil if no number lies between them.
  public init?(_ lower: End, _ upper: End) {
    if let low = lower.value, let high = upper.value {
      if low > high { return nil }
      if low == high, !(lower.isClosed && upper.isClosed) { return nil }
    }
    self.lower = lower
    self.upper = upper
  }

  /// The range that holds one number alone.
  public init(_ value: Rational) {
    lower = .closed(value)
    upper = .closed(value)
  }

  private init(checked lower: End, _ upper: End) {
    self.lower = lower
    self.upper = upper
  }

  /// Every number.
  public static let all = Interval(checked: .infinite, .infinite)

  /// The one number in the range, nil if it holds more.
  public var point: Rational? {
    lower.value == upper.value ? lower.value : nil
  }

  public func contains(_ value: Rational) -> Bool {
    let fromBelow =
      switch lower {
      case .infinite: true
      case .closed(let low): low <= value
      case .open(let low): low < value
      }
    let fromAbove =
      switch upper {
      case .infinite: true
      case .closed(let high): value <= high
      case .open(let high): value < high
      }
    return fromBelow && fromAbove
  }

  /// The bits of the longer end.
  var bitWidth: Int {
    max(lower.value?.bitWidth ?? 0, upper.value?.bitWidth ?? 0)
  }
}

extension Interval {
  /// The numbers in both ranges, or nil if there are none.
  public func intersection(_ other: Interval) -> Interval? {
    Interval(
      Self.higherLower(lower, other.lower), Self.lowerUpper(upper, other.upper))
  }

  public func isSubset(of other: Interval) -> Bool {
    intersection(other) == self
  }

  /// Whether the two ranges together are one range.
  func joins(_ other: Interval) -> Bool {
    if intersection(other) != nil { return true }
    return Self.touches(upper, other.lower) || Self.touches(other.upper, lower)
  }

  /// The smallest range that holds both.
  func hull(with other: Interval) -> Interval {
    let low =
      Self.higherLower(lower, other.lower) == lower ? other.lower : lower
    let high =
      Self.lowerUpper(upper, other.upper) == upper ? other.upper : upper
    return Interval(checked: low, high)
  }

  private static func touches(_ upper: End, _ lower: End) -> Bool {
    guard let x = upper.value, x == lower.value else { return false }
    return upper.isClosed || lower.isClosed
  }

  /// The stricter of two lower ends.
  private static func higherLower(_ a: End, _ b: End) -> End {
    guard let x = a.value else { return b }
    guard let y = b.value else { return a }
    if x == y { return a.isClosed ? b : a }
    return x > y ? a : b
  }

  /// The stricter of two upper ends.
  private static func lowerUpper(_ a: End, _ b: End) -> End {
    guard let x = a.value else { return b }
    guard let y = b.value else { return a }
    if x == y { return a.isClosed ? b : a }
    return x < y ? a : b
  }
}
