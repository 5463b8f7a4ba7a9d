import Checks
import Exact
import Hardware
import Input
import Quantities
public import Reference

/// Sets two pieces of hardware side by side.
public struct Comparer: Sendable {
  private let book: ReferenceBook
  private let judge: Judge
  private let model: HardwareModel

  public init(book: ReferenceBook) {
    self.book = book
    judge = Judge(book: book, files: [])
    model = HardwareModel(book)
  }

  /// Every metric of which one of the two has a value; ratios only where both
  /// have one.
  public func comparison(_ first: Entity, _ second: Entity) -> Comparison {
    var rows: [Comparison.Row] = []
    var errors: [InputError] = []
    for metric in Metric.all {
      do throws(InputError) {
        rows += try self.rows(metric, first, second)
      } catch {
        errors.append(error)
      }
    }
    return Comparison(first: first, second: second, rows: rows, errors: errors)
  }

  /// The values of one side under every choice among its sources, the usual
  /// one first.
  private struct Side {
    let name: String
    let worlds: [Recalculation]

    var cell: Comparison.Cell {
      Comparison.Cell(
        name: name, value: worlds[0].value.readable(resting: worlds[0].facts),
        facts: worlds[0].facts)
    }
  }

  private func side(
    _ metric: Metric, _ variant: String?, _ entity: Entity
  ) throws(InputError) -> Side? {
    guard let name = metric.attribute(variant, of: entity),
      model.hasValue(name)
    else { return nil }
    return Side(
      name: "\(name)",
      worlds: try judge.recalculate("\(name)", at: entity.place))
  }

  private func rows(
    _ metric: Metric, _ first: Entity, _ second: Entity
  ) throws(InputError) -> [Comparison.Row] {
    let variants: [String?] = metric.variants.isEmpty ? [nil] : metric.variants
    var sides: [(variant: String?, first: Side?, second: Side?)] = []
    for variant in variants {
      sides.append(
        (
          variant, try side(metric, variant, first),
          try side(metric, variant, second)
        ))
    }
    let shared = sides.filter { $0.first != nil && $0.second != nil }
    if !shared.isEmpty {
      return shared.map { row(metric, $0.variant, $0.first!, $0.second!) }
    }
    guard metric.group != .ratios else { return [] }
    let a = sides.first { $0.first != nil }
    let b = sides.first { $0.second != nil }
    guard a != nil || b != nil else { return [] }
    let outcome: Comparison.Outcome =
      if let a, let b {
        .incomparable(.variants(told(a.variant), told(b.variant)))
      } else {
        .missing
      }
    return [
      Comparison.Row(
        metric: metric, variant: nil, first: a?.first?.cell,
        second: b?.second?.cell, outcome: outcome, others: [], estimated: nil)
    ]
  }

  // MARK: A row that both sides tell

  private func row(
    _ metric: Metric, _ variant: String?, _ first: Side, _ second: Side
  ) -> Comparison.Row {
    let direction = Self.direction(of: variant)
    let outcome = outcome(
      metric, direction, first.worlds[0], second.worlds[0])
    return Comparison.Row(
      metric: metric,
      variant: metric.variants.count > 1 ? told(variant) : nil,
      first: first.cell,
      second: second.cell, outcome: outcome,
      others: others(first, second, direction, outcome),
      estimated: estimated(first.cell, second.cell))
  }

  private static func direction(of variant: String?) -> Direction {
    guard let variant,
      case .linkBandwidth(let direction) = Measure(attribute: variant)?.kind
    else { return .oneWay }
    return direction
  }

  private func outcome(
    _ metric: Metric, _ direction: Direction, _ first: Recalculation,
    _ second: Recalculation
  ) -> Comparison.Outcome {
    guard first.value.dimension.isComparable(with: second.value.dimension)
    else {
      let units = [first, second].map {
        $0.value.readable(resting: $0.facts).unit.symbol
      }
      return .incomparable(.units(units[0], units[1]))
    }
    guard let ratio = Self.ratio(first, second) else {
      return .incomparable(.noRatio)
    }
    switch Self.comparability(direction, first, second).finding {
    case .alike: return .ratio(ratio, leader: leader(metric, ratio))
    case .unlike(let reason): return .incomparable(reason)
    case .unsure(let ways):
      return .either(ways.map { ($0.condition, ratio * $0.factor) })
    }
  }

  private static func comparability(
    _ direction: Direction, _ first: Recalculation, _ second: Recalculation
  ) -> Comparability {
    Comparability(
      first: first.facts, second: second.facts, direction: direction,
      dividesByRate: first.value.dimension.powers.contains {
        $0.base == .operation && $0.exponent < 0
      })
  }

  private static func ratio(
    _ first: Recalculation, _ second: Recalculation
  ) -> Rational? {
    guard let a = first.value.values.point, let b = second.value.values.point,
      b.signum != 0
    else { return nil }
    return a / b
  }

  private func leader(_ metric: Metric, _ ratio: Rational) -> Int? {
    guard let better = metric.better, ratio != 1 else { return nil }
    return (ratio > 1) == (better == .more) ? 1 : 2
  }

  /// The ratios of the other choices among sources, as far as they compare.
  private func others(
    _ first: Side, _ second: Side, _ direction: Direction,
    _ outcome: Comparison.Outcome
  ) -> [Rational] {
    guard case .ratio(let usual, _) = outcome else { return [] }
    var ratios: Set<Rational> = []
    for a in first.worlds {
      for b in second.worlds {
        guard let ratio = Self.ratio(a, b), ratio != usual,
          Self.comparability(direction, a, b).finding == .alike
        else { continue }
        ratios.insert(ratio)
      }
    }
    return ratios.sorted()
  }

  // MARK: What is told beside the figures

  /// What tells a variant from the others of its metric.
  private func told(_ attribute: String?) -> Variant? {
    guard let attribute, let measure = Measure(attribute: attribute) else {
      return nil
    }
    switch measure.kind {
    case .rate(_, let sparsity): return sparsity.map { .sparsity($0) }
    case .linkBandwidth(let direction): return .direction(direction)
    default: return nil
    }
  }

  private func estimated(
    _ first: Comparison.Cell, _ second: Comparison.Cell
  ) -> Comparison.Estimated? {
    let estimated = [first, second].map { cell in
      cell.facts.contains { $0.qualities.availability == .estimated }
    }
    switch (estimated[0], estimated[1]) {
    case (true, true): return .both
    case (true, false): return .first
    case (false, true): return .second
    case (false, false): return nil
    }
  }
}
