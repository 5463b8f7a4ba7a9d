import Figures
import Hardware
import Linking
import Quantities
import Reference

/// Looks for the facts a figure may be about: what the linker is sure of, and
/// attributes of the entities that are named beside it.
struct CandidateFinder {
  let book: ReferenceBook
  let text: [UInt8]
  let sentences: Sentences
  let links: [Link]

  /// The most checks tried for one figure.
  private static let most = 8

  func candidates(for figure: Figure, at place: FigurePlace) -> Candidates {
    switch figure.kind {
    case .count, .currency, .dimension, .range, .duration:
      return single(figure, place)
    case .percentage:
      let single = single(figure, place)
      return single.checks.isEmpty ? ratio(place, less: " - 1") : single
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
    var named = linked(place.finding.range).map { [$0] } ?? []
    for (entities, attributes) in [
      (place.clause, place.clause), (place.sentence, place.clause),
      (place.sentence, place.sentence),
    ] where named.isEmpty {
      named = names(entities, attributes).filter {
        fits($0, figure.dimension, isNamed: true)
      }
    }
    let isPlain =
      named.count == 1
      && (figure.dimension != .unmarked || linked(place.finding.range) != nil)
    // Of those before, the entity named last is the likeliest.
    let others =
      entities(in: place.sentence)
      + mentionedBefore(place)
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

  /// "five times as many chips as …": two entities, each with the attribute
  /// that is named, or that another figure of the sentence tells of the first.
  ///
  /// - Parameter less: what takes one off for "76 % more".
  private func ratio(
    _ place: FigurePlace, less: String = ""
  ) -> Candidates {
    let isPair = entities(in: place.sentence).count == 2
    // A sentence that names fewer speaks of those before it.
    let entities =
      isPair
      ? entities(in: place.sentence)
      : unique(entities(in: place.sentence) + mentionedBefore(place).reversed())
    let attributes = unique(
      attributes(in: place.clause) + attributes(in: place.sentence))
    let model = HardwareModel(book)
    func named(_ entity: String) -> [AttributeName] {
      attributes.map { AttributeName(entity, $0) }.filter(model.hasValue)
    }
    let told = links.filter {
      place.sentence.contains($0.finding.range.lowerBound)
    }.map { AttributeName($0.entity, $0.attribute) }
    let firsts = told + (isPair ? named(entities[0]) : entities.flatMap(named))
    let pairs = unique(firsts).flatMap { first in
      entities.filter { $0 != first.entity }.flatMap { entity in
        seconds(for: first, of: entity, isPair ? named(entity) : [])
      }
      .map { second in
        CandidateCheck(
          text: "figure ≈ \(first) / \(second)\(less)",
          subject: "\(first) / \(second)\(less)")
      }
    }
    return Candidates(
      checks: Array(pairs.prefix(Self.most)),
      isPlain: isPair && pairs.count == 1 && told.isEmpty && less.isEmpty)
  }

  /// The entities that a pronoun may mean, the last named first.
  private func mentionedBefore(_ place: FigurePlace) -> [String] {
    Array(unique(mentions(in: place.before).reversed()).prefix(4))
  }

  /// What another entity has that compares with an attribute: what is named of
  /// it, the same attribute, or else one that goes by the same word, as "chips"
  /// are NPUs here and GPUs there.
  private func seconds(
    for first: AttributeName, of entity: String, _ named: [AttributeName]
  ) -> [AttributeName] {
    func compares(_ second: AttributeName) -> Bool {
      guard let a = dimension(of: first), let b = dimension(of: second)
      else { return first.attribute == second.attribute }
      return a.isComparable(with: b)
    }
    let same = AttributeName(entity, first.attribute)
    let known = named.filter(compares)
    if !known.isEmpty { return known }
    if HardwareModel(book).hasValue(same) { return [same] }
    let names = Set(book.attributeNames[first.attribute] ?? [])
    return (book.entities[entity]?.facts.keys.sorted() ?? [])
      .filter { !names.isDisjoint(with: book.attributeNames[$0] ?? []) }
      .map { AttributeName(entity, $0) }.filter(compares)
  }

  /// What the linker says a figure is of.
  private func linked(_ range: Range<Int>) -> AttributeName? {
    links.first { $0.finding.range.overlaps(range) }
      .map { AttributeName($0.entity, $0.attribute) }
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

  private func unique<Item: Hashable>(_ items: [Item]) -> [Item] {
    var seen: Set<Item> = []
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
