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
  /// A word that only this language writes: it tells the language of a
  /// paragraph in letters that several share.
  case mark
  /// A digit in a letter that is a number even with nothing beside it.
  case standsAlone
  /// 수 before a place, and "hundreds of" in one.
  case plural, pluralWord(Int)
  case few, fewDays, half
  case counter(Noun)
  case unit(String), currencySign(String)
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
  /// A noun that an amount follows, which is no name either: "Price 29".
  case amountWord
  /// A noun that numbers things ("page 12"), and digits that are a name (9/11).
  case label, digitName
  /// The m of $5m, the M of MUSD, the c of "$5 and 25c" and the in of 5 ft 2 in.
  case moneyScale(Int), currencyPrefix(Int), partUnit(String)
  /// Money where millions are told (pounds); the least amount of one (won).
  case moneyWhenLarge(String), leastAmount(Int)
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
