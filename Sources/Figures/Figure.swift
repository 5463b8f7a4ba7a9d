public import Exact
public import Quantities

/// A printed number with everything that goes with it: unit or counted noun,
/// hedge, and what it denotes.
///
/// An object, since facts, claims and amounts hand it on and none changes it.
public final class Figure: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case count, currency, dimension, percentage, percentagePoint, multiple
    case fraction, range, duration, ordinal, date, share, ratio
  }

  /// One licensed way to take the figure; the first of a figure is the usual.
  public struct Reading: Hashable, Sendable {
    /// What the reading is called in a verdict: `as printed`, `at least equal`.
    public let name: String
    public let denotation: Denotation
  }

  /// The phrase it was read from.
  public let phrase: String
  /// The part of the phrase that holds number and unit.
  public let surface: String
  public let kind: Kind
  /// The value as written, in the coherent unit of the dimension; nil for
  /// ranges and for words that name no number ("hundreds", "most").
  public let value: Rational?
  public let dimension: Dimension
  /// The unit as written, to show values in.
  public let unit: Unit
  /// Whether it is a date of which the first day and the last are printed.
  public let isRangeOfDays: Bool
  /// The policy's row for the hedge, nil for a plain figure.
  public let hedge: String?
  /// The policy's row that gives the four sets.
  public let row: String
  /// Whether the expression itself is vague ("hundreds", "most").
  public let isVague: Bool
  public let readings: [Reading]
  /// Whether the first reading is the one a careful reader takes; otherwise
  /// no reading is preferred.
  public let hasDefaultReading: Bool
  /// The digits that can be changed and the worth of their last place, for
  /// asking what else could have been printed.
  let numeral: PrintedNumeral?
  /// The policy the sets come from.
  public let policy: String

  /// What the figure denotes in its first reading.
  public var denotation: Denotation { readings[0].denotation }

  /// Whether the figure is exact: a count or date with no latitude at all.
  public var isExact: Bool {
    readings.count == 1 && denotation.sharp == denotation.widest
      && denotation.usual == denotation.widest
      && denotation.widest.point != nil
  }

  /// The upper value a reader expects of an open lower bound: n plus the
  /// place of its last nonzero digit. Nil for all other figures.
  public let customaryTop: Rational?

  /// The currency a number with a scale word and no unit is in, if it is an
  /// amount of money: won for 23조. Nil for all other figures.
  public let impliedCurrency: String?

  init(
    phrase: String, surface: String, kind: Kind, value: Rational?,
    dimension: Dimension, unit: Unit, hedge: String?, row: String,
    isVague: Bool, readings: [Reading], hasDefaultReading: Bool,
    numeral: PrintedNumeral?, policy: String, customaryTop: Rational?,
    impliedCurrency: String?, isRangeOfDays: Bool = false
  ) {
    self.phrase = phrase
    self.surface = surface
    self.kind = kind
    self.value = value
    self.dimension = dimension
    self.unit = unit
    self.hedge = hedge
    self.row = row
    self.isVague = isVague
    self.readings = readings
    self.hasDefaultReading = hasDefaultReading
    self.numeral = numeral
    self.policy = policy
    self.customaryTop = customaryTop
    self.impliedCurrency = impliedCurrency
    self.isRangeOfDays = isRangeOfDays
  }

  public static func == (a: Figure, b: Figure) -> Bool {
    a === b
      || a.phrase == b.phrase && a.surface == b.surface && a.kind == b.kind
        && a.value == b.value && a.dimension == b.dimension
        && a.unit == b.unit && a.hedge == b.hedge && a.row == b.row
        && a.isVague == b.isVague && a.readings == b.readings
        && a.hasDefaultReading == b.hasDefaultReading
        && a.numeral == b.numeral && a.policy == b.policy
        && a.customaryTop == b.customaryTop
        && a.impliedCurrency == b.impliedCurrency
        && a.isRangeOfDays == b.isRangeOfDays
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(phrase)
    hasher.combine(unit)
  }
}

/// Where the digits of a figure stand in its phrase and what they are worth.
struct PrintedNumeral: Hashable, Sendable {
  /// The digits in the phrase, as UTF-8 offsets.
  let range: Range<Int>
  /// What the printed digits are multiplied by: scale word and unit.
  let factor: Rational
  /// How many digits stand after the point.
  let decimals: Int
  /// Whether thousands are parted by commas.
  let isGrouped: Bool
  /// What has to follow digits in the place of a word: " times" for "doubled".
  var suffix = ""
  /// The step between two figures of the same precision, in printed digits.
  let step: Rational
  /// The printed digits as a number.
  let value: Rational
  /// Whether the sets follow from these digits and the row alone.
  var tellsSets = false
  /// Whether digits stand after a decimal point, and a scale word after them.
  var hasDecimals = false
  var isScaled = false
}

extension Figure {
  /// The phrase with the figure moved by a number of steps at its own
  /// precision: 5배 by 1 is 6배, 770만원 by -1 is 760만원.
  ///
  /// - Returns: nil where the figure has no digits to change, or the step
  ///   leads to zero or below.
  public func phrase(movedBy steps: Int) -> String? {
    guard let numeral else { return nil }
    let value = numeral.value + Rational(steps) * numeral.step
    guard value.signum > 0 else { return nil }
    return phrase(printing: value, places: numeral.decimals)
  }

  /// The phrase with another number in the place of its digits.
  func phrase(printing value: Rational, places: Int) -> String? {
    guard let numeral else { return nil }
    let digits = value.decimal(
      places: places,
      style: numeral.isGrouped ? .english : .plain)
    var bytes = Array(phrase.utf8)
    bytes.replaceSubrange(
      numeral.range, with: (digits + numeral.suffix).utf8)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The worth of the last printed place, in the coherent unit; nil where there
  /// are no digits.
  public var printedPlace: Rational? {
    numeral.map { $0.factor * .tenTo(-$0.decimals) }
  }

  /// The printed digits as a number and the step between two figures of the
  /// same precision; nil where there are no digits to change.
  public var printedScale: (value: Rational, step: Rational)? {
    numeral.map { ($0.value, $0.step) }
  }
}
