import Checks
import ClaimLanguage
import Input
import Reference

/// What drafted checks come to, as the tool itself will tell.
struct FirstVerdicts {
  let book: ReferenceBook
  let header: Draft.Header

  struct Result {
    /// `supported (A)`.
    let summary: String
    /// The facts as printed, with the codes of their sources.
    let facts: String
    let kind: Verdict.Kind

    /// Whether the facts do not speak against the figure.
    var isFine: Bool { kind == .supported || kind == .undetermined }
  }

  /// - Parameter figures: line, phrase and checks of each figure.
  /// - Returns: for each figure a result for each of its checks, nil where
  ///   the check makes no sense, such as a power held against a price.
  func verdicts(
    on figures: [(line: Int, phrase: String, checks: [CandidateCheck])]
  ) throws(InputError) -> [[Result?]] {
    var lines = ["document:", "  id: \(header.id)", "  title: draft"]
    if let date = header.date { lines.append("  date: \(date)") }
    var count = 0
    for figure in figures {
      for check in figure.checks {
        if count == 0 { lines.append("claims:") }
        lines += [
          "  - id: c\(count)", "    line: \(figure.line)", "    says: draft",
          "    figure: \(YAMLText.scalar(figure.phrase))",
          "    check: \(YAMLText.scalar(check.text))",
        ]
        count += 1
      }
    }
    let reading = ClaimFileReader(book: book).read(
      InputFile(name: "draft", text: lines.joined(separator: "\n")))
    guard let file = reading.value else { return figures.map { _ in [] } }
    let judge = Judge(book: book, files: [file])
    var results: [String: Result] = [:]
    for claim in file.claims {
      if let verdict = try? judge.verdict(on: claim) {
        results[claim.id] = Result(verdict)
      }
    }
    var next = 0
    return figures.map { figure in
      figure.checks.map { _ in
        defer { next += 1 }
        return results["c\(next)"]
      }
    }
  }
}

extension FirstVerdicts.Result {
  fileprivate init(_ verdict: Verdict) {
    summary = verdict.summary
    kind = verdict.kind
    let told = verdict.facts.prefix(3).map { fact in
      fact.printed + " " + fact.sources.map { "[\($0.id)]" }.joined()
    }
    facts =
      told.joined(separator: ", ") + (verdict.facts.count > 3 ? ", …" : "")
  }
}
