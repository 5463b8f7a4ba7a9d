public import Hardware
public import Performance
public import Quantities
public import Exact

/// What a reader should know of a verdict besides its margin: what dissents,
/// what it rests on, what is missing.
public indirect enum Note: Hashable, Sendable {
  // Why there is no comparison.

  /// The document compares, or adds, what has no common measure.
  case noCommonMeasure(Dimension, Dimension, isSum: Bool)
  case noFact(AttributeName)
  /// No fact gives a quantity that claims tell of and nobody printed.
  case hiddenQuantity(String)
  case tooMany(Choices, limit: Int)
  case tooManyBits(Int, limit: Int)

  // Under what the verdict is another, or the same.

  case ifReadAs(String, Verdict.Kind)
  case restsOnReading(String)
  case withSources([ChosenSource], Verdict.Kind)
  case sameWithAllSources(count: Int)
  case atRateOf(CalendarDay, Verdict.Kind)
  case onEachDay(count: Int)

  // What more there is to know.

  /// How many of a hundred figures of the precision no mean or share of so
  /// many things can be.
  case granularity(percent: Rational)
  /// The figure is just what the printed values give.
  case equalsPrintedValues(Quantity)
  /// Names that a set does not have.
  case notAmong([String])
  /// The check would support whatever were printed.
  case noPower
  /// Facts that are known only from sources later than the document.
  case laterThanDocument([LaterFact])

  // What the performance model says.

  /// How the figure stands to the 95 % band of the estimate.
  case estimate(isInside: Bool, low: String, high: String, unit: Limit.Unit)
  case noEstimate(reason: ModelError)
  /// So many times what the resource allows.
  case impossible(times: Rational, Resource, demand: Demand)
  /// The changes to the question under which it would be possible.
  case possibleWith([Change])
}

extension Note {
  /// What there were too many of to try them all.
  public enum Choices: Sendable {
    case readings, sources, numbersOfThings
  }

  /// The fact that is taken where sources disagree.
  public struct ChosenSource: Hashable, Sendable {
    public let attribute: AttributeName
    /// The fact as printed, and the codes of its sources; nil for what follows
    /// from the parts.
    public let fact: Printed?

    public struct Printed: Hashable, Sendable {
      public let phrase: String
      public let sources: [String]
    }
  }

  /// A fact, the code of its source, and its day.
  public struct LaterFact: Hashable, Sendable {
    public let name, source, asOf: String
  }
}
