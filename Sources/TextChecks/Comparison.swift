import Exact
import Figures

/// What a text says against what its figures compute to, in the four sets.
struct Comparison {
  /// The sets of each reading of what is said and of what is computed.
  let said: [Denotation]
  let computed: [Denotation]
  /// The number computed from the figures as printed, if there is one, and
  /// whether a vague or hedged figure takes part.
  var face: Rational?
  var isVague = false

  /// The rule of inner and outer sets: contradicted where the widest sets of
  /// every reading have no value in common, doubtful where the loose ones have
  /// none; holds where what is said takes in all that is computed in the usual
  /// sets, or the number computed from the printed figures. Figures printed so
  /// coarsely that they would allow much else as well support nothing.
  var outcome: Relation.Outcome {
    let levels = said.flatMap { a in computed.map { level(a, $0) } }
    if levels.allSatisfy({ $0 < 0 }) {
      return levels.max()! == -2 && !isVague ? .contradicted : .doubtful
    }
    return levels.contains { $0 > 0 } ? .holds : .undecided
  }

  private func level(_ a: Denotation, _ b: Denotation) -> Int {
    if a.widest.isDisjoint(with: b.widest) { return -2 }
    if a.loose.isDisjoint(with: b.loose) { return -1 }
    let holds =
      !b.usual.isEmpty && b.usual.isSubset(of: a.usual)
      || face.map { a.usual.contains($0) }
        ?? (!a.usual.isEmpty && a.usual.isSubset(of: b.usual))
    return holds ? 1 : 0
  }
}

extension Relation.Outcome {
  /// The same, but undecided where it accuses.
  var withoutAccusation: Self {
    self == .contradicted || self == .doubtful ? .undecided : self
  }
}

extension Denotation {
  /// The sets of a result, from those of its operands.
  static func combined(
    _ terms: [Denotation],
    _ operation: ([ValueSet]) throws(ExactError) -> ValueSet
  ) -> Denotation {
    func at(_ strictness: Strictness) -> ValueSet {
      (try? operation(terms.map { $0[strictness] })) ?? .all
    }
    return Denotation(
      sharp: terms.allSatisfy(\.hasSharp) ? at(.sharp) : nil,
      usual: at(.usual), loose: at(.loose), widest: at(.widest))
  }

  static func sum(_ terms: [Denotation]) -> Denotation {
    combined(terms) { (sets) throws(ExactError) in
      var total = ValueSet(0)
      for set in sets { total = try total.adding(set) }
      return total
    }
  }

  static func product(_ terms: [Denotation]) -> Denotation {
    combined(terms) { (sets) throws(ExactError) in
      var total = ValueSet(1)
      for set in sets { total = try total.multiplied(by: set) }
      return total
    }
  }

  static func ratio(_ a: Denotation, _ b: Denotation) -> Denotation {
    combined([a, b]) { (sets) throws(ExactError) in
      try sets[0].divided(by: sets[1])
    }
  }

  func scaled(by factor: Rational) -> Denotation {
    mapped { (try? $0.scaled(by: factor)) ?? .all }
  }

  func adding(_ number: Rational) -> Denotation {
    mapped { (try? $0.adding(ValueSet(number))) ?? .all }
  }
}
