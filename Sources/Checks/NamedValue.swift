import ClaimLanguage
import Exact
import Figures
import Hardware
import Reference

/// An attribute of a thing with all that gives it a value.
final class KnownAttribute: Sendable {
  let name: AttributeName
  /// The name as checks write it: `Heron.ports`.
  let text: String
  let facts: [Fact]
  /// How it follows from other attributes, if the hardware model has a rule.
  let derivation: Derivation?
  /// Whether all that it follows from has a value.
  let isDerivable: Bool

  init(_ name: AttributeName, _ facts: [Fact], _ model: HardwareModel) {
    self.name = name
    text = name.description
    self.facts = facts
    derivation = model.derivation(of: name)
    isDerivable = derivation?.operands.allSatisfy(model.hasValue) ?? false
  }

  /// How many values stand side by side.
  var count: Int { facts.count + (isDerivable ? 1 : 0) }
}

/// What a name in a check comes to.
enum NamedValue {
  case figure(ClaimFigure)
  case attribute(KnownAttribute)
  case other(Scope.Meaning)
}

extension Surroundings {
  /// A figure of the claim, or an attribute of a thing with facts, written
  /// without more ado; nil for every other name.
  fileprivate func plain(_ path: [String]) -> NamedValue? {
    let figure = claim[path[0]]
    switch path.count {
    case 1: return figure.map { .figure($0) }
    case 2 where figure == nil && !quantities.contains(path[0]):
      return library.attribute(path[0], path[1]).map { .attribute($0) }
    default: return nil
    }
  }
}

extension Evaluator {
  /// What a name comes to, looked up once in a claim unless quantified
  /// variables decide what it means.
  func lookedUp(
    _ path: [String], _ expression: Expression
  ) throws(Stop) -> NamedValue {
    if let plain = plain(path) { return plain }
    let value = try found(path, expression)
    if variables.isEmpty { around.keep(value, for: path) }
    return value
  }

  /// What a name comes to, if that was found before or takes no more than one
  /// look.
  func plain(_ path: [String]) -> NamedValue? {
    guard variables.isEmpty else { return nil }
    if let known = around.known(path) { return known }
    guard let value = around.plain(path) else { return nil }
    around.keep(value, for: path)
    return value
  }

  private func found(
    _ path: [String], _ expression: Expression
  ) throws(Stop) -> NamedValue {
    switch try meaning(path, expression) {
    case .figure(let key): return .figure(around.claim[key]!)
    case .attribute(let entity, let path):
      return .attribute(
        around.library.attribute(try target(entity, path, expression)))
    case let other: return .other(other)
    }
  }
}
