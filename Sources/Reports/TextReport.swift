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
      lines += verdicts.map(line)
      lines.append("")
    }
    lines.append(report.summary)
    return lines.joined(separator: "\n")
  }

  private func line(_ verdict: Verdict) -> String {
    let mark =
      verdict.isAsExpected ? styled("✓", .green) : styled("✗", .red)
    let claim = verdict.claim
    let line = String(claim.line)
    let summary = padded(verdict.summary, to: 29)
    // Mark, line, verdict and the spaces between them take 40 columns.
    let name = clipped(claim.id, to: width - 40)
    let nameWidth = max(columns(name), min(28, width - 40))
    let head =
      "  \(mark) \(String(repeating: " ", count: max(0, 4 - line.count)))\(line)"
      + "  \(padded(name, to: nameWidth)) "
      + styled(summary, color(of: verdict.kind))
    let room = width - 41 - nameWidth
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
