public import Exact
import Foundation

/// What one text holds at one place, as its source expects it read.
///
/// A line of a case file or of an annotated set. Places are code points from
/// the text's start, the end exclusive; of the annotated set, from the line's.
public struct Case: Sendable {
  public let id: String
  /// Whose expectation it is.
  public let source: String
  public let language: String
  public let text: String
  /// Nil where the source gives no place.
  public let span: Range<Int>?
  public let surface: String?
  public let kind: String
  /// The finer class; of kind `none` the class of figure that is not there.
  public let subclass: String?
  public let amount: Amount
  public let hedge: String?
  /// The source itself does not check the value.
  public let isUnchecked: Bool
  /// The expectation is in doubt: the source's author says so, or it reads a
  /// mark between two amounts as a decimal point.
  public let isDoubtful: Bool

  public init(
    id: String = "", source: String, language: String, text: String,
    span: Range<Int>? = nil, surface: String? = nil, kind: String,
    subclass: String? = nil, amount: Amount = Amount(), hedge: String? = nil,
    isUnchecked: Bool = false, isDoubtful: Bool = false
  ) {
    self.id = id
    self.source = source
    self.language = language
    self.text = text
    self.span = span
    self.surface = surface
    self.kind = kind
    self.subclass = subclass
    self.amount = amount
    self.hedge = hedge
    self.isUnchecked = isUnchecked
    self.isDoubtful = isDoubtful
  }

  /// Whether the source expects no figure of a class.
  public var isSilent: Bool { kind == "none" }

  /// Whether value and unit can be judged: dates have another form, a unit
  /// without a number has no value.
  public var isJudged: Bool {
    !["none", "date", "date_range", "time", "unit_only", "name"]
      .contains(kind) && kind != "not_a_quantity" && amount.isTold
      && !isUnchecked
  }
}

/// A number with its bounds and its unit, as told or as read.
public struct Amount: Hashable, Sendable {
  public var value: Rational?
  public var low: Rational?
  public var high: Rational?
  public var unit: String?

  public init(
    value: Rational? = nil, low: Rational? = nil, high: Rational? = nil,
    unit: String? = nil
  ) {
    self.value = value
    self.low = low
    self.high = high
    self.unit = unit
  }

  /// Whether there is a number at all.
  public var isTold: Bool { value != nil || low != nil || high != nil }
}

extension Amount {
  /// Reads the numbers of a record; text that is no number is none.
  init(value: String?, low: String?, high: String?, unit: String?) {
    self.init(
      value: value.flatMap(Self.number), low: low.flatMap(Self.number),
      high: high.flatMap(Self.number), unit: unit)
  }

  /// A decimal, with commas between thousands or an exponent, or a fraction.
  static func number(_ text: String) -> Rational? {
    var plain = text.trimmingCharacters(in: .whitespacesAndNewlines)
      .replacing("\u{2212}", with: "-").replacing(",", with: "")
    if plain.hasPrefix("+") { plain.removeFirst() }
    return plain.contains("/")
      ? Rational(fraction: plain) : Rational(decimal: plain)
  }
}

extension Amount: CustomStringConvertible {
  public var description: String {
    let bounds =
      low == nil && high == nil
      ? ""
      : " [\(low.map(\.description) ?? ""), \(high.map(\.description) ?? "")]"
    return (value.map(\.description) ?? "") + bounds
      + (unit.map { " " + $0 } ?? "")
  }
}
