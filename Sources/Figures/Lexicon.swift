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

/// Words and their meanings, found by their bytes.
///
/// A trie over UTF-8: one lookup walks the text once and meets every word
/// that begins there.
struct Lexicon: Sendable {
  /// For each node 256 links, one for each byte; zero leads nowhere.
  private var links = [Int32](repeating: 0, count: 256)
  private var meanings: [[Meaning]] = [[]]
  /// The bytes of the longest word.
  private(set) var longestWord = 0
  /// Scale word to the currency its language leaves out: 23조 is won.
  var homeCurrencies: [String: String] = [:]
  /// Whether a digit after a place or scale stands for the next lower one:
  /// 三万五 is 35,000, not 30,005.
  var readsSpokenTail = false
  /// Whether a scale word may multiply a smaller one before it: 万亿.
  var stacksScales = false

  /// Whether two digits side by side can mean one or the other: 七八公斤.
  var pairsDigits = false
  /// Whether spaces may stand between the letters of a number.
  var spacesFreely = false

  /// A word found in the text: where it ends and what it can mean.
  struct Match {
    let end: Int
    let meanings: [Meaning]
  }

  mutating func insert(_ word: String, _ meaning: Meaning) {
    insert(bytes: Array(word.utf8), meaning)
    // A word may begin a sentence.
    if let first = word.utf8.first, (97...122).contains(first),
      word.utf8.count > 2
    {
      var capitalised = Array(word.utf8)
      capitalised[0] = first - 32
      insert(bytes: capitalised, meaning)
    }
  }

  private mutating func insert(bytes: [UInt8], _ meaning: Meaning) {
    longestWord = max(longestWord, bytes.count)
    var current = 0
    for byte in bytes {
      let link = current << 8 | Int(byte)
      if links[link] == 0 {
        links[link] = Int32(meanings.count)
        meanings.append([])
        links.append(contentsOf: repeatElement(0, count: 256))
      }
      current = Int(links[link])
    }
    if !meanings[current].contains(meaning) {
      meanings[current].append(meaning)
    }
  }

  /// Whether some word begins with a byte.
  func begins(_ byte: UInt8) -> Bool { links[Int(byte)] != 0 }

  /// Whether a word begins at an offset.
  func hasMatch(in bytes: [UInt8], at start: Int) -> Bool {
    var current = 0
    var index = start
    while index < bytes.count {
      current = Int(links[current << 8 | Int(bytes[index])])
      if current == 0 { return false }
      if !meanings[current].isEmpty { return true }
      index += 1
    }
    return false
  }

  /// The words that begin at an offset, longest first.
  func matches(in bytes: [UInt8], at start: Int) -> [Match] {
    var current = 0
    var result: [Match] = []
    var index = start
    while index < bytes.count {
      current = Int(links[current << 8 | Int(bytes[index])])
      if current == 0 { break }
      index += 1
      if !meanings[current].isEmpty {
        result.append(Match(end: index, meanings: meanings[current]))
      }
    }
    if result.count > 1 { result.reverse() }
    return result
  }
}
