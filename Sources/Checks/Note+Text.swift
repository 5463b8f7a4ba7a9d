import Exact
import Quantities

extension Note: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noCommonMeasure(let a, let b, let isSum):
      isSum ? "cannot add \(a) and \(b)" : "cannot compare \(a) with \(b)"
    case .noFact(let name): "no fact gives \(name)"
    case .hiddenQuantity(let name):
      "no fact gives \(name); 'claimcheck implied \(name)' tells what all"
        + " claims together say of it"
    case .tooMany(let choices, let limit):
      "more than \(limit) \(choices.words)"
    case .tooManyBits(let bits, let limit):
      "a number of \(bits) bits; at most \(limit) are computed"
    case .ifReadAs(let reading, let kind):
      "\(kind.rawValue) if read as \(reading)"
    case .restsOnReading(let reading): "rests on the reading as \(reading)"
    case .withSources(let sources, let kind):
      "\(kind.rawValue) with \(sources.text)"
    case .sameWithAllSources(let count):
      "the same under all \(count) combinations of sources that disagree"
    case .atRateOf(let day, let kind):
      "\(kind.rawValue) at the rate of \(day)"
    case .onEachDay(let count): "on each of the \(count) days with a rate"
    case .granularity(let percent):
      "granularity: \(percent) % of the figures of this precision are no mean"
        + " or share of so many things"
    case .equalsPrintedValues(let quantity):
      "equals what the printed values give, \(quantity); 'derivedFrom:"
        + " printed' if the document computed it from them"
    case .notAmong(let names):
      "not among them: \(names.joined(separator: ", "))"
    case .noPower:
      "the check would support other figures as well, whatever they are"
    case .laterThanDocument(let facts):
      "dated after the document: "
        + facts.map { "\($0.name) [\($0.source)] \($0.asOf)" }
        .joined(separator: ", ")
    case .estimate(let isInside, let low, let high, let unit):
      (isInside ? "plausible: inside" : "implausible: outside")
        + " the 95 % band of the estimate, \(low) to \(high) \(unit.rawValue)"
    case .noEstimate(let reason): "no estimate: \(reason)"
    case .impossible(let times, let resource, let demand):
      "impossible: \(times.readable().text) times what \(resource.rawValue)"
        + " allows (\(demand))"
    case .possibleWith(let changes):
      changes.isEmpty
        ? "none of the changes tried would make it possible"
        : "would be possible with "
          + changes.map(\.description).joined(separator: ", or ")
    }
  }
}

extension Note.Choices {
  fileprivate var words: String {
    switch self {
    case .readings: "combinations of readings"
    case .sources: "combinations of sources that disagree"
    case .numbersOfThings: "numbers of things"
    }
  }
}

extension Note.ChosenSource {
  /// What is said, after its name, of a value that follows from the parts. The
  /// labels of certificates say it too.
  public static let fromParts = " from its parts"
}

extension [Note.ChosenSource] {
  /// `X.rate = 50 GB/s [P1], Y.rate from its parts`.
  var text: String {
    map { source in
      guard let fact = source.fact else {
        return "\(source.attribute)" + Note.ChosenSource.fromParts
      }
      return "\(source.attribute) = \(fact.phrase)"
        + " [\(fact.sources.joined(separator: ", "))]"
    }.joined(separator: ", ")
  }
}
