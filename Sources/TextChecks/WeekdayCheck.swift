import Exact
import Figures
import Quantities

/// A date and the day of the week beside it: 2025년 7월 28일(월요일),
/// "Monday, July 28, 2025".
///
/// Without a year the date is one within a year of the document, without a
/// month one within a month of it or of another date of the line; it is
/// contradicted if no such date is on that day of the week.
struct WeekdayCheck {
  let day: CalendarDay?

  /// - Parameters:
  ///   - dates: those of the line.
  ///   - hasOtherYear: whether the text tells of another year than the
  ///     document's up to here.
  func relations(
    in sentence: Sentence, dates: [Finding], hasOtherYear: Bool
  ) -> [Relation] {
    guard !sentence.has(.otherCalendar) else { return [] }
    return sentence.others.filter { $0.kind == .date }.compactMap { finding in
      guard let (weekday, range) = weekday(sentence, finding),
        let printed = days(sentence, finding, dates, hasOtherYear),
        !printed.days.isEmpty
      else { return nil }
      let matches = printed.days.contains { $0.weekday == weekday }
      let outcome: Relation.Outcome =
        matches
        ? printed.days.count == 1
          ? .holds
          : printed.days[0].weekday == weekday ? .holds : .undecided
        : printed.isExplicit ? .contradicted : .doubtful
      let names = printed.days.map {
        "\($0) is a \(Self.names[$0.weekday])"
      }
      return sentence.relation(
        .weekday, outcome,
        min(
          range.lowerBound, finding.range.lowerBound)..<max(
            range.upperBound, finding.range.upperBound),
        working: names.joined(separator: ", "),
        remedy: Self.names[printed.days[0].weekday])
    }
  }

  // ISO 8601: weeks begin on Monday.
  private static let names = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    "Sunday",
  ]

  // MARK: The day of the week

  /// The day of the week right after a date, perhaps in brackets, or right
  /// before it.
  private func weekday(
    _ sentence: Sentence, _ date: Finding
  ) -> (Int, Range<Int>)? {
    let text = sentence.text
    let end = date.range.upperBound
    for match in sentence.cues {
      guard let (day, isShort) = match.weekday else { continue }
      let range = match.range
      if range.lowerBound >= end, range.lowerBound - end <= 6 {
        let gap = sentence.string(end..<range.lowerBound)
          .filter { $0 != " " && $0 != "\u{3000}" }
        let isInBrackets = ["(", "（"].contains(gap)
        guard isInBrackets || !isShort && (gap.isEmpty || gap == ","),
          isEnd(text, range.upperBound, isInBrackets)
        else { continue }
        return (day, range)
      }
      if range.upperBound <= date.range.lowerBound, !isShort,
        date.range.lowerBound - range.upperBound <= 4
      {
        let gap = sentence.string(range.upperBound..<date.range.lowerBound)
          .filter { $0 != " " && $0 != "." }
        // "Monday, July 28"; 월요일, 28일 may be two days of a list.
        guard [",", ""].contains(gap), text[range.lowerBound] < 0x80,
          !isListed(sentence, range.lowerBound)
        else { continue }
        return (day, range)
      }
    }
    return nil
  }

  /// Whether a day in brackets is closed, or the word ends.
  private func isEnd(
    _ text: [UInt8], _ index: Int, _ isInBrackets: Bool
  ) -> Bool {
    guard index < text.count else { return !isInBrackets }
    guard isInBrackets else { return true }
    return Text.starts(text, index, text.count, ")")
      || Text.starts(text, index, text.count, "）")
      || Text.starts(text, index, text.count, "・")
      || Text.starts(text, index, text.count, ",")
  }

  /// Whether a day is the last of several: "Monday-Friday, July 28".
  private func isListed(_ sentence: Sentence, _ start: Int) -> Bool {
    let end = Text.skipSpacesBack(
      sentence.text, start, sentence.range.lowerBound)
    let before = sentence.text[
      max(sentence.range.lowerBound, end - 4)..<end]
    return before.last.map { "-/&".utf8.contains($0) } ?? false
      || before.suffix(3).elementsEqual("–".utf8)
      || before.elementsEqual(" and".utf8)
  }

  // MARK: The date

  /// The days a printed date can be, the likeliest first.
  private func days(
    _ sentence: Sentence, _ date: Finding, _ dates: [Finding],
    _ hasOtherYear: Bool
  ) -> (days: [CalendarDay], isExplicit: Bool)? {
    let phrase = sentence.string(date.range)
    if let full = Self.single(phrase, on: nil) {
      return full.year >= DateCheck.firstYear ? ([full], true) : nil
    }
    // Another year is told: the date may be of that year.
    guard let day, !hasOtherYear else { return nil }
    var found: [CalendarDay] = []
    for context in contexts(around: day) {
      if let one = Self.single(phrase, on: context),
        abs(one.number - day.number) <= 366, !found.contains(one)
      {
        found.append(one)
      }
    }
    found.sort {
      abs($0.number - day.number) < abs($1.number - day.number)
    }
    // A bare day of the month says little: other dates of the line count too.
    let isBare =
      !phrase.contains(where: { "월月".contains($0) })
      && !phrase.utf8.contains(where: Text.isLetter)
    if isBare {
      guard dates.count == 1,
        !sentence.others.contains(where: { $0.kind == .misprint })
      else { return nil }
      found.removeAll { abs($0.number - day.number) > 45 }
    }
    return (found, !isBare)
  }

  private func contexts(around day: CalendarDay) -> [CalendarDay] {
    var result = [day]
    for months in [-1, 1, -12, 12] {
      let index = day.year * 12 + day.month - 1 + months
      if let first = CalendarDay(
        year: index / 12, month: index % 12 + 1, day: 1)
      {
        result.append(first)
      }
    }
    return result
  }

  /// The one day a phrase names; nil for periods and for what needs a day of
  /// the document where none is given.
  private static func single(
    _ phrase: String, on day: CalendarDay?
  ) -> CalendarDay? {
    guard let figure = try? FigureReader.standard.read(phrase, on: day),
      figure.kind == .date,
      let number = figure.value.flatMap({ Int(exactly: $0.rounded()) })
    else { return nil }
    return CalendarDay(number: number)
  }
}

extension CueMatch {
  fileprivate var weekday: (day: Int, isShort: Bool)? {
    for cue in cues {
      if case .weekday(let day) = cue { return (day, false) }
    }
    for cue in cues {
      if case .shortWeekday(let day) = cue { return (day, true) }
    }
    return nil
  }
}
