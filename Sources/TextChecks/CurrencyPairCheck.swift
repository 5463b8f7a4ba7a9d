import Exact
import Figures
import Quantities

/// Money told again in another currency, in brackets: 634억 달러(약 91조원).
///
/// Contradicted only if every rate published within a week of the day does.
struct CurrencyPairCheck {
  let rates: ExchangeRates
  let day: CalendarDay?

  /// How many days to either side of the day its rate must not matter.
  static let windowDays = 7

  func relations(in sentence: Sentence) -> [Relation] {
    sentence.figures.compactMap { figure in
      guard let place = figure.repeats,
        let first = sentence.figures.first(where: { $0.range == place }),
        sentence.isRepeat(figure, of: first),
        let a = sentence.repeatedTerm(first),
        let b = sentence.term(figure), let source = a.dimension.currency,
        let target = b.dimension.currency
      else { return nil }
      return relation(sentence, a, b, source, target)
    }
  }

  /// Whether the sentence tells of a day a month or more away, or of a period
  /// that the document's day is not in: the rate is that of then.
  private func tellsOtherTime(
    _ sentence: Sentence, _ day: CalendarDay
  ) -> Bool {
    sentence.others.contains { finding in
      switch finding.kind {
      case .date, .dateRange:
        guard let first = finding.firstDay, let last = finding.lastDay else {
          return true
        }
        return first.number > day.number + 31 || last.number < day.number - 31
      case .number: return finding.value != Rational(day.year)
      default: return false
      }
    }
  }

  private func relation(
    _ sentence: Sentence, _ a: Term, _ b: Term, _ source: String,
    _ target: String
  ) -> Relation {
    let range = a.range.lowerBound..<b.range.upperBound
    guard let day, !tellsOtherTime(sentence, day),
      let today = rates.rate(from: source, to: target, on: day),
      let value = a.value, let said = b.value
    else {
      return sentence.relation(
        .currencyPair, .unreferenced, range,
        working: self.day.map {
          "no rate of \(source) in \(target) is known for \($0)"
        } ?? "the day of the document is not given")
    }
    func outcome(_ factor: Rational) -> Relation.Outcome {
      Comparison(
        said: sentence.readingsUnhedged(b),
        computed: sentence.readingsUnhedged(a).map { $0.scaled(by: factor) },
        face: value * factor, isVague: a.isVague || b.isVague
      ).outcome
    }
    let near = rates.rates(from: source, to: target, around: day)
    let all = ([today] + near).map { outcome($0.factor) }
    let result: Relation.Outcome =
      all.allSatisfy { $0 == .contradicted }
      ? .contradicted
      : all.allSatisfy { $0 == .contradicted || $0 == .doubtful }
        ? .doubtful
        : all.contains(.holds) ? .holds : .undecided
    let face = value * today.factor
    return sentence.relation(
      .currencyPair, result, range,
      working: "\(Wording.amount(value, a.unit)) at"
        + " \(today.factor.readable().text) \(target) (\(rates.source),"
        + " \(today.day)) is \(face.readable().text) \(target), where the text"
        + " says \(Wording.amount(said, b.unit))",
      remedy: "about \(face.readable(significantDigits: 3).text) \(target)")
  }
}

extension ExchangeRates {
  /// The rates published at most a week before or after a day.
  fileprivate func rates(
    from source: String, to target: String, around day: CalendarDay
  ) -> [Rate] {
    days.filter {
      abs($0.number - day.number) <= CurrencyPairCheck.windowDays
    }
    .compactMap { rate(from: source, to: target, on: $0) }
  }
}

extension Sentence {
  /// Whether a figure stands in brackets right after another, with nothing
  /// else in them: the same amount told again.
  func isRepeat(_ second: Finding, of first: Finding) -> Bool {
    let (a, b) = (span(first), span(second))
    guard a.upperBound <= b.lowerBound, b.lowerBound - a.upperBound <= 40 else {
      return false
    }
    var index = Text.skipSpaces(text, a.upperBound, b.lowerBound)
    guard
      let mark = [("(", ")"), ("（", "）")].first(where: {
        Text.starts(text, index, b.lowerBound, $0.0)
      })
    else { return false }
    index += mark.0.utf8.count
    guard
      isExplained(index..<b.lowerBound, by: [.conversion], allowsDates: false)
    else { return false }
    let end = Text.skipSpaces(text, b.upperBound, range.upperBound)
    return Text.starts(text, end, range.upperBound, mark.1)
      || Text.starts(text, end, range.upperBound, mark.1 == ")" ? "）" : ")")
  }
}
