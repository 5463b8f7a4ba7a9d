import Checks
import ClaimLanguage
import Exact
import Feasibility
import Figures
import Quantities

extension Jury {
  /// Where each hidden quantity must lie.
  func quantities(_ active: Set<Int>) -> [Implied] {
    let names = Set(library.quantities.values.map(\.path))
    return implied(names.sorted(), active)
  }

  /// Where quantities must lie for all active claims to be true; those that
  /// no claim speaks of are left out.
  func implied(_ names: [String], _ active: Set<Int>) -> [Implied] {
    let levels = Dictionary(
      uniqueKeysWithValues: [Strictness.usual, .loose, .widest].map {
        ($0, values(names, $0, active))
      })
    return names.compactMap { name in
      guard let named = self.levels[.usual]!.variables[name],
        let usual = levels[.usual]![name], let loose = levels[.loose]![name],
        let widest = levels[.widest]![name]
      else { return nil }
      let says = library.quantities[name]?.says
      return Implied(
        name: name, says: says, dimension: named.form.dimension,
        unit: named.unit, usual: usual.values, loose: loose.values,
        widest: widest.values, grounds: usual.grounds)
    }
  }

  private typealias Found = (values: Implied.Values, grounds: [Statement])

  private func values(
    _ names: [String], _ strictness: Strictness, _ active: Set<Int>
  ) -> [String: Found] {
    let builder = levels[strictness]!
    var system = builder.system.filtered { isActive($0, active) }
    var wanted: [Int: [String]] = [:]
    var found: [String: Found] = [:]
    for name in names {
      guard let form = builder.variables[name]?.form else { continue }
      if let number = form.number {
        let grounds = form.labels.sorted().map { builder.statements[$0] }
        found[name] = (
          Implied.Values(set: ValueSet(number), isExact: true), grounds
        )
        continue
      }
      wanted[form.variable ?? system.addVariable(equal: form), default: []]
        .append(name)
    }
    for part in system.components {
      let local = part.variables.indices.filter {
        wanted[part.variables[$0]] != nil
      }
      if local.isEmpty { continue }
      let solution = part.system.solution(wanted: local, budget: budget)
      for index in local {
        let grounds = (solution.grounds[index] ?? []).map {
          builder.statements[$0]
        }
        let range = solution.ranges[index]
        for name in wanted[part.variables[index]]! {
          found[name] = (
            Implied.Values(
              set: range.isEmpty ? .empty : ValueSet(range),
              isExact: solution.isExact[index]), grounds
          )
        }
      }
    }
    return found
  }

  // MARK: Comparisons

  /// What different documents print of the same quantity.
  func comparisons() -> [Comparison] {
    let builder = levels[.widest]!
    let between = CrossDocument(order: order)
    return builder.reports.keys.sorted().compactMap { name in
      between.comparison(
        of: name,
        builder.reports[name]!.filter { !outside.contains($0.label) }
          .map {
            Comparison.Entry(claim: claims[$0.label], figure: $0.figure)
          })
    }
  }
}

extension System {
  /// A new variable that is what a form is.
  fileprivate mutating func addVariable(equal form: Form) -> Int {
    let variable = addVariable()
    let terms = form.terms.sorted { $0.key < $1.key }
      .map { Term($0.value, $0.key) }
    add(
      .linear(terms + [Term(-1, variable)], in: Interval(-form.constant)),
      labels: form.labels.sorted())
    return variable
  }
}
