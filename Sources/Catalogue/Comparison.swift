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
    /// The variant of the metric that both tell.
    public let variant: Variant?
    public let first: Cell?
    public let second: Cell?
    public let outcome: Outcome
    /// The ratios under other choices among sources that disagree, without
    /// repetitions, in rising order.
    public let others: [Rational]
    public let estimated: Estimated?

    /// `BF16 dense`; the metric with its variant.
    public var title: String {
      variant.map { "\(metric.title) \($0)" } ?? "\(metric.title)"
    }
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
    case either([(condition: Condition, ratio: Rational)])
    /// The two must not be compared, and why.
    case incomparable(Reason)
    /// One side has no value.
    case missing
  }
}
