public import Checks
import ClaimLanguage
import Exact
import Figures
import Input
import Reference

/// One verdict with every step, source and, where asked for, its power.
public struct Explanation {
  private let verdict: Verdict
  private let power: [Power]

  public init(_ verdict: Verdict, power: [Power] = []) {
    self.verdict = verdict
    self.power = power
  }

  public var text: String {
    let claim = verdict.claim
    var lines = [
      "\(claim.path), line \(claim.line): \(verdict.summary)",
      "  \(plain(claim.says))", "", "  check    \(plain(claim.checkText))",
    ]
    lines += claim.figures.map { figure in
      "  printed  \(plain(figure.phrase))"
        + (claim.figures.count > 1 ? "  (\(figure.key))" : "")
    }
    lines += section("Working", steps)
    lines += section("Conclusion", conclusion)
    lines += section("Sources", sources)
    lines += section("Certificate", CertificateText(verdict).lines)
    lines += section("Power", powerLines)
    lines.append("")
    lines.append("policy \(verdict.policy)")
    return lines.joined(separator: "\n")
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", title] + lines.map { "  " + $0 }
  }

  private var steps: [String] {
    let width = min(40, verdict.steps.map { columns($0.expression) }.max() ?? 0)
    return verdict.steps.map { step in
      let note = step.origin.map { "   (\(plain("\($0)")))" } ?? ""
      return padded(plain(step.expression), to: width)
        + "  =  \(plain("\(step.value)"))\(note)"
    }
  }

  private var conclusion: [String] {
    var lines = ["\(verdict.summary)"]
    if let margin = verdict.margin { lines.append("\(margin)") }
    lines += verdict.consistent.map {
      "could have been printed: \(plain($0.phrase)) (\($0.grade.rawValue))"
    }
    lines += verdict.readings.map {
      "read as \($0.reading): \($0.kind.rawValue)"
        + ($0.grade.map { " (\($0.rawValue))" } ?? "")
    }
    lines += verdict.notes.filter { note in
      if case .ifReadAs = note { verdict.readings.isEmpty } else { true }
    }.map { plain("\($0)") }
    if let expect = verdict.claim.expect {
      lines.append(
        verdict.isAsExpected
          ? "as expected" : "not as expected: \(expect.rawValue) on record")
      if let because = verdict.claim.because {
        lines.append("because: \(plain(because))")
      }
    }
    return lines
  }

  private var sources: [String] {
    var seen: Set<String> = []
    var lines: [String] = []
    for fact in verdict.facts {
      for citation in fact.citations where seen.insert(citation.text).inserted {
        let source = citation.source
        lines.append(
          "[\(source.id)] \(plain(source.citation))"
            + (citation.locator.map { ", \(plain("\($0)"))" } ?? "")
            + (source.url.map { "  \(plain($0))" } ?? ""))
      }
    }
    return lines
  }

  private var powerLines: [String] {
    power.flatMap { power -> [String] in
      func noticed(_ noticed: Power.Noticed?, _ direction: String) -> String {
        guard let noticed else {
          return "no \(direction) figure is refuted within"
            + " \(Power.searchLimit) steps"
        }
        return "the nearest \(direction) figure refuted is"
          + " \(plain(noticed.phrase)) (\(noticed.grade.rawValue))"
      }
      var lines = [
        "\(plain(power.phrase)): \(noticed(power.up, "higher"))",
        "\(noticed(power.down, "lower"))",
      ]
      if let share = power.share, share.tried > 0 {
        lines.append(
          "of \(share.isComplete ? "the " : "")"
            + counted(share.tried, "other figure")
            + " within a factor of two, \(share.isComplete ? "" : "about ")"
            + counted(share.refuted, "is", plural: "are") + " refuted"
            + " (\((share.value * 100).rounded()) %)")
      }
      return lines
    }
  }
}
