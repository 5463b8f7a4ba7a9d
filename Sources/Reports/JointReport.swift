import Checks
import ClaimLanguage
import Exact
import Input
public import Joint
import Quantities

/// What claims say together, for a terminal.
public struct JointReport {
  let judgement: Judgement

  public init(_ judgement: Judgement) { self.judgement = judgement }

  public var text: String {
    let parts = [
      conflicts, unconfirmed, stale, setAside, quantities, comparisons,
      leftOut, [summary],
    ]
    return parts.filter { !$0.isEmpty }
      .map { $0.map(plain).joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  /// "12 claims together, in 3 groups: 1 conflict, not on record".
  public var summary: String {
    let (claims, groups) = (judgement.claims, judgement.groups)
    var parts: [String] = []
    let all = judgement.conflicts.count
    let recorded = judgement.conflicts.count { $0.because != nil }
    if all > 0 {
      parts.append(
        counted(all, "conflict") + ","
          + " \(recorded == all ? "on" : recorded == 0 ? "not on" : "\(recorded) on") record"
      )
    }
    if !judgement.unconfirmed.isEmpty {
      parts.append("\(judgement.unconfirmed.count) on record and not found")
    }
    if !judgement.stale.isEmpty {
      parts.append("\(judgement.stale.count) stale")
    }
    if parts.isEmpty { parts.append("no conflict") }
    if judgement.undecided.budget > 0 {
      parts.append("\(judgement.undecided.budget) undetermined (budget)")
    }
    if judgement.undecided.incomplete > 0 {
      parts.append("\(judgement.undecided.incomplete) not shown to be possible")
    }
    if !judgement.errors.isEmpty {
      parts.append(counted(judgement.errors.count, "error"))
    }
    return counted(claims, "claim") + " together, in "
      + counted(groups, "group") + ": " + parts.joined(separator: "; ")
  }

  // MARK: Parts

  private var conflicts: [String] {
    judgement.conflicts.flatMap { conflict in
      let mark = conflict.because == nil ? "✗" : "✓"
      return [
        "\(mark) these cannot all be true (\(conflict.grade.rawValue))"
      ] + lines(conflict)
        + (conflict.because.map { ["  on record: \($0)"] } ?? [])
    }
  }

  private func lines(_ conflict: Judgement.Conflict) -> [String] {
    conflict.statements.flatMap(Self.lines)
  }

  /// A statement in its own words.
  static func lines(_ statement: Statement) -> [String] {
    switch statement {
    case .claim(let claim):
      let figures = claim.figures.map(\.phrase).joined(separator: " · ")
      return [
        "    \(claim.path), line \(claim.line): \(figures)",
        "      \(claim.says)  [\(claim.checkText)]",
      ]
    case .known(let name, let facts):
      if facts.isEmpty { return ["    \(name), from its parts"] }
      return facts.map {
        "    \(name) = \($0.printed)  (\($0.attestationByCode))"
      }
    }
  }

  private var unconfirmed: [String] {
    judgement.unconfirmed.map {
      "✗ on record as a conflict, and all can be true:"
        + " \($0.claims.joined(separator: ", "))"
    }
  }

  private var stale: [String] {
    judgement.stale.flatMap { item in
      ["~ stale: \(item.claim.path) tells of an earlier state than"]
        + item.conflict.statements.filter { $0.name != item.claim.path }
        .flatMap(Self.lines)
    }
  }

  private var setAside: [String] {
    guard !judgement.setAside.isEmpty else { return [] }
    return ["On record as refuted, and set aside:"]
      + judgement.setAside.map { item in
        let others = item.conflict?.statements.map(\.name)
          .filter { $0 != item.claim.path }
        return "  \(item.claim.path): "
          + (others.map {
            $0.isEmpty
              ? "a contradiction by itself"
              : "contradicts \($0.joined(separator: ", "))"
          } ?? "no contradiction with the others")
      }
  }

  private var leftOut: [String] {
    guard !judgement.leftOut.isEmpty else { return [] }
    var reasons: [String] = []
    var claims: [String: [String]] = [:]
    for item in judgement.leftOut {
      if claims[item.reason] == nil { reasons.append(item.reason) }
      claims[item.reason, default: []].append(item.claim.path)
    }
    return ["Not taken into the system:"]
      + reasons.map { "  \($0): \(Self.shortened(claims[$0]!))" }
  }

  /// The first few names and how many follow.
  private static func shortened(_ names: [String]) -> String {
    let shown = names.prefix(3).joined(separator: ", ")
    return names.count > 3 ? "\(shown) and \(names.count - 3) more" : shown
  }

  private var quantities: [String] {
    guard !judgement.quantities.isEmpty else { return [] }
    return ["Hidden quantities:"]
      + judgement.quantities.flatMap { ImpliedReport($0).lines }
  }

  private var comparisons: [String] {
    guard !judgement.comparisons.isEmpty else { return [] }
    return ["The same quantity in several documents:"]
      + judgement.comparisons.map { comparison in
        let entries = comparison.entries.map {
          "\($0.claim.path) '\($0.figure.phrase)'"
        }
        return "  \(comparison.quantity): \(comparison.relation.text)"
          + " (\(entries.joined(separator: ", ")))"
      }
  }
}

extension Comparison.Relation {
  /// `agree`, `contradiction (A)`.
  var text: String {
    switch self {
    case .agree: "agree"
    case .compatible: "compatible"
    case .stale: "stale"
    case .contradiction(let grade): "contradiction (\(grade.rawValue))"
    }
  }
}
