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

extension Evaluator {
  /// What a name comes to.
  func lookedUp(
    _ path: [String], _ expression: Expression
  ) throws(Stop) -> NamedValue {
    if let plain = plain(path) { return plain }
    return try found(path, expression)
  }

  /// What a name comes to that takes no more than one look.
  func plain(_ path: [String]) -> NamedValue? {
    variables.isEmpty ? around.plain(path) : nil
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
