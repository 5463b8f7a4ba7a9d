import Checks
import Exact
import Figures
import Hardware
import Input
import Quantities
import Reference

/// Computes published figures of hardware from others.
struct Recomputer {
  let book: ReferenceBook
  let judge: Judge
  private let model: HardwareModel

  /// How far a peak may lie from its structure. Source: hardware.md, 1.1.
  static let structureTolerance = Rational(1, 50)

  init(book: ReferenceBook) {
    self.book = book
    judge = Judge(book: book, files: [])
    model = HardwareModel(book)
  }

  /// Everything that can be computed of an entity's facts, by attribute.
  func recomputations(
    of entity: Entity
  ) throws(InputError) -> [Recomputation] {
    var result: [Recomputation] = []
    for attribute in entity.facts.keys.sorted() {
      for fact in entity.facts[attribute]! where fact.value != nil {
        for (kind, formula) in formulas(for: fact, of: entity) {
          result.append(try recomputation(of: fact, kind, formula))
        }
      }
    }
    return result
  }

  private func recomputation(
    of fact: Fact, _ kind: Recomputation.Kind, _ formula: String
  ) throws(InputError) -> Recomputation {
    let results = try judge.recalculate(formula, at: fact.place)
    return Recomputation(
      published: fact, kind: kind, formula: formula,
      results: results.map { self.result($0, beside: fact, kind) },
      resolution: book.resolution(fact.entity, fact.attribute)?.standing
        .resolution)
  }

  private func result(
    _ computed: Recalculation, beside fact: Fact, _ kind: Recomputation.Kind
  ) -> Recomputation.Result {
    guard case .quantity(let figure, let precision) = fact.content,
      let published = fact.value
    else { preconditionFailure("\(fact.name) has no value") }
    let difference = computed.value.values.point.flatMap {
      published.signum == 0 ? nil : ($0 - published) / published
    }
    let agrees =
      kind == .structure
      ? difference.map { $0.magnitude <= Self.structureTolerance } ?? false
      : !precision.usual.intersection(computed.range.values).isEmpty
    return Recomputation.Result(
      value: Quantity(
        values: computed.value.values, dimension: figure.dimension,
        unit: figure.unit),
      difference: difference, agrees: agrees, facts: computed.facts)
  }

  // MARK: Formulas

  private func formulas(
    for fact: Fact, of entity: Entity
  ) -> [(Recomputation.Kind, String)] {
    var formulas: [(Recomputation.Kind, String)] = []
    if let parts = entity.parts, HardwareModel.additive.contains(fact.attribute)
    {
      formulas.append(
        (.parts, product(entity.id, parts.count, parts.chip, fact.attribute)))
    }
    for division in entity.divisions {
      // A part without the whole's chips, a switch or a CPU, adds nothing up.
      guard let part = book.entities[division.part],
        part.parts?.chip == entity.parts?.chip
      else { continue }
      let counted =
        fact.attribute == entity.parts?.count
        ? part.parts?.count
        : HardwareModel.additive.contains(fact.attribute)
          ? fact.attribute : nil
      if let counted {
        formulas.append(
          (.division, product(entity.id, division.count, part.id, counted)))
      }
    }
    if let structure = structure(fact, entity) {
      formulas.append((.structure, structure))
    }
    let known = formulas.filter { names($0.1).allSatisfy(model.hasValue) }
    if let derivation = fact.standing.derivation {
      return known + [(.derivation, derivation)]
    }
    return known
  }

  private func product(
    _ whole: String, _ count: String, _ part: String, _ attribute: String
  ) -> String {
    "\(whole).\(count) * \(part).\(attribute)"
  }

  /// Engines times multiply-adds per clock times two operations times clock.
  private func structure(_ fact: Fact, _ entity: Entity) -> String? {
    guard let measure = Measure(attribute: fact.attribute),
      case .rate(let format, let sparsity) = measure.kind, sparsity == .dense
    else { return nil }
    let id = entity.id
    return "\(id).matrix_engines * \(id).\(format)_fma_per_clock * 2"
      + " * \(id).matrix_clock"
  }

  /// The attributes that a formula of products names.
  private func names(_ formula: String) -> [AttributeName] {
    formula.split(separator: " ").compactMap { word in
      let parts = word.split(separator: ".")
      guard parts.count == 2 else { return nil }
      return AttributeName("\(parts[0])", "\(parts[1])")
    }
  }
}
