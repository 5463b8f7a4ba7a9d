public import Exact
public import Input
public import Quantities
public import Reference

/// Two pieces of hardware side by side.
public struct Comparison: Sendable {
  public let first: Entity
  public let second: Entity
  /// The rows of which at least one side has a value.
  public let rows: [Row]
  /// The rows that cannot be computed: too many choices among sources, say.
  public let errors: [InputError]

  /// One metric of both.
  public struct Row: Sendable {
    public let metric: Metric
    /// `BF16 dense`; the metric with the variant that both tell.
    public let title: String
    public let first: Cell?
    public let second: Cell?
    public let outcome: Outcome
    /// The ratios under other choices among sources that disagree, without
    /// repetitions, in rising order.
    public let others: [Rational]
    /// What a reader has to know beside the figures.
    public let notes: [String]
  }

  /// One side's value.
  public struct Cell: Sendable {
    /// The attribute: `CloudMatrix384.bf16_dense`.
    public let name: String
    /// From printed values, exact.
    public let value: Quantity
    /// What it rests on: one fact if it is published, several if computed.
    public let facts: [Fact]

    /// The fact itself, if the value is published and not computed.
    public var published: Fact? {
      facts.count == 1 && facts[0].name == name ? facts[0] : nil
    }
  }

  public enum Outcome: Sendable {
    /// The first divided by the second, and who leads: 1, 2, or nobody.
    case ratio(Rational, leader: Int?)
    /// As many ratios as there are ways to read what a source leaves out.
    case either([(condition: String, ratio: Rational)])
    /// The two must not be compared, and why.
    case incomparable(String)
    /// One side has no value.
    case missing
  }
}
