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
  private(set) var aliases: [Alias] = []

  public init() {}

  struct Alias: Sendable {
    let bytes: [UInt8]
    let entity: String
  }

  /// The facts of an entity under an attribute; empty if there are none.
  public func facts(_ entity: String, _ attribute: String) -> [Fact] {
    entities[entity]?.facts[attribute] ?? []
  }

  /// Sorts the aliases, longest first, once everything is read.
  mutating func indexAliases() {
    aliases = entities.values.flatMap { entity in
      entity.names.map {
        Alias(bytes: Array($0.utf8), entity: entity.id)
      }
    }
    .sorted {
      $0.bytes.count != $1.bytes.count
        ? $0.bytes.count > $1.bytes.count
        : ($0.entity, $0.bytes.count) < ($1.entity, $1.bytes.count)
    }
  }
}

extension ReferenceBook {
  /// The entities named in a phrase, in the order of their first mention.
  ///
  /// The longest name wins where several overlap. A Latin name has to stand
  /// as a word of its own; a Hangul one may carry particles.
  public func entities(in phrase: String) -> [String] {
    let bytes = Array(phrase.utf8)
    var found: [String] = []
    var index = 0
    while index < bytes.count {
      guard let alias = alias(in: bytes, at: index) else {
        index += 1
        continue
      }
      if !found.contains(alias.entity) { found.append(alias.entity) }
      index += alias.bytes.count
    }
    return found
  }

  private func alias(in bytes: [UInt8], at start: Int) -> Alias? {
    aliases.first { alias in
      bytes[start...].starts(with: alias.bytes)
        && !Self.joinsWord(bytes, start)
        && !Self.joinsWord(bytes, start + alias.bytes.count)
    }
  }

  /// Whether a Latin word, or a number, goes on across an offset.
  private static func joinsWord(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index > 0, index < bytes.count else { return false }
    func isWord(_ byte: UInt8) -> Bool {
      (65...90).contains(byte & 0xDF) && byte < 0x80
        || (48...57).contains(byte)
    }
    return isWord(bytes[index - 1]) && isWord(bytes[index])
  }
}
