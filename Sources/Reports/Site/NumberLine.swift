import Certificates
import Checks
import ClaimLanguage
import Exact
import Figures
import Quantities

/// The four sets of a printed figure and what was computed, drawn over each
/// other on one scale.
///
/// Drawing alone uses floating point; the ends are written as decimals.
struct NumberLine {
  private let rows: [Row]
  private let low: Double
  private let high: Double

  private struct Row {
    let name: String
    let style: String
    /// In the printed unit.
    let intervals: [Interval]
    /// The set as the working writes it.
    let text: String
  }

  /// - Returns: nil where the verdict holds no figure against values, or
  ///   nothing bounded can be drawn.
  init?(_ verdict: Verdict, _ language: SiteLanguage) {
    guard let proof = verdict.certificate?.proof,
      let found = ComparedFigure(in: proof, of: verdict.claim)
    else { return nil }
    let unit = UnitTexts.unit(found.figure.unit, language)
    func row(_ name: SiteText, _ style: String, _ sets: [ValueSet]) -> Row? {
      let intervals = sets.flatMap(\.intervals).filter { !$0.isEmpty }
      guard !intervals.isEmpty else { return nil }
      let texts = sets.map {
        Quantity(values: $0, dimension: found.figure.dimension, unit: unit)
          .description
      }
      // Of many values, one for each day say, the first and the last.
      let text =
        texts.count == 1 && columns(texts[0]) <= 40
        ? texts[0]
        : texts.count <= 2
          ? texts.map(Self.decimal).joined(separator: ", ")
          : "\(Self.decimal(texts[0])) … \(Self.decimal(texts.last!))"
      return Row(
        name: name(language), style: style,
        intervals: intervals.map { $0.divided(by: unit) }, text: text)
    }
    let sets = found.figure.readings[0].denotation
    rows = [
      row(SiteTexts.widest, "widest", [sets.widest]),
      row(SiteTexts.loose, "loose", [sets.loose]),
      row(SiteTexts.usual, "usual", [sets.usual]),
      row(SiteTexts.sharp, "sharp", sets.sharp.map { [$0] } ?? []),
      row(SiteTexts.computed, "computed", found.values),
    ].compactMap { $0 }
    let ends = rows.flatMap(\.intervals).flatMap { interval in
      [interval.lower.value, interval.upper.value].compactMap { $0 }
    }.map { Double($0) }.filter(\.isFinite)
    guard let least = ends.min(), let most = ends.max(),
      rows.contains(where: { $0.style == "computed" })
    else { return nil }
    let room = most > least ? (most - least) * 0.12 : max(abs(most) * 0.1, 1)
    (low, high) = (least - room, most + room)
  }

  private static let width = 640.0
  private static let labels = 92.0
  private static let rowHeight = 30.0
  /// The width of a letter of 17 px, which a phone is given, on the wide side.
  private static let column = 9.8

  /// - Parameter title: what a screen reader says first.
  func svg(title: String) -> HTML {
    let height = Double(rows.count) * Self.rowHeight + 30
    let marks = rows.enumerated().map { index, row in
      draw(row, at: Double(index) * Self.rowHeight + 26)
    }
    return """
      <svg class="numberline" viewBox="0 0 \(Self.text(Self.width)) \
      \(Self.text(height))" role="img" aria-label="\(title): \(spoken)">
      \(marks)</svg>
      """
  }

  private var spoken: String {
    rows.map { "\($0.name) \($0.text)" }.joined(separator: "; ")
  }

  private func draw(_ row: Row, at y: Double) -> HTML {
    let shapes = row.intervals.map { draw($0, row.style, at: y) }
    let right = row.intervals.map { x($0.upper.value, isLow: false) }.max()!
    let left = row.intervals.map { x($0.lower.value, isLow: true) }.min()!
    let width = Double(columns(row.text)) * Self.column
    // Beside the shape at the right, else at the left, else above its end.
    let place: (x: Double, y: Double, isEnd: Bool) =
      right + 12 + width < Self.width
      ? (right + 12, y + 4, false)
      : left - 12 - width > Self.labels
        ? (left - 12, y + 4, true) : (Self.width - 8, y - 11, true)
    return """
      <g class="\(row.style)"><text x="0" y="\(Self.text(y + 4))">\
      \(row.name)</text>\(shapes)<text class="ends" x="\(Self.text(place.x))" \
      y="\(Self.text(place.y))"\
      \(HTML(trusting: place.isEnd ? " text-anchor=\"end\"" : ""))>\
      \(row.text)</text></g>
      """
  }

  private func draw(_ interval: Interval, _ style: String, at y: Double) -> HTML
  {
    let (left, right) = (
      x(interval.lower.value, isLow: true),
      x(interval.upper.value, isLow: false)
    )
    if right - left < 3 {
      let middle = (left + right) / 2
      return """
        <path d="M\(Self.text(middle)) \(Self.text(y - 8))l7 8l-7 8l-7 -8z"/>
        """
    }
    let bar: HTML = """
      <rect x="\(Self.text(left))" y="\(Self.text(y - 7))" \
      width="\(Self.text(right - left))" height="14" rx="2"/>
      """
    return bar + end(interval.lower, left, y) + end(interval.upper, right, y)
  }

  /// A filled dot for an end that belongs to the set, an open one for an end
  /// that does not; an end without bound has none.
  private func end(_ end: Interval.End, _ x: Double, _ y: Double) -> HTML {
    guard end.value != nil else { return "" }
    return """
      <circle class="\(end.isClosed ? "closed" : "open")" \
      cx="\(Self.text(x))" cy="\(Self.text(y))" r="4"/>
      """
  }

  private func x(_ value: Rational?, isLow: Bool) -> Double {
    let (start, end) = (Self.labels, Self.width - 8)
    guard let value, case let number = Double(value), number.isFinite else {
      return isLow ? start : end
    }
    return start + (number - low) / (high - low) * (end - start)
  }

  /// The decimal of a value that is told as a fraction too.
  private static func decimal(_ text: String) -> String {
    guard let mark = text.range(of: " ≈ ") else { return text }
    return "≈ " + text[mark.upperBound...]
  }

  private static func text(_ number: Double) -> String {
    DrawnNumber.text(number)
  }
}
