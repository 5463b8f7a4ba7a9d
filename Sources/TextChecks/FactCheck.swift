import Figures
import Linking
import Quantities
import Reference

/// What a text says of known things, against every fact that could be meant:
/// CloudMatrix 384는 384개의 NPU를 탑재.
///
/// Which thing and which attribute a figure tells of is the linker's answer,
/// and it has none where it is not sure. A link that the value itself chose
/// checks nothing. A contradiction has to hold for every fact and every
/// reading of the figure.
struct FactCheck: Sendable {
  let linker: Linker

  func relations(
    of figures: [(finding: Finding, figure: Figure?)], in text: [UInt8]
  ) -> [Relation] {
    linker.links(of: figures, in: text).compactMap { link in
      if link.isChosenByValue { return nil }
      let known = linker.knownValues(of: link)
      guard let first = known.first else { return nil }
      let outcome = outcome(of: link.figure, against: known)
      let isWrong = outcome == .contradicted || outcome == .doubtful
      let printed = String(decoding: text[link.finding.range], as: UTF8.self)
      let facts = known.prefix(4).map {
        "\($0.fact.name) is \($0.fact.printed) [\($0.fact.sources[0].id)]"
      }
      return Relation(
        rule: .fact, outcome: outcome, range: link.finding.range,
        line: link.finding.line,
        statement: "“\(printed)” of \(link.key)",
        working: facts.joined(separator: ", ")
          + " (\(first.fact.sources[0].citation))",
        remedy: isWrong
          ? known.map(\.fact.printed).joined(separator: " or ") : nil)
    }
  }

  private func outcome(
    of figure: Figure, against known: [KnownValue]
  ) -> Relation.Outcome {
    let outcomes = known.map {
      Comparison(
        said: figure.readings.map(\.denotation), computed: [$0.sets],
        isVague: !figure.denotation.hasSharp
      ).outcome
    }
    if outcomes.contains(.holds) { return .holds }
    guard
      outcomes.allSatisfy({ $0 == .contradicted || $0 == .doubtful })
    else { return .undecided }
    return outcomes.contains(.doubtful)
      || !known.contains { $0.fact.evidence.isFirm } ? .doubtful : .contradicted
  }
}
