import Exact
import Figures
import Quantities
import Reference

/// The attributes of a book as words find them, with what is known of each.
struct AttributeIndex: Sendable {
  /// A word, or several of a clause, that name attributes.
  struct Mention {
    let attributes: [String]
    /// Where the words stand, the first to the last.
    let range: Range<Int>
    /// Whether it is several words apart: `클러스터링 + 기업`.
    let isPattern: Bool
    /// The chip that is counted, where its name stands for the word.
    var counted: String? = nil
  }

  private let words: NameIndex
  /// Attributes that several words of one clause name together, and these
  /// words.
  private let patterns: [(parts: [String], attribute: String)]
  private let parts: NameIndex
  /// Attribute to the kinds of the things that have it.
  let kinds: [String: Set<String>]
  /// Attribute to the dimensions of its values; a set of named things counts
  /// them.
  private let dimensions: [String: Set<Dimension>]
  /// The attributes that count the chips of a system.
  let chipCounts: [String]

  init(_ book: ReferenceBook) {
    var pairs: [(name: String, id: String)] = []
    var patterns: [(parts: [String], attribute: String)] = []
    for (attribute, names) in book.attributeNames.sorted(by: { $0.key < $1.key }
    ) {
      for name in names {
        let parts = name.split(separator: " + ").map(String.init)
        if parts.count > 1 {
          patterns.append((parts, attribute))
        } else {
          pairs.append((name, attribute))
        }
      }
    }
    words = NameIndex(pairs, ignoresCase: true)
    chipCounts = words.matches(in: Array("chip".utf8)[...]).flatMap(\.ids)
    self.patterns = patterns
    parts = NameIndex(
      patterns.flatMap(\.parts).map { ($0, $0) }, ignoresCase: true)
    dimensions = book.entities.values.reduce(into: [:]) { found, entity in
      for (attribute, facts) in entity.facts {
        for fact in facts {
          guard let dimension = book.dimension(of: fact) else { continue }
          found[attribute, default: []].insert(dimension)
        }
      }
    }
    kinds = book.entities.values.reduce(into: [:]) { kinds, entity in
      for attribute in entity.facts.keys {
        kinds[attribute, default: []].insert(entity.kind)
      }
    }
  }

  /// What is left of a mention where only attributes count of which anything
  /// has a value that can be compared; nil where nothing is.
  func comparable(_ mention: Mention, with dimension: Dimension) -> Mention? {
    let left = mention.attributes.filter { attribute in
      dimensions[attribute]?.contains { dimension.isComparable(with: $0) }
        ?? false
    }
    return left.isEmpty
      ? nil
      : Mention(
        attributes: left, range: mention.range, isPattern: mention.isPattern,
        counted: mention.counted)
  }

  /// The words of a clause that name attributes, from left to right.
  func mentions(in text: [UInt8], _ clause: Range<Int>) -> [Mention] {
    var found = words.matches(in: text[clause]).map {
      Mention(attributes: $0.ids, range: $0.range, isPattern: false)
    }
    var first: [String: Range<Int>] = [:]
    for (ids, range) in parts.matches(in: text[clause]) {
      first.merge(ids.map { ($0, range) }) { earlier, _ in earlier }
    }
    guard !first.isEmpty else { return found }
    for (parts, attribute) in patterns {
      let places = parts.compactMap { first[$0] }
      guard places.count == parts.count else { continue }
      found.append(
        Mention(
          attributes: [attribute],
          range: places.map(\.lowerBound).min()!..<places.map(\.upperBound)
            .max()!, isPattern: true))
    }
    return found
  }
}

extension ReferenceBook {
  /// The values known of an attribute that a figure can be compared with. A
  /// set of named things is known by how many they are.
  func knownValues(
    of entity: String, _ attribute: String, comparableWith dimension: Dimension
  ) -> [KnownValue] {
    facts(entity, attribute).compactMap { fact in
      guard let known = self.dimension(of: fact),
        dimension.isComparable(with: known)
      else { return nil }
      switch fact.content {
      case .quantity(let figure, let sets):
        return KnownValue(fact: fact, sets: sets, isSpan: figure.isRangeOfDays)
      case .names(let names):
        return KnownValue(
          fact: fact, sets: Denotation(exactly: ValueSet(Rational(names.count)))
        )
      case .name: return nil
      }
    }
  }

  /// What a fact measures or counts; nil where it is a name.
  fileprivate func dimension(of fact: Fact) -> Dimension? {
    switch fact.content {
    case .quantity(let figure, _): return figure.dimension
    case .names(let names):
      let kinds = Set(names.map { entities[$0]?.kind })
      guard kinds.count == 1, let kind = kinds.first.flatMap({ $0 }),
        let noun = Noun(kind)
      else { return nil }
      return .count(of: noun)
    case .name: return nil
    }
  }
}
