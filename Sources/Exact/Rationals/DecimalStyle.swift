/// How decimal text is written: which mark parts the fraction, and how the
/// digits before it are grouped.
public struct DecimalStyle: Hashable, Sendable {
  /// How many digits stand together before the point.
  public enum Grouping: Hashable, Sendable, CaseIterable {
    case none
    /// By threes, 1,234,567.
    case thousands
    /// By fours, 123,4567, as 만 and 億 count.
    case myriads
    /// The last three, then by twos, 12,34,567, as lakh and crore count.
    case indian
  }

  public let point: Character
  public let separator: Character
  public let grouping: Grouping

  /// - Precondition: point and separator differ, and neither is a digit or a
  ///   sign.
  public init(
    point: Character, separator: Character, grouping: Grouping
  ) {
    precondition(
      point != separator && !"0123456789+-".contains(point)
        && !"0123456789+-".contains(separator),
      "two different marks (were \(point) and \(separator))")
    self.point = point
    self.separator = separator
    self.grouping = grouping
  }

  /// 1234567.5
  public static let plain = DecimalStyle(
    point: ".", separator: ",", grouping: .none)
  /// 1,234,567.5
  public static let english = DecimalStyle(
    point: ".", separator: ",", grouping: .thousands)
  /// 1.234.567,5
  public static let german = DecimalStyle(
    point: ",", separator: ".", grouping: .thousands)
  /// 1 234 567,5 with narrow no-break spaces (ISO 80000-1, 7.3.1)
  public static let french = DecimalStyle(
    point: ",", separator: "\u{202F}", grouping: .thousands)
  /// 1’234’567.5
  public static let swiss = DecimalStyle(
    point: ".", separator: "’", grouping: .thousands)
  /// 12,34,567.5
  public static let indian = DecimalStyle(
    point: ".", separator: ",", grouping: .indian)
  /// 123,4567.5
  public static let eastAsian = DecimalStyle(
    point: ".", separator: ",", grouping: .myriads)
}

extension DecimalStyle.Grouping {
  /// Whether a separator stands where so many digits follow before the point.
  func parts(before digits: Int) -> Bool {
    guard digits > 0 else { return false }
    return switch self {
    case .none: false
    case .thousands: digits % 3 == 0
    case .myriads: digits % 4 == 0
    case .indian: digits == 3 || (digits > 3 && digits % 2 == 1)
    }
  }
}

extension Rational {
  /// Reads a numeral whose digits are grouped throughout as a style has it, or
  /// not grouped at all: `1.234,5` in German style. There is no exponent.
  ///
  /// - Returns: nil if the text is anything else, a separator in another place
  ///   among them, or beyond `bitLimit`.
  public init?(decimal text: some StringProtocol, style: DecimalStyle) {
    let halves = text.split(
      separator: style.point, maxSplits: 1, omittingEmptySubsequences: false)
    var whole = String(halves[0])
    if whole.contains(style.separator) {
      let bare = whole.filter { $0 != style.separator }
      let digits = bare.drop { $0 == "-" || $0 == "+" }
      let sign = bare.prefix(bare.count - digits.count)
      guard sign + style.grouped(digits) == whole else { return nil }
      whole = bare
    }
    // What is left is digits and a sign: no other style's mark, no exponent.
    guard halves.dropFirst().allSatisfy({ $0.utf8.allSatisfy(isDigit) }),
      whole.utf8.allSatisfy({ isDigit($0) || $0 == 0x2B || $0 == 0x2D })
    else { return nil }
    self.init(decimal: halves.count == 2 ? "\(whole).\(halves[1])" : whole)
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}

extension DecimalStyle {
  /// The digits before the point with separators among them.
  func grouped(_ digits: some StringProtocol) -> String {
    var result = ""
    var left = digits.utf8.count
    for digit in digits {
      if !result.isEmpty, grouping.parts(before: left) {
        result.append(separator)
      }
      result.append(digit)
      left -= 1
    }
    return result
  }
}
