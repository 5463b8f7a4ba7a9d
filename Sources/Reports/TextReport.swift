import Checks
import ClaimLanguage

/// The report for a terminal.
public struct TextReport {
  private let report: Report
  /// The columns to stay within.
  private let width: Int
  private let usesColor: Bool

  public init(_ report: Report, width: Int = 100, usesColor: Bool = false) {
    self.report = report
    self.width = max(60, width)
    self.usesColor = usesColor
  }

  public func text(isQuiet: Bool = false) -> String {
    var lines: [String] = []
    for file in report.files {
      let verdicts = report.verdicts(of: file).filter {
        !isQuiet || !$0.isAsExpected
      }
      if verdicts.isEmpty { continue }
      lines.append(
        styled("\(file.document.id)", .bold) + "  "
          + clipped(
            plain(file.document.title), to: width - file.document.id.count - 2))
      let widest = verdicts.map { columns($0.claim.id) }.max() ?? 0
      let names = min(max(widest, 16), 40, width - 40)
      lines += verdicts.map { line($0, names: names) }
      lines.append("")
    }
    lines.append(report.summary)
    return lines.joined(separator: "\n")
  }

  /// One verdict; its claim's name takes up `names` columns.
  private func line(_ verdict: Verdict, names: Int) -> String {
    let mark =
      verdict.isAsExpected ? styled("✓", .green) : styled("✗", .red)
    let claim = verdict.claim
    let line = String(claim.line)
    let summary = padded(verdict.summary, to: 29)
    // All but the name and the figures takes 40 columns.
    let name = clipped(claim.id, to: names)
    let head =
      "  \(mark) \(String(repeating: " ", count: max(0, 4 - line.count)))\(line)"
      + "  \(padded(name, to: names)) "
      + styled(summary, color(of: verdict.kind))
    let room = width - 41 - names
    guard room > 8 else { return head }
    var tail = plain(
      claim.figures.map(\.phrase).joined(separator: " · "))
    if !verdict.isAsExpected, let expect = claim.expect {
      tail = "expected \(expect.rawValue); \(tail)"
    }
    return head + " " + clipped(tail, to: room)
  }

  // MARK: Color

  private enum Style: String {
    case bold = "1"
    case green = "32"
    case red = "31"
    case yellow = "33"
    case faint = "2"
  }

  private func styled(_ text: String, _ style: Style) -> String {
    usesColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  private func color(of kind: Verdict.Kind) -> Style {
    switch kind {
    case .supported: .green
    case .refuted, .incomparable: .red
    case .undetermined: .yellow
    case .unreferenced: .faint
    }
  }
}
