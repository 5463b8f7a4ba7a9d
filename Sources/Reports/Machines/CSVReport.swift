import Checks
import ClaimLanguage

/// The report as CSV (RFC 4180), a row for each claim.
public struct CSVReport {
  private let report: Report

  public init(_ report: Report) { self.report = report }

  public var text: String {
    let header = [
      "document", "line", "claim", "says", "figures", "check", "verdict",
      "grade", "cause", "expect", "as_expected", "because", "margin", "file",
      "file_line",
    ]
    return ([header] + report.verdicts.map(cells)).map(CSVText.row).joined()
  }

  private func cells(_ verdict: Verdict) -> [String] {
    let claim = verdict.claim
    return [
      claim.document, String(claim.line), claim.id, claim.says,
      verdict.phrases, claim.checkText, verdict.kind.rawValue,
      verdict.grade?.rawValue ?? "", verdict.cause?.rawValue ?? "",
      claim.expect?.rawValue ?? "", verdict.isAsExpected ? "yes" : "no",
      claim.because ?? "", verdict.margin?.description ?? "", claim.place.file,
      String(claim.place.line),
    ]
  }
}
