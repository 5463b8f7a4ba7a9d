import Exact
import Figures
import Quantities

/// A change goes the way its verb says: "rose from 5 kg to 3 kg" does not.
///
/// Bare numbers are left alone, since ranks rise as their numbers fall; so are
/// times, temperatures and the prices of currencies.
enum DirectionCheck {
  static func relation(_ sentence: Sentence, _ change: Change) -> Relation? {
    let (a, b) = (change.before, change.after)
    guard let x = a.value, let y = b.value, x.signum > 0, y.signum > 0,
      !runsEitherWay(change), a.dimension != .number || a.kind == .percentage,
      !sentence.has(.rate), x != y, let isUp = verb(sentence, change)
    else { return nil }
    let isWrong =
      isUp
      ? PartCheck.isAbove(a.readings[0].widest, b.readings[0].widest)
      : PartCheck.isAbove(b.readings[0].widest, a.readings[0].widest)
    let outcome: Relation.Outcome =
      isWrong
      ? a.isVague || b.isVague ? .doubtful : .contradicted
      : (x < y) == isUp ? .holds : .undecided
    let from = Wording.amount(x, a.unit)
    let to = Wording.amount(y, b.unit)
    return sentence.relation(
      .direction, outcome, change.range,
      working: "from \(from) to \(to) is \(x < y ? "a rise" : "a fall"),"
        + " where the verb tells \(isUp ? "a rise" : "a fall")",
      remedy: "from \(to) to \(from), or the other verb")
  }

  /// Whether a smaller number may be the higher or the better one.
  static func runsEitherWay(_ change: Change) -> Bool {
    let dimension = change.before.dimension
    return dimension == .unmarked || dimension.isPointScale
      || dimension == .duration || dimension == Dimension(.calendarMonth)
  }

  /// The direction that the verb of a change tells, right before the change
  /// or, in languages that put it there, right after.
  static func verb(_ sentence: Sentence, _ change: Change) -> Bool? {
    let start = change.range.lowerBound
    let end = change.range.upperBound
    let matches = sentence.cues.filter { match in
      guard match.says(.up) || match.says(.down) else { return false }
      if match.range.upperBound <= start {
        return start - match.range.upperBound <= 16
          && sentence.isExplained(
            match.range.upperBound..<start, by: [.from, .to, .linking],
            allowsDates: false)
      }
      if match.range.lowerBound >= end {
        return match.range.lowerBound - end <= 16
          && sentence.isExplained(
            end..<match.range.lowerBound, by: [.toAfter, .fromAfter, .linking],
            allowsDates: false)
      }
      return change.gap.contains(match.range.lowerBound)
        && (match.says(.to)
          || sentence.isExplained(
            match.range.upperBound..<change.gap.upperBound,
            by: [.to, .from, .linking]))
    }
    let isUp = matches.contains { $0.says(.up) }
    let isDown = matches.contains { $0.says(.down) }
    return isUp == isDown ? nil : isUp
  }
}
