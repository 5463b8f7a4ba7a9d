public import Checks
import Figures
import Input

/// How many planted slips the checks of some claims notice, in Markdown.
public struct MutationReport {
  private let mutations: [Mutation]
  private let report: Report

  /// - Parameter report: the claims as they are.
  public init(_ mutations: [Mutation], of report: Report) {
    self.mutations = mutations
    self.report = report
  }

  /// The claims that would be accused although their recorded verdict says
  /// that they hold.
  private var falseAlarms: Int {
    report.verdicts.count { verdict in
      (verdict.kind == .refuted || verdict.kind == .incomparable)
        && verdict.claim.expect == .supported
    }
  }

  public var text: String {
    let claims = Set(mutations.map(\.claim.path)).count
    var lines = [
      "# What the checks notice", "",
      "In " + counted(claims, "claim") + " that "
        + (claims == 1 ? "its check supports" : "their checks support")
        + ", every printed figure was changed by every slip",
      "below, one at a time: " + counted(mutations.count, "slip")
        + ". Caught is refuted, incomparable or refused as a mismatch",
      "of units; open is undetermined; missed is still supported; the last"
        + " column has no power to notice",
      "anything, and says so. False alarms on the"
        + " " + counted(report.verdicts.count, "claim")
        + " as printed: \(falseAlarms).", "",
      "| slip | planted | caught | open | missed | no power |",
      "|---|--:|--:|--:|--:|--:|",
    ]
    for mistake in Mistake.allCases {
      lines.append(
        row(
          mistake.rawValue,
          mutations.filter {
            $0.mistake == mistake
          }))
    }
    lines.append(row("all", mutations))
    lines += ["", "## Slips that are not caught", ""]
    lines += [
      "| claim | printed | slip | instead | |", "|---|---|---|---|---|",
    ]
    lines += mutations.filter { $0.result != .caught }.map { mutation in
      let printed = mutation.claim[mutation.key]?.phrase ?? ""
      return "| \(cell(mutation.claim.path)) | \(cell(printed))"
        + " | \(mutation.mistake.rawValue) | \(cell(mutation.phrase))"
        + " | \(mutation.result.rawValue) |"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ name: String, _ mutations: [Mutation]) -> String {
    let counts = Mutation.Result.allCases.map { result in
      mutations.count { $0.result == result }
    }
    let cells = [mutations.count] + counts
    return "| \(name) | \(cells.map(String.init).joined(separator: " | ")) |"
  }

  private func cell(_ text: String) -> String {
    escaped(plain(text), ["|": "\\|"])
  }
}
