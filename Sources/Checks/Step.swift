public import Exact
public import Figures
public import Hardware
public import Performance
public import Quantities
public import Reference

extension Verdict {
  /// One step of the working: an expression and its value.
  public struct Step: Hashable, Sendable {
    /// As the check writes it.
    public let expression: String
    public let value: Value
    public let origin: Origin?
  }
}

extension Verdict.Step {
  /// What an expression comes to.
  public indirect enum Value: Hashable, Sendable {
    case quantity(Quantity)
    /// The four sets of a figure.
    case figure(Denotation, Dimension, Unit)
    /// Names as a figure has them.
    case names([String])
    /// The names that a fact gives.
    case set([String])
    /// How many names there are.
    case count(Int)
    /// How much of another currency one of it is.
    case rate(Rational, currency: String)
    /// What the performance model takes in the run's favour.
    case assumption(Assumption)
  }

  /// Where a value comes from.
  public indirect enum Origin: Hashable, Sendable {
    /// A figure of the text, and how it is read where there are several ways.
    case printed(String, reading: String?)
    case fact(Fact)
    case parts(Derivation)
    /// Who published a rate and when, and the day it is taken for.
    case rate(source: String, published: CalendarDay, takenFor: CalendarDay)
    /// What binds the answer of the performance model.
    case bound(Resource, demand: Demand)
  }

  /// The expression of a step that tells an assumption.
  static let inFavour = "in the run's favour"
}

extension Verdict.Step.Value: CustomStringConvertible {
  public var description: String {
    switch self {
    case .quantity(let quantity): "\(quantity)"
    case .figure(let sets, let dimension, let unit):
      Self.text(sets, dimension, unit) { $0.rawValue }
    case .names(let names): names.joined(separator: ", ")
    case .set(let names): "{\(names.joined(separator: ", "))}"
    case .count(let count): "\(count)"
    case .rate(let factor, let currency):
      "\(factor) \(currency) ≈ \(factor.readable().text) \(currency)"
    case .assumption(let assumption): "\(assumption)"
    }
  }

  /// The four sets in the unit as printed, equal neighbours said once.
  ///
  /// - Parameter name: what a set is called.
  public static func text(
    _ sets: Denotation, _ dimension: Dimension, _ unit: Unit,
    name: (Margin.SetName) -> String
  ) -> String {
    func text(_ set: ValueSet) -> String {
      Quantity(values: set, dimension: dimension, unit: unit).description
    }
    var parts: [(names: [String], set: ValueSet)] = []
    let named: [(Margin.SetName, ValueSet?)] = [
      (.sharp, sets.sharp), (.usual, sets.usual), (.loose, sets.loose),
      (.widest, sets.widest),
    ]
    for case (let which, let set?) in named {
      if let last = parts.last, last.set == set {
        parts[parts.count - 1].names.append(name(which))
      } else {
        parts.append(([name(which)], set))
      }
    }
    if parts.count == 1, sets.hasSharp { return text(parts[0].set) }
    return parts.map { "\($0.names.joined(separator: " = ")) \(text($0.set))" }
      .joined(separator: ", ")
  }
}

extension Verdict.Step.Origin: CustomStringConvertible {
  public var description: String {
    switch self {
    case .printed(let phrase, let reading):
      "printed '\(phrase)'" + (reading.map { ", read as \($0)" } ?? "")
    case .fact(let fact): fact.attestationByCode
    case .parts(let derivation): "\(derivation)"
    case .rate(let source, let published, let day):
      "\(source), \(published)"
        + (published == day ? "" : ", the last published before \(day)")
    case .bound(let resource, let demand):
      "bound by \(resource.rawValue): \(demand)"
    }
  }
}
