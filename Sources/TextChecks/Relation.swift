/// A relation that a text states between its figures, and how it came out.
public struct Relation: Hashable, Sendable {
  /// Which kind of relation it is.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    case total, part, product, equation, share, proportion, growth, direction
    case multiple
    case currencyPair = "currency-pair"
    case unitPair = "unit-pair"
    case range, date, weekday, fact
  }

  public enum Outcome: Hashable, Sendable {
    case holds
    /// Forced: no charitable reading of the figures lets it hold.
    case contradicted
    /// Contradicted by convention: only a stretched reading lets it hold.
    case doubtful
    case undecided
    /// What it would be checked against is not known.
    case unreferenced
  }

  public let rule: Rule
  public let outcome: Outcome
  /// The bytes of the text that state it.
  public let range: Range<Int>
  /// The line, counted from one.
  public let line: Int
  /// What the text says.
  public let statement: String
  /// What it computes to, in an exact fraction with a decimal beside it.
  public let working: String
  /// What would have been consistent; nil where nothing is contradicted.
  public let remedy: String?
}
