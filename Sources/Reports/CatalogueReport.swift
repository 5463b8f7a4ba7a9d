public import Catalogue
import Exact
import Input
import Quantities
import Reference

/// A check of the catalogue as text.
public struct CatalogueReport {
  let check: CatalogueCheck

  public init(_ check: CatalogueCheck) { self.check = check }

  public var text: String {
    var lines: [String] = []
    for kind in Recomputation.Kind.allCases {
      lines += section(
        Self.title(of: kind),
        check.recomputations.filter { $0.kind == kind }.flatMap(Self.lines))
    }
    lines += section(
      "Sources that disagree", check.disagreements.flatMap(Self.lines))
    lines += section(
      "Figures of poor confidence",
      check.poor.map { "  \($0.name) = \(plain($0.printed))  \(Self.why($0))" })
    lines.append(summary)
    return lines.joined(separator: "\n")
  }

  /// `1,084 figures of 60 entities; …`.
  public var summary: String {
    let count = check.confidence.values.reduce(0, +)
    let levels = Confidence.allCases.reversed().map {
      "\(check.confidence[$0] ?? 0) \($0)"
    }
    let open =
      check.recomputations.filter { !$0.isSettled }.count
      + check.disagreements.filter { $0.resolution == nil }.count
    return counted(count, "figure") + " of "
      + counted(check.entities.count, "entity", plural: "entities")
      + ", confidence " + levels.joined(separator: ", ")
      + ".\n\(check.recomputations.count) recomputed,"
      + " \(check.disagreements.count) with sources that disagree; "
      + (open == 0 ? "all settled." : "\(open) not settled.")
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [title] + lines + [""]
  }

  private static func title(of kind: Recomputation.Kind) -> String {
    switch kind {
    case .parts: "Totals recomputed from chips"
    case .division: "Totals recomputed from equal parts"
    case .structure: "Peaks recomputed from engines, multiply-adds and clock"
    case .derivation: "Derived figures recomputed"
    }
  }

  private static func lines(_ recomputation: Recomputation) -> [String] {
    let fact = recomputation.published
    var lines = [
      "  \(fact.name) = \(plain(fact.printed)) \(codes(fact))"
        + "  against \(recomputation.formula)"
    ]
    let chosen = choices(among: recomputation.results)
    lines += zip(recomputation.results, chosen).map { result, facts in
      let mark =
        result.agrees
        ? "agrees" : recomputation.isSettled ? "differs" : "DIFFERS"
      let choice = facts.map { "\($0.name) = \(plain($0.printed))" }
      return "    \(mark)  \(result.value)"
        + "  (\(CatalogueText.percent(result.difference)))"
        + (choice.isEmpty ? "" : "  with \(choice.joined(separator: ", "))")
    }
    if !recomputation.results.contains(where: \.agrees),
      let resolution = recomputation.resolution
    {
      lines.append("    resolved: \(plain(resolution))")
    }
    return lines
  }

  /// The facts of each result that not all results rest on.
  private static func choices(
    among results: [Recomputation.Result]
  ) -> [[Fact]] {
    let sets = results.map { Set($0.facts) }
    let shared = sets.dropFirst().reduce(sets.first ?? []) {
      $0.intersection($1)
    }
    return results.map { $0.facts.filter { !shared.contains($0) } }
  }

  private static func lines(
    _ disagreement: CatalogueCheck.Disagreement
  ) -> [String] {
    var lines = disagreement.conflicts.map { conflict in
      "  \(disagreement.name): \(plain(conflict.first.printed))"
        + " \(codes(conflict.first)) against \(plain(conflict.second.printed))"
        + " \(codes(conflict.second))"
        + "  (\(CatalogueText.percent(conflict.difference)))"
    }
    if let (used, why) = disagreement.resolution {
      lines.append("    used: \(plain(used.printed)), \(plain(why))")
    } else {
      lines.append("    NOT RESOLVED: say under one of them why it is used")
    }
    return lines
  }

  private static func codes(_ fact: Fact) -> String {
    fact.sources.map { "[\($0.id)]" }.joined()
  }

  private static func why(_ fact: Fact) -> String {
    fact.evidence.isFirm
      ? "contradicted by a better source" : fact.evidence.rawValue
  }
}

/// Words that reports on the catalogue share.
enum CatalogueText {
  /// A share as a percentage with its sign: `-3.744 %`.
  static func percent(_ share: Rational?) -> String {
    guard let share else { return "no difference to tell" }
    let (text, isExact) = (100 * share).readable()
    return (share.signum > 0 ? "+" : "") + text + " %"
      + (isExact ? "" : " rounded")
  }
}
