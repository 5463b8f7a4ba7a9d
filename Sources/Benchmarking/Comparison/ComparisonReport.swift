import Foundation
import Input

/// A comparison for a reader or for a program.
public struct ComparisonReport {
  private let comparison: Comparison
  private let run: [Recording]
  private let showsAll: Bool

  public init(
    _ comparison: Comparison, of run: [Recording], showsAll: Bool = false
  ) {
    self.comparison = comparison
    self.run = run
    self.showsAll = showsAll
  }

  /// A line for each metric that changed or could not be told, then a summary.
  public var text: String {
    var lines = comparison.changes
      .filter { showsAll || $0.outcome != .unchanged || $0.note != nil }
      .map { "\($0.outcome.rawValue): \(Self.sentence($0))" }
    let counts = Change.Outcome.allCases.compactMap { outcome in
      let count = comparison.count(outcome)
      return count == 0 ? nil : "\(count) \(outcome.rawValue)"
    }
    let total = comparison.changes.count
    lines.append(
      counted(total, "metric") + ": "
        + (counts.isEmpty ? "none measured" : counts.joined(separator: ", ")))
    return lines.joined(separator: "\n")
  }

  /// "exact/dot: instructions 1,234 → 1,300 (+5.35 %)".
  public static func sentence(_ change: Change) -> String {
    var text = "\(change.benchmark): \(change.metric.name)"
    switch (change.base, change.figure) {
    case (let base?, let figure?):
      let arrow = base == figure ? "" : "\(number(base, change.metric)) → "
      text += " \(arrow)\(number(figure, change.metric))"
      if let share = change.share, base != figure {
        text += " (\(percent(share)))"
      }
    case (nil, let figure?): text += " \(number(figure, change.metric))"
    case (let base?, nil): text += " was \(number(base, change.metric))"
    case (nil, nil): break
    }
    if let probability = change.probability {
      text += ", p \(Self.probability(probability))"
    }
    if let floor = change.floor {
      text += ", noise \(String(format: "%.1f", floor * 100)) %"
    }
    return text + (change.note.map { "; \($0)" } ?? "")
  }

  static func probability(_ value: Double) -> String {
    value < 0.0001 ? "< 0.0001" : String(format: "%.4f", value)
  }

  /// A count with separators between thousands, a ratio to four digits.
  static func number(_ value: Double, _ metric: Metric) -> String {
    if metric.kind == .time { return String(format: "%.4g", value) }
    let digits = String(format: "%.0f", value)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  /// "+5.35 %", with as many digits as tell it from none.
  static func percent(_ share: Double) -> String {
    let percent = share * 100
    let places = abs(percent) >= 0.01 || percent == 0 ? 2 : 4
    return String(format: "%+.\(places)f %%", percent)
  }

  private struct Form: Encodable {
    struct Row: Encodable {
      let benchmark: String
      let metric: String
      let kind: Metric.Kind
      let outcome: Change.Outcome
      let base: Double?
      let figure: Double?
      let share: Double?
      let probability: Double?
      let noise: Double?
      let note: String?
    }
    let schema: Int
    let run: String
    let commit: String
    let changes: [Row]
  }

  /// `{"schema": 1, "run", "commit", "changes": [{"benchmark", "metric",
  /// "kind", "outcome", …}]}`, shares as fractions.
  public var json: String {
    Benchmarking.json(
      Form(
        schema: 1, run: run.first?.run ?? "", commit: run.first?.commit ?? "",
        changes: comparison.changes.map { change in
          Form.Row(
            benchmark: change.benchmark, metric: change.metric.name,
            kind: change.metric.kind, outcome: change.outcome,
            base: change.base, figure: change.figure, share: change.share,
            probability: change.probability, noise: change.floor,
            note: change.note)
        }), isPretty: true)
  }
}
