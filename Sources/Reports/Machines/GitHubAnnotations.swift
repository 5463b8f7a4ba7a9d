import Checks
import ClaimLanguage
import Input

/// The report as workflow commands, which GitHub shows at the lines of a pull
/// request: an error or warning for what is not as expected, a notice for what
/// stays open.
///
/// Source: GitHub, Workflow commands for GitHub Actions.
public struct GitHubAnnotations {
  private let report: Report

  public init(_ report: Report) { self.report = report }

  public var text: String {
    let lines =
      report.errors.map { error in
        command("error", error.place, "claimcheck", error.message)
      } + report.verdicts.compactMap(annotation)
    return (lines + [report.summary]).joined(separator: "\n")
  }

  private func annotation(_ verdict: Verdict) -> String? {
    let claim = verdict.claim
    let level: String
    if !verdict.isAsExpected {
      level =
        claim.expect == nil && verdict.gate.isWarning ? "warning" : "error"
    } else if claim.expect == nil, verdict.kind != .supported {
      level = "notice"
    } else {
      return nil
    }
    return command(
      level, claim.place, "\(claim.id): \(verdict.summary)", verdict.message)
  }

  private func command(
    _ level: String, _ place: Place, _ title: String, _ message: String
  ) -> String {
    "::\(level) file=\(property(place.file)),line=\(place.line),"
      + "col=\(place.column),title=\(property(title))::\(data(message))"
  }

  /// Text of a command; what could act on the terminal of a log is shown.
  private func data(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result += plain(String(scalar))
      }
    }
    return result
  }

  private func property(_ text: String) -> String {
    escaped(data(text), [":": "%3A", ",": "%2C"])
  }
}

extension Gate {
  fileprivate var isWarning: Bool {
    if case .fails(.warning) = self { true } else { false }
  }
}
