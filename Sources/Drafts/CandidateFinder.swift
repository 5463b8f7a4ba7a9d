import Figures
import Hardware
import Linking
import Quantities
import Reference

/// Looks for the facts a figure may be about: attributes of the entities that
/// are named beside it.
struct CandidateFinder {
  let book: ReferenceBook
  let text: [UInt8]
  let sentences: Sentences

  /// The most checks suggested for one figure.
  private static let most = 4

  func candidates(for figure: Figure, at place: FigurePlace) -> Candidates {
    switch figure.kind {
    case .count, .currency, .dimension, .range, .duration, .percentage:
      return single(figure, place)
    case .multiple: return ratio(place)
    case .percentagePoint, .fraction, .ordinal, .date, .share, .ratio:
      return Candidates()
    }
  }

  /// The nearest scope in which entity and attribute are named: the clause,
  /// then the sentence. The rest of the sentence and the paragraph before it
  /// add what a pronoun may mean.
  private func single(
    _ figure: Figure, _ place: FigurePlace
  ) -> Candidates {
    var named: [AttributeName] = []
    for (entities, attributes) in [
      (place.clause, place.clause), (place.sentence, place.clause),
      (place.sentence, place.sentence),
    ] where named.isEmpty {
      named = names(entities, attributes).filter {
        fits($0, figure.dimension, isNamed: true)
      }
    }
    let isPlain = named.count == 1 && figure.dimension != .unmarked
    // Of those before, the entity named last is the likeliest.
    let others =
      entities(in: place.sentence)
      + mentions(in: place.before).suffix(3).reversed()
    let attributes = attributes(in: place.sentence)
    for entity in others {
      named += attributes.map { AttributeName(entity, $0) }.filter {
        !named.contains($0) && fits($0, figure.dimension, isNamed: true)
      }
    }
    if named.isEmpty { named = unnamed(figure.dimension, place) }
    return Candidates(
      checks: named.prefix(Self.most).map(check), isPlain: isPlain)
  }

  /// Where no attribute is named the unit alone has to tell, so there has to
  /// be one.
  private func unnamed(
    _ dimension: Dimension, _ place: FigurePlace
  ) -> [AttributeName] {
    guard !dimension.isNumber, dimension != .unmarked,
      dimension.countedNoun != .thing
    else { return [] }
    return entities(in: place.sentence).flatMap { entity in
      (book.entities[entity]?.facts.keys.sorted() ?? [])
        .map { AttributeName(entity, $0) }
    }
    .filter { fits($0, dimension, isNamed: false) }
  }

  /// "five times as many chips as …": two entities, each with the attribute.
  private func ratio(_ place: FigurePlace) -> Candidates {
    let entities = entities(in: place.sentence)
    guard entities.count == 2 else { return Candidates() }
    let attributes = attributes(in: place.sentence)
    let model = HardwareModel(book)
    func named(_ entity: String) -> [AttributeName] {
      attributes.map { AttributeName(entity, $0) }.filter(model.hasValue)
    }
    let pairs = named(entities[0]).flatMap { first in
      named(entities[1]).filter { second in
        guard let a = dimension(of: first), let b = dimension(of: second)
        else { return first.attribute == second.attribute }
        return a.isComparable(with: b)
      }
      .map { second in
        CandidateCheck(
          text: "figure ≈ \(first) / \(second)",
          subject: "\(first) / \(second)")
      }
    }
    return Candidates(
      checks: Array(pairs.prefix(Self.most)), isPlain: pairs.count == 1)
  }

  private func check(_ name: AttributeName) -> CandidateCheck {
    CandidateCheck(text: "figure ≈ \(name)", subject: "\(name)")
  }

  // MARK: What is named

  private func names(
    _ entityScope: Range<Int>, _ attributeScope: Range<Int>
  ) -> [AttributeName] {
    let attributes = attributes(in: attributeScope)
    return entities(in: entityScope).flatMap { entity in
      attributes.map { AttributeName(entity, $0) }
    }
  }

  /// Each entity once, in the order of mention.
  private func entities(in scope: Range<Int>) -> [String] {
    unique(mentions(in: scope))
  }

  /// The entity of every mention.
  private func mentions(in scope: Range<Int>) -> [String] {
    book.mentions(in: text[scope]).map { $0.ids[0] }
  }

  /// Every attribute that some word may mean, in the order of mention; words
  /// inside the name of an entity name none.
  private func attributes(in scope: Range<Int>) -> [String] {
    let taken = book.mentions(in: text[scope]).map(\.range)
    return unique(
      book.attributeMentions(in: text[scope])
        .filter { mention in !taken.contains(where: mention.range.overlaps) }
        .flatMap(\.ids))
  }

  private func unique(_ items: [String]) -> [String] {
    var seen: Set<String> = []
    return items.filter { seen.insert($0).inserted }
  }

  // MARK: What fits

  /// Whether an attribute has a value that a figure of a dimension can report.
  private func fits(
    _ name: AttributeName, _ dimension: Dimension, isNamed: Bool
  ) -> Bool {
    if let known = self.dimension(of: name) {
      return dimension.isComparable(with: known)
    }
    // What the model derives has its dimension only once it is worked out.
    return isNamed && HardwareModel(book).hasValue(name)
  }

  /// The dimension of an attribute's facts, nil if it has none.
  private func dimension(of name: AttributeName) -> Dimension? {
    for fact in book.facts(name.entity, name.attribute) {
      if case .quantity(let figure, _) = fact.content {
        return figure.dimension
      }
    }
    return nil
  }
}
