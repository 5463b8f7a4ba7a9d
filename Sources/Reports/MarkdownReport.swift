import Checks
import ClaimLanguage
import Figures
public import Reference

/// The consistency report as a page: what holds, what does not, and why.
public struct MarkdownReport {
  private let report: Report
  private let book: ReferenceBook

  public init(_ report: Report, book: ReferenceBook) {
    self.report = report
    self.book = book
  }

  public var text: String {
    var lines = [
      "# Consistency report", "",
      "\(report.summary.prefix(1).uppercased())\(report.summary.dropFirst()).",
      "",
      "Grade A is forced under every reading and rounding habit; B rests on a"
        + " rounding convention, a policy width, one day's rate or excerpts; C on"
        + " one reading of the words. Articles are quoted by figure only."
        + " Policy \(report.policy).", "",
    ]
    lines += overview
    lines += findings
    for file in report.files { lines += section(file) }
    lines += sources
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Overview

  private var overview: [String] {
    var lines = [
      "## Documents", "",
      "| document | claims | supported | refuted | undetermined |"
        + " incomparable | unreferenced | unchecked figures |",
      "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for file in report.files {
      let verdicts = report.verdicts(of: file)
      let counts = report.counts(verdicts).map { "\($0.count)" }
      lines.append(
        "| [\(MarkdownText.cell(title(file)))](#\(file.document.id)) |"
          + " \(verdicts.count) | \(counts.joined(separator: " | ")) |"
          + " \(file.unchecked.count) |")
    }
    return lines + [""]
  }

  private func title(_ file: ClaimFile) -> String {
    let about = [file.document.publisher, file.document.date?.description]
      .compactMap { $0 }.joined(separator: ", ")
    return about.isEmpty
      ? file.document.title : "\(file.document.title) (\(about))"
  }

  /// What does not hold comes first: it is what a reader looks for.
  private var findings: [String] {
    let found = report.verdicts.filter { $0.kind != .supported }
    guard !found.isEmpty else { return [] }
    var lines = ["## What does not simply hold", ""]
    for kind in Verdict.Kind.allCases where kind != .supported {
      let these = found.filter { $0.kind == kind }
      if these.isEmpty { continue }
      lines += ["### \(Self.headings[kind]!)", ""]
      lines += these.map(finding)
      lines.append("")
    }
    return lines
  }

  private static let headings: [Verdict.Kind: String] = [
    .refuted: "Refuted", .undetermined: "Undetermined",
    .incomparable: "Not comparable", .unreferenced: "Nothing to check against",
  ]

  private func finding(_ verdict: Verdict) -> String {
    let claim = verdict.claim
    let figures = claim.figures.map { "“\(MarkdownText.cell($0.phrase))”" }
      .joined(separator: ", ")
    var text =
      "- **\(MarkdownText.cell(claim.says))** \(figures) — \(verdict.summary)."
    if let because = claim.because { text += " \(MarkdownText.cell(because))" }
    if let margin = verdict.margin {
      text += " Reckoned: \(MarkdownText.cell("\(margin)"))."
    }
    return text
      + " ([\(claim.document), line \(claim.line)](#\(claim.document)))"
  }

  // MARK: One document

  private func section(_ file: ClaimFile) -> [String] {
    var lines = [
      "<a id=\"\(file.document.id)\"></a>", "",
      "## \(MarkdownText.cell(title(file)))", "",
    ]
    let verdicts = report.verdicts(of: file)
    if !verdicts.isEmpty {
      lines += [
        "| line | claim | figure | verdict | computed |",
        "| ---: | --- | --- | --- | --- |",
      ]
      lines += verdicts.map(row)
      lines.append("")
    }
    if !file.unchecked.isEmpty {
      lines += ["Not checked:", ""]
      lines += file.unchecked.map {
        "- line \($0.line), “\(MarkdownText.cell($0.figure))”: \(MarkdownText.cell($0.why))"
      }
      lines.append("")
    }
    return lines
  }

  private func row(_ verdict: Verdict) -> String {
    let claim = verdict.claim
    let figures = claim.figures.map { MarkdownText.cell($0.phrase) }
      .joined(separator: "<br>")
    let mark = verdict.isAsExpected ? "" : " **not as expected**"
    return
      "| \(claim.line) | \(MarkdownText.cell(claim.says))<br>`\(claim.id)` |"
      + " \(figures) | \(verdict.summary)\(mark) | \(computed(verdict)) |"
  }

  /// The steps of the working that are not the printed figures themselves.
  private func computed(_ verdict: Verdict) -> String {
    let keys = Set(verdict.claim.figures.map(\.key))
    let steps = verdict.steps.filter { !keys.contains($0.expression) }
    var lines = steps.suffix(4).map {
      "\(MarkdownText.cell($0.expression)) = \(MarkdownText.cell("\($0.value)"))"
    }
    let codes = verdict.facts.flatMap(\.sources).map(\.id)
    var seen: Set<String> = []
    let unique = codes.filter { seen.insert($0).inserted }
    if !unique.isEmpty { lines.append("[\(unique.joined(separator: ", "))]") }
    return lines.joined(separator: "<br>")
  }

  // MARK: Sources

  private var sources: [String] {
    var used: Set<String> = []
    for fact in report.verdicts.flatMap(\.facts) {
      used.formUnion(fact.sources.map(\.id))
    }
    guard !used.isEmpty else { return [] }
    return ["## Sources", ""]
      + used.sorted().compactMap { book.sources[$0] }.map { source in
        let citation = MarkdownText.cell(source.citation)
        return "- [\(source.id)] "
          + (source.url.map { "[\(citation)](<\(MarkdownText.address($0))>)" }
            ?? citation)
      }
  }
}
