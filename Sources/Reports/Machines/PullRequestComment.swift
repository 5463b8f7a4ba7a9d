import Checks
import ClaimLanguage
import Input

/// The report as a comment on a pull request: counts, what is not as expected
/// with its working to unfold, and what changed since the last run.
public struct PullRequestComment {
  private let report: Report
  private let changes: RunComparison?

  /// The most characters GitHub takes of a comment are 65,536; what goes
  /// beyond this is counted, not told.
  static let lengthLimit = 60_000

  /// - Parameter changes: what the run before found otherwise.
  public init(_ report: Report, changes: RunComparison? = nil) {
    self.report = report
    self.changes = changes
  }

  public var text: String {
    let sections = [
      Section("Could not be read", report.errors.map(error)),
      Section("Not as expected", report.unexpected.map(details)),
      Section(
        "Stays open",
        report.verdicts.filter {
          $0.isAsExpected && $0.claim.expect == nil && $0.kind != .supported
        }.map(item)),
      Section("Changed since the last run", changes?.changed.map(change) ?? []),
    ]
    var lines = [heading, "", counts]
    // Signs of UTF-16 are the most that a host can count.
    var room = Self.lengthLimit - lines.joined().utf16.count
    for section in sections where !section.items.isEmpty {
      lines += ["", "### \(section.title)", ""]
      let shown = section.items.prefix { item in
        room -= item.utf16.count + 1
        return room > 0
      }
      lines += shown
      let left = section.items.count - shown.count
      if left > 0 { lines.append("\n… and \(left) more") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private struct Section {
    let title: String
    let items: [String]

    init(_ title: String, _ items: [String]) {
      self.title = title
      self.items = items
    }
  }

  private var heading: String {
    let sign = report.exitStatus == 0 ? "✅" : "❌"
    return "## \(sign) ClaimCheck: \(report.summary)"
  }

  private var counts: String {
    let counts = report.counts(report.verdicts)
    let names = counts.map(\.kind.rawValue).joined(separator: " | ")
    let numbers = counts.map { "\($0.count)" }.joined(separator: " | ")
    let rule = counts.map { _ in "---:" }.joined(separator: " | ")
    return "| \(names) |\n| \(rule) |\n| \(numbers) |"
  }

  private func error(_ error: InputError) -> String {
    "- \(Self.text(error.description))"
  }

  private func item(_ verdict: Verdict) -> String {
    "- \(head(verdict)) — \(Self.text(verdict.claim.says))"
  }

  private func head(_ verdict: Verdict) -> String {
    let claim = verdict.claim
    let expected =
      verdict.isAsExpected
      ? "" : claim.expect.map { ", expected \($0.rawValue)" } ?? ""
    return "<b>\(Self.text(claim.path))</b>: \(verdict.summary)\(expected)"
  }

  /// A claim that opens to its figures, its working and what would have held.
  private func details(_ verdict: Verdict) -> String {
    let claim = verdict.claim
    let figures = claim.figures.map {
      "- “\(Self.text($0.phrase))”, line \($0.line) of the document"
    }
    let consistent = verdict.consistent.map {
      "- consistent would be “\(Self.text($0.phrase))” (\($0.grade.rawValue))"
    }
    let working =
      verdict.steps.isEmpty
      ? []
      : ["", "| step | value |", "| --- | --- |"]
        + verdict.steps.map {
          "| \(Self.text($0.expression)) | \(Self.text("\($0.value)")) |"
        }
    let place = "\(claim.place.file):\(claim.place.line)"
    return
      (["<details><summary>\(head(verdict))</summary>", ""]
      + [Self.text(claim.says), ""] + figures
      + ["- check: \(Self.text(claim.checkText))"]
      + (verdict.margin.map { ["- " + Self.text("\($0)")] } ?? []) + consistent
      + ["- \(Self.text(place))"] + working + ["", "</details>", ""])
      .joined(separator: "\n")
  }

  private func change(_ change: RunComparison.Change) -> String {
    let reasons = change.reasons.map {
      Self.text(RunTexts.text($0)(.english))
    }
    return "- <b>\(Self.text(change.claim))</b>: \(Self.text(change.before)) →"
      + " \(Self.text(change.after)): \(reasons.joined(separator: "; "))"
  }

  private static func text(_ text: String) -> String {
    MarkdownText.comment(text)
  }
}
