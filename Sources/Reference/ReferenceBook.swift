import Input
public import Quantities

/// Everything known: entities with their facts, and exchange rates.
public struct ReferenceBook: Sendable {
  public internal(set) var entities: [String: Entity] = [:]
  public internal(set) var sources: [String: Source] = [:]
  public internal(set) var rates: ExchangeRates = .none
  /// Every attribute some entity has, for telling a missing fact from a
  /// misspelt name.
  public internal(set) var attributes: Set<String> = []
  /// The words by which texts speak of an attribute, in every language.
  public internal(set) var attributeNames: [String: [String]] = [:]
  private var entityIndex = NameIndex([])
  private var attributeIndex = NameIndex([])

  public init() {}

  /// The facts of an entity under an attribute; empty if there are none.
  public func facts(_ entity: String, _ attribute: String) -> [Fact] {
    entities[entity]?.facts[attribute] ?? []
  }

  /// Makes the names findable, once everything is read.
  mutating func indexNames() {
    entityIndex = NameIndex(
      entities.values.flatMap { entity in
        entity.names.map { ($0, entity.id) }
      })
    attributeIndex = NameIndex(
      attributeNames.flatMap { id, names in names.map { ($0, id) } },
      ignoresCase: true)
  }
}

extension ReferenceBook {
  /// A name in a text, and where it stands.
  public struct Mention: Hashable, Sendable {
    /// The ids it names: one entity, or each attribute the word may mean.
    public let ids: [String]
    /// The bytes of the name, in the indices of the text.
    public let range: Range<Int>
  }

  /// The entities named in a phrase, in the order of their first mention.
  ///
  /// The longest name wins where several overlap. A Latin name has to stand
  /// as a word of its own; a Hangul one may carry particles.
  public func entities(in phrase: String) -> [String] {
    var found: [String] = []
    for mention in mentions(in: Array(phrase.utf8)[...])
    where !found.contains(mention.ids[0]) {
      found.append(mention.ids[0])
    }
    return found
  }

  /// Every mention of an entity in a text, from left to right.
  public func mentions(in text: ArraySlice<UInt8>) -> [Mention] {
    entityIndex.matches(in: text).map {
      Mention(ids: [$0.ids[0]], range: $0.range)
    }
  }

  /// Every word of a text that names attributes, from left to right: in
  /// "384 chips" those of `npus` and `gpus` alike.
  public func attributeMentions(in text: ArraySlice<UInt8>) -> [Mention] {
    attributeIndex.matches(in: text).map {
      Mention(ids: $0.ids, range: $0.range)
    }
  }
}
