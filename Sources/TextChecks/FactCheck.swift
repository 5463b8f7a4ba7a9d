import Exact
import Figures
import Quantities
import Reference

/// What a text says a thing has, against every fact that could be meant:
/// CloudMatrix 384는 384개의 NPU를 탑재.
///
/// Only counts of parts, right after the thing's name and a word for having.
/// A contradiction has to hold for every fact of the same kind.
struct FactCheck: Sendable {
  let book: ReferenceBook
  private let names: [UInt8: [(bytes: [UInt8], entity: String)]]

  init(_ book: ReferenceBook) {
    self.book = book
    let all = book.entities.values.filter { $0.kind == "system" }
      .flatMap { entity in
        entity.names.map { (bytes: Array($0.utf8), entity: entity.id) }
      }
      .filter { !$0.bytes.isEmpty }
      .sorted { ($1.bytes.count, $0.entity) < ($0.bytes.count, $1.entity) }
    names = Dictionary(grouping: all) { $0.bytes[0] }
  }

  func relations(in sentence: Sentence) -> [Relation] {
    // With a second figure it may be about several of them.
    let counts = sentence.figures.filter { $0.kind.isCount }
    guard counts.count == 1, sentence.figures.count == 1,
      let figure = counts.first, figure.value != nil,
      let mention = mention(sentence, before: sentence.span(figure).lowerBound),
      sentence.isExplained(
        mention.range.upperBound..<sentence.span(figure).lowerBound,
        by: [.has, .linking], marks: [",", "'", "’", "”", "\"", ")"],
        allowsDates: false),
      sentence.has(
        .has, in: mention.range.upperBound..<sentence.range.upperBound),
      !sentence.has(.aside), !sentence.has(.up), !sentence.has(.down),
      let term = sentence.term(figure), let value = term.value,
      let noun = term.dimension.countedNoun, noun != .thing
    else { return [] }
    let facts = fitting(mention.entity, term.dimension)
    guard let first = facts.first else { return [] }
    let outcomes = facts.map { fact, sets in
      Comparison(said: term.readings, computed: [sets], isVague: term.isVague)
        .outcome
    }
    let outcome: Relation.Outcome =
      outcomes.contains(.holds)
      ? .holds
      : outcomes.allSatisfy { $0 == .contradicted }
        ? facts.contains { $0.0.evidence.isFirm } ? .contradicted : .doubtful
        : .undecided
    let known = facts.map { fact, _ in
      "\(fact.name) is \(fact.printed) [\(fact.sources[0].id)]"
    }
    return [
      sentence.relation(
        .fact, outcome, mention.range.lowerBound..<figure.range.upperBound,
        working: "the text says \(Wording.amount(value, term.unit));"
          + " " + known.prefix(4).joined(separator: ", ") + " ("
          + first.0.sources[0].citation + ")",
        remedy: facts.map(\.0.printed).joined(separator: " or "))
    ]
  }

  /// The facts of an entity that count what is counted, or if there are
  /// none, things comparable with it.
  private func fitting(
    _ entity: String, _ dimension: Dimension
  ) -> [(Fact, Denotation)] {
    guard let entity = book.entities[entity] else { return [] }
    let facts: [(fact: Fact, sets: Denotation, noun: Noun?)] = entity.facts.keys
      .sorted().flatMap { entity.facts[$0] ?? [] }
      .compactMap { fact in
        guard case .quantity(let figure, let precision) = fact.content,
          figure.dimension.countedNoun != nil,
          figure.dimension.isComparable(with: dimension)
        else { return nil }
        return (fact, precision, figure.dimension.countedNoun)
      }
    let same = facts.filter { $0.noun == dimension.countedNoun }
    return (same.isEmpty ? facts : same).map { ($0.fact, $0.sets) }
  }

  /// The last thing named before a figure, if no other stands between.
  private func mention(
    _ sentence: Sentence, before end: Int
  ) -> (entity: String, range: Range<Int>)? {
    var last: (entity: String, range: Range<Int>)?
    var index = sentence.range.lowerBound
    while index < end {
      if let name = names[sentence.text[index]]?.first(where: {
        index + $0.bytes.count <= end
          && sentence.text[index..<index + $0.bytes.count]
            .elementsEqual($0.bytes)
          && !Text.splitsLatinWord(
            sentence.text, index, index + $0.bytes.count)
          && !(index + $0.bytes.count < end
            && Text.isDigit(sentence.text[index + $0.bytes.count])
            && Text.isDigit($0.bytes.last!))
      }) {
        last = (name.entity, index..<index + name.bytes.count)
        index += name.bytes.count
      } else {
        index += 1
      }
    }
    return last
  }
}
