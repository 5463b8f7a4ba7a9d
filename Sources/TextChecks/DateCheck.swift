import Exact
import Figures
import Quantities

/// Days that no calendar has: 2월 30일, 2025-02-29.
struct DateCheck {
  let day: CalendarDay?

  /// Before this year some countries counted days otherwise: Greece was the
  /// last of Europe to change, in 1923.
  static let firstYear = 1924

  func relations(in sentence: Sentence) -> [Relation] {
    var end = 0
    return sentence.others.filter { $0.kind == .misprint }.compactMap {
      finding in
      guard finding.range.lowerBound >= end,
        let printed = impossible(sentence, finding),
        !sentence.has(.otherCalendar), !isQuoted(sentence, printed.range),
        isDate(sentence, printed)
      else { return nil }
      end = printed.range.upperBound
      let isForced = printed.year != nil || printed.isInNoYear
      return sentence.relation(
        .date, isForced ? .contradicted : .doubtful, printed.range,
        working: "the calendar has no such day",
        remedy: "a day from 1 to \(printed.days)")
    }
  }

  private struct Printed {
    var range: Range<Int>
    var year: Int?
    var isInNoYear: Bool
    var days: Int
  }

  /// The date that cannot be read, where that is certain.
  private func impossible(_ sentence: Sentence, _ finding: Finding) -> Printed?
  {
    let start = finding.range.lowerBound
    let end = min(start + 60, sentence.range.upperBound)
    let phrase = String(decoding: sentence.text[start..<end], as: UTF8.self)
    func trouble(_ year: Int) -> String? {
      do {
        _ = try FigureReader.standard.read(
          phrase, on: CalendarDay(year: year, month: 1, day: 1))
      } catch {
        if case .noSuchDate(let text) = error.kind, error.offset == 0 {
          return text
        }
      }
      return nil
    }
    let leap = trouble(2024)
    // The 29th of February may be that of the year before or after.
    func nearby() -> String? {
      guard let day else { return nil }
      let texts = [day.year - 1, day.year + 1, day.year].map(trouble)
      return texts.contains(nil) ? nil : texts[0]
    }
    guard let text = leap ?? nearby() else { return nil }
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap {
      Int($0)
    }
    let year = numbers.first { $0 >= 1000 }
    guard year ?? Self.firstYear >= Self.firstYear,
      numbers.count == (year == nil ? 1 : 2) || numbers.count == 2
        || numbers.count == 3
    else { return nil }
    // A month beyond the twelfth is a manner of speaking: 13월의 월급.
    let isName =
      text.contains(where: \.isLetter)
      && text.utf8.contains(where: Text.isLetter)
    let small = numbers.filter { $0 < 1000 }
    let dayNumber = isName ? small.first : small.last
    guard let dayNumber, isName || small.count == 2,
      (29...31).contains(dayNumber)
        || year != nil && (32...99).contains(dayNumber)
    else { return nil }
    let month = isName ? nil : small.first
    if let month, !(1...12).contains(month) { return nil }
    let days =
      month.map { CalendarDay.days(in: $0, of: year ?? day?.year ?? 2024) }
      ?? (dayNumber == 31 ? 30 : 29)
    return Printed(
      range: start..<start + text.utf8.count, year: year,
      isInNoYear: leap != nil, days: min(days, dayNumber - 1))
  }

  /// A day in Latin letters needs a year or a word before it that takes a
  /// day: "in April 31 firms" is no date.
  private func isDate(_ sentence: Sentence, _ printed: Printed) -> Bool {
    let text = sentence.text
    let (start, end) = (printed.range.lowerBound, printed.range.upperBound)
    if start > sentence.range.lowerBound,
      "-/.:_#".utf8.contains(text[start - 1]) || Text.isLetter(text[start - 1])
    {
      return false
    }
    if end < sentence.range.upperBound,
      "-/:_".utf8.contains(text[end]) || Text.isLetter(text[end])
    {
      return false
    }
    guard text[printed.range].contains(where: Text.isLetter),
      printed.year == nil
    else { return true }
    return sentence.cue(.onDay, endingAt: start) != nil
  }

  /// A quoted day is a name or a joke.
  private func isQuoted(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
    let before = sentence.text[
      max(0, range.lowerBound - 3)..<range.lowerBound]
    return before.last == UInt8(ascii: "'") || before.last == UInt8(ascii: "\"")
      || Text.contains(before, ["‘", "“", "「", "『", "《", "〈"])
  }
}
