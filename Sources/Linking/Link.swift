public import Figures
public import Reference

/// A figure of a text and the attribute of a known thing that it tells of.
public struct Link: Hashable, Sendable {
  public let finding: Finding
  public let figure: Figure
  /// The entity's id and the attribute: `CloudMatrix384`, `npus`.
  public let entity: String
  public let attribute: String
  /// The year, month or day that the clause tells the figure for: `2024`,
  /// `2024-06`; nil where it tells none.
  public let time: String?
  /// Whether the words leave several open, of which it is the one that the
  /// figure can be: dense or sparse, one way or both. It accuses nobody.
  public let isChosenByValue: Bool
  /// Whether it is one day of a thing that lasts: an event held on the 28th.
  /// Other texts may tell another day of it.
  public var isDayOfSpan = false

  /// What figures of one quantity have in common: `CloudMatrix384.npus`,
  /// `China.population@2024`, `Unitree_R1.price:USD`.
  public var key: String {
    let currency = figure.dimension.currency.map { ":\($0)" } ?? ""
    return "\(entity).\(attribute)\(time.map { "@\($0)" } ?? "")\(currency)"
  }
}

/// What is known of a quantity: a fact and the values it allows.
public struct KnownValue: Hashable, Sendable {
  public let fact: Fact
  public let sets: Denotation
  /// Whether it is a range of days, of which a text tells one.
  public var isSpan = false
}
