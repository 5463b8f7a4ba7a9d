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
  /// The 个 of 两个亿 and the 个多 of 一个多小时; a digit or place in kana: に, じゅう.
  case scaleInfix, someInfix, spelledDigit(Int), spelledPlace(Int)
  /// What parts the items of a list: 二、三十人.
  case listMark
  /// 个半, which adds a half before a unit; 百分之 before the number, and
  /// words that say tenths (成, 割), both as the hundredths they stand for.
  case halfInfix, sharePrefix(Rational), tenths
  /// 오후 3시: the part of the day and the hour.
  case dayHalf, hour
  /// A word that is the hour only beside a part of the day or minutes: 10点.
  case hourOfDay
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
  /// A number and a unit in one word: 사흘. The 대 of 15 대 1; the 당 of 1㎡당.
  case amount(Int, Unit), versus, perSuffix
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
  case calendarQuarter, calendarDecade
  case periodEnd, deadline, since
  case rangeMark, rangeOpener, rangeJoiner, changeEnd
  case durationFollower, gap, article, particle, trap
  case timesMore, timesLess, timesAs, increase
  /// "to" before a multiple; a word that only looks like a unit; 제 in 제3조.
  case reaching, notUnit, ordinalPrefix, minus, point, periodStart
  /// A word that is a share in itself, as the part of a whole: 半額.
  case shareWord(Rational)
  /// The parts below a tenth, as places after the point: 3割2分5厘.
  case tenthPart(Int)
  /// A number before which a counter is an article: 一 in 一家公司.
  case indefinite
  /// A word that after a number makes a name of it: 七国集团.
  case nameEnd
  /// A unit after which a bare digit tells its tenths: 三块五.
  case tailUnit
  /// A count of digits, and a word of growth: 两位数增长; one after which "N
  /// times" are N more: 增长两倍.
  case digitsWord, growth, timesAdded
  /// A word of decline right beside "N times" or "N-fold": 5배 감소, "fell
  /// fivefold"; one that leaves open whether "N times" are N declines.
  case timesTaken, decrease
  /// A word for "times" that never counts occasions: "fold".
  case fold
  /// An era and the year before its first: 令和7年.
  case era(Int), firstYear
  /// Words after a year of two digits that show it to be one; 代 in 1990年代.
  case yearFollower
  /// A word for the day that is one only after a month: 5月20号.
  case dayAfterMonth
  /// A word before a number of days that is no date: まる1日.
  case durationPrefix
  /// "before" and "after" in front of a date, which they leave out.
  case beforeDate, afterDate
  /// The "o" of "eighteen point o one"; the least that "several" can mean.
  case spokenZero, fewFrom(Int)
  /// The "over" of "one over three"; ±; the "or" of "two or three".
  case fractionBar, tolerance, choice
  /// A word that says what a fraction is of or compared with: "a third of",
  /// but "a third person".
  case fractionFollower
  /// A word of a closed class, which begins no name: "With 40".
  case functionWord
  /// A plural that does not end in s: people.
  case pluralNoun
  /// A noun that an amount follows: being a word of the language it begins no
  /// name, as in "Price 29". Nothing else asks for it.
  case amountWord
  /// A noun that numbers things ("page 12"), and digits that are a name (9/11).
  case label, digitName
  /// The m of $5m, the M of MUSD, the c of "$5 and 25c" and the in of 5 ft 2 in.
  case moneyScale(Int), currencyPrefix(Int), partUnit(String)
  /// Money where millions are told (pounds); the least amount of one (won).
  case moneyWhenLarge(String), leastAmount(Int)
  /// The number from which on a word counts nothing and tells a level: 선 in
  /// 2,600선.
  case greatestCount(Int)
  /// The 대 of 40대 남성, and words that show it to tell an age or, in 16대
  /// 대통령, a place in an order.
  case ageBand, ageFollower, termFollower
  /// A word that makes an ordinal of digits alone: 1차.
  case digitOrdinal
  /// A word that makes an ordinal of digits up to a number: 5세대.
  case ordinalUpTo(Int)
  /// A word for a kind of number: 소수 in 삼은 소수이다.
  case numberNoun
  /// A word for money or a length that is a weight beside a word for what is
  /// weighed: 무게는 2파운드.
  case weightUnit(String), weightMark
  /// What happened on a day that names it: 전쟁 in 6.25 전쟁.
  case dayEvent
  /// The s of 1990s and 20s, the "mid" of "mid-20s", "double-digit".
  case decade, decadePart(Int), digitCount(Int)
  /// "the" and "his" before "80s"; one where years may be meant.
  case decadeArticle(Int)
  /// What makes a name of a number before it: "30-somethings".
  case nameTail
  /// "figures" in "six figures".
  case figureTail
  /// "more" in "2 more minutes"; "all" in "all day"; "for" before "an hour".
  case unitGap, wholePeriod, durationOpener
  /// "aged 42", "42 years old"; "ago", after which an article is no "per".
  case ageBefore, ageAfter, notRate
  /// "over", which before a time may mean "during".
  case during
  /// "a factor of" before a multiple; "orders of magnitude" after a power.
  case factorBefore, magnitude
  /// A verb or noun of change, between whose two ends nothing is a range; and
  /// "between" and "ranged from", after which either end may be the larger.
  case change, spanOpener
  /// The "and" between two bounds.
  case boundJoiner
  /// Points, which are percentage points where percentages are told.
  case percentPoint, percentMark
  /// "temperature", beside which degrees are no angle.
  case temperatureMark
  /// "quarter" in "second quarter": a part of the year; FY and "fiscal year".
  case yearPart(Int), yearMark
  /// A word that shows a number for a year, and a month that is also a word.
  case datePreposition, maybeMonth
  /// ' and " after a number, and a letter that is a unit after a space: 30 C.
  case quoteUnit(String), spacedUnit(String)
  /// "another" in "another hour".
  case another
  /// A word for a unit and for what things are made of: stone; letters that
  /// are a unit where they are no ending of an ordinal: 9st.
  case materialUnit(String), ordinalUnit(String)
  /// 震度, and the 強 of 震度6強, which is part of the grade and no hedge.
  case gradeScale, gradeMark
  /// 翻 and 番 in 翻了两番: so many doublings.
  case doublingVerb, doubling
  /// Words beside which 20대 tells ages, and 2030 those from 20 to 39.
  case ageMark, ageSpanFollower
  /// "in all" before a number of things: 총 2030세대 are homes.
  case totalMark
  /// The に of 5人に1人, and the 중 of 5명 중 1명꼴, which needs its 꼴.
  case shareJoiner(Int), shareEnd
  /// "beat" beside 112-104; 得分 beside 分, which then are points.
  case scoreMark, pointMark, pointUnit
  /// The 제곱 of 10의 25제곱.
  case powerMark
  /// "high" after 2.8m, which then is no amount of millions; "of whom".
  case lengthMark, countOpener
  /// Words that end like a hedge and are none: "edged up to"; the "by" of "fell
  /// by £2bn to £18bn".
  case notHedge, changeBy
  /// "not" before a hedge, the "be" of "not be over", and 지 않 after one; 지
  /// 않으면, which denies nothing.
  case denialBefore, denialGap, denialAfter, notDenial
  /// "reached", which hedges where it is denied.
  case hedgeIfDenied(String)
}

/// What a word is good for where a figure may begin.
struct Role: OptionSet, Sendable {
  let rawValue: UInt16

  /// A numeral, or one of the syllables that numerals are built of, which
  /// alone are mostly something else.
  static let numeral = Role(rawValue: 1)
  static let syllable = Role(rawValue: 256)
  /// A numeral spelled in letters of which every other word is made: に.
  static let spelled = Role(rawValue: 512)
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
      .multiplier, .halfInfix, .part, .parts, .standsAlone:
      .numeral
    case .spelledDigit, .spelledPlace: .spelled
    case .relative, .era, .yearMark, .yearPart, .monthName, .maybeMonth,
      .deadline, .since, .beforeDate, .afterDate:
      .date
    case .currencySign, .currencyPrefix: .money
    case .ordinalWord: [.whole, .date]
    case .amount, .decadePart, .digitCount, .shareWord, .fewDays, .multiple,
      .quantifier:
      .whole
    case .sharePrefix, .ordinalPrefix, .unitPrefix, .perPrefix, .dayHalf,
      .doublingVerb:
      .prefix
    case .article, .another, .decadeArticle, .wholePeriod: .article
    case .minus: .minus
    case .trap: .trap
    default: []
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
