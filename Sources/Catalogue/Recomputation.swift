public import Exact
public import Quantities
public import Reference

/// A published figure beside what it comes to when it is computed from
/// others: a total from its parts, a peak from its structure.
public struct Recomputation: Sendable {
  /// What the figure is computed from.
  public enum Kind: String, Sendable, CaseIterable {
    /// The chips a system is made of.
    case parts
    /// Equal parts it divides into: nodes, racks.
    case division
    /// Engines, multiply-adds per clock and clock.
    case structure
    /// The expression the fact itself states.
    case derivation
  }

  public let published: Fact
  public let kind: Kind
  /// In the check language.
  public let formula: String
  /// One for each choice among facts that stand side by side.
  public let results: [Result]
  /// Why the published figure, or another of its attribute, is used all the
  /// same; nil where nobody has said.
  public let resolution: String?

  public struct Result: Sendable {
    /// From the printed values, exact, in the unit of the published figure.
    public let value: Quantity
    /// How far it lies from the published value, as a share of that; exact.
    public let difference: Rational?
    /// Whether the rounding of all figures allows both to be right; for a
    /// structure, whether they are within 2 % of each other.
    public let agrees: Bool
    /// What it rests on.
    public let facts: [Fact]
  }

  /// Whether it agrees for some choice, or it is said why it does not.
  public var isSettled: Bool {
    results.contains(where: \.agrees) || resolution != nil
  }
}
