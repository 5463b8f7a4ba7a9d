import Exact
import Quantities

/// What a word can mean in a figure. A word may have several meanings; which
/// holds is decided by what stands beside it.
enum Meaning: Hashable, Sendable {
  /// A digit syllable (삼) and a place syllable (백: the power of ten).
  case digit(Int), place(Int)
  /// A letter for several tens: 廿.
  case tens(Int)
  /// A scale word, as a power of ten: 만, million.
  case scale(Int)
  /// A scale letter after a numeral: $38B, 165K.
  case suffixScale(Int)
  /// A numeral in words (두, twenty-one) and one that is an ordinal (첫).
  case word(Int), ordinalWord(Int)
  case fraction(Rational), fractionMark
  /// ½, and the "third" and "thirds" of "one third" and "two thirds".
  case fractionSign(Rational), part(Int), parts(Int)
  /// The "and" of "two and a half"; a dozen; 두세; the 多 of 十多万.
  case mixedJoiner, multiplier(Int), pair(Int, Int), overInfix
  /// 个半, which adds a half before a unit; 百分之 before the number, and
  /// words that say tenths (成, 割), both as the hundredths they stand for.
  case halfInfix, sharePrefix(Rational), tenths
  /// 오후 3시: the part of the day, the hour and what may follow it.
  case dayHalf, hour, clockPart
  /// A word before the number that chooses the unit: 섭씨, 시속.
  case unitPrefix(String), perPrefix(String)
  /// "사이" after "A와 B".
  case rangeCloser
  /// "in" of "one in five"; 규모, which shows that an amount is money.
  case outOf, moneyMark
  /// A word that after a numeral only this language writes.
  case mark
  /// A digit in a letter that is a number even with nothing beside it.
  case standsAlone
  /// 수 before a place, and "hundreds of" in one.
  case plural, pluralWord(Int)
  case few, fewDays, half
  case counter(Noun)
  case unit(String), currencySign(String)
  /// A symbol such as cm or USD, which every language writes alike.
  case symbol(Unit)
  case times, multiple(Rational), ordinal
  /// "per" between two units.
  case per
  case noun(Noun)
  case hedgeBefore(String), hedgeAfter(String), quantifier(String)
  case relative(RelativePeriod)
  case calendarYear, calendarMonth, calendarDay, monthName(Int)
  case periodEnd, deadline, since
  case rangeMark, rangeOpener, rangeJoiner, changeEnd
  case durationFollower, gap, article, particle, trap
  case timesMore, timesLess, timesAs, increase
  /// "to" before a multiple; a word that only looks like a unit; 제 in 제3조.
  case reaching, notUnit, ordinalPrefix, minus, point, periodStart
  /// "before" and "after" in front of a date, which they leave out.
  case beforeDate, afterDate
}

/// What a word is good for where a figure may begin.
struct Role: OptionSet, Sendable {
  let rawValue: UInt16

  /// A numeral, or one of the syllables that numerals are built of, which
  /// alone are mostly something else.
  static let numeral = Role(rawValue: 1)
  static let syllable = Role(rawValue: 256)
  static let date = Role(rawValue: 2)
  static let money = Role(rawValue: 4)
  /// A figure in one word: "tripled", "most", 첫.
  static let whole = Role(rawValue: 8)
  /// A word before a number that makes up a figure with it: 섭씨, 百分之, 第.
  static let prefix = Role(rawValue: 16)
  static let article = Role(rawValue: 32)
  static let minus = Role(rawValue: 64)
  static let trap = Role(rawValue: 128)
}

extension Meaning {
  /// Empty for a word that only stands beside a number or inside one.
  var role: Role {
    switch self {
    case .digit, .place, .tens, .scale, .word: .syllable
    case .fraction, .fractionSign, .pair, .plural, .pluralWord, .few, .half,
      .multiplier, .standsAlone:
      .numeral
    case .relative, .monthName, .deadline, .since, .beforeDate, .afterDate:
      .date
    case .currencySign: .money
    case .ordinalWord, .fewDays, .multiple, .quantifier: .whole
    case .sharePrefix, .ordinalPrefix, .unitPrefix, .perPrefix, .dayHalf:
      .prefix
    case .article: .article
    case .minus: .minus
    case .trap: .trap
    case .suffixScale, .fractionMark, .part, .parts, .mixedJoiner, .overInfix,
      .halfInfix, .tenths, .hour, .clockPart, .rangeCloser, .outOf, .moneyMark,
      .mark, .counter, .unit, .symbol, .times, .ordinal, .per,
      .noun,
      .hedgeBefore, .hedgeAfter, .calendarYear, .calendarMonth, .calendarDay,
      .periodEnd, .rangeMark, .rangeOpener, .rangeJoiner, .changeEnd,
      .durationFollower, .gap, .particle, .timesMore, .timesLess, .timesAs,
      .increase, .reaching, .notUnit, .point, .periodStart:
      []
    }
  }

  /// Whether it is looked for before a number, going backward.
  var standsBefore: Bool {
    switch self {
    case .hedgeBefore, .minus, .ordinalPrefix, .reaching, .noun, .particle:
      true
    default: false
    }
  }
}

/// A calendar period told relative to the day of the document.
enum RelativePeriod: String, Hashable, Sendable {
  case thisWeek = "this-week"
  case lastWeek = "last-week"
  case nextWeek = "next-week"
  case thisMonth = "this-month"
  case lastMonth = "last-month"
  case thisYear = "this-year"
  case lastYear = "last-year"
  case nextYear = "next-year"
  case earlyThisYear = "early-this-year"
  case pastMonth = "past-month"
  case today, yesterday
}
