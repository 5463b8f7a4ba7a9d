import ClaimLanguage
import Exact
import Feasibility
import Figures
import Hardware
import Quantities
import Reference

/// Makes one system of claims and facts, at one strictness.
///
/// A printed figure is a variable that lies in the figure's set; so is what is
/// known of an attribute, and a hidden quantity lies anywhere above zero. `≈`
/// says that its two sides are the same value. Whatever a constraint leaves
/// out of a claim makes the system weaker, never a false contradiction.
final class Builder {
  let library: Library
  let strictness: Strictness
  var system = System()
  /// The claims, in order, then what is known, as it is met; a statement's
  /// label is its place.
  private(set) var statements: [Statement]
  private(set) var leftOut: [Int: String] = [:]
  private(set) var faults: [(claim: Claim, fault: SyntaxError)] = []
  /// The figures that report a quantity as it is, by the quantity's name.
  private(set) var reports: [String: [Report]] = [:]
  /// The variable of each quantity that has one, by its name.
  private(set) var variables: [String: Named] = [:]
  /// Each attribute's statement and value.
  var known: [AttributeName: Form] = [:]

  /// A quantity that one can ask for.
  struct Named {
    let form: Form
    let unit: Unit?
  }

  /// A figure that a claim holds to be a quantity.
  struct Report {
    let label: Int
    let figure: ClaimFigure
  }

  init(_ claims: [Claim], _ library: Library, at strictness: Strictness) {
    self.library = library
    self.strictness = strictness
    statements = claims.map { .claim($0) }
    for (label, claim) in claims.enumerated() { add(claim, label) }
  }

  /// Constraints of a claim that is left out halfway have its label and are
  /// never looked at.
  private func add(_ claim: Claim, _ label: Int) {
    do throws(Omission) {
      // What was rounded before it was computed with says nothing of the
      // quantities themselves.
      if claim.derivedFrom == .printed {
        throw .reason("its figure is computed from the printed ones")
      }
      var translation = Translation(claim: claim, label: label, builder: self)
      try translation.state(claim.check, isTrue: true)
    } catch {
      switch error {
      case .reason(let reason): leftOut[label] = reason
      case .fault(let fault):
        leftOut[label] = fault.message
        faults.append((claim, fault))
      }
    }
  }

  func addReport(_ report: Report, of name: String) {
    reports[name, default: []].append(report)
  }

  func addStatement(_ statement: Statement) -> Int {
    statements.append(statement)
    return statements.count - 1
  }

  func name(_ form: Form, _ name: String, unit: Unit?) {
    variables[name] = Named(form: form, unit: unit)
  }

  /// The value of a hidden quantity.
  func quantity(_ path: String) -> Form? {
    guard let quantity = library.quantities[path] else { return nil }
    if let known = variables[quantity.path] { return known.form }
    let variable = system.addVariable()
    let isCount = quantity.unit.dimension.countedNoun != nil
    if !quantity.isSigned || isCount {
      let range =
        quantity.isSigned
        ? Interval.all : Interval(.open(0), .infinite)
      system.add(
        .member(variable, of: ValueSet(range, step: isCount ? 1 : nil)),
        labels: [])
    }
    var form = Form(variable: variable, dimension: quantity.unit.dimension)
    form.unit = quantity.unit
    name(form, quantity.path, unit: quantity.unit)
    return form
  }

  /// The value of a figure: what it reports, in whichever reading.
  func figure(
    _ figure: Figure, _ name: String, labels: [Int]
  ) -> Form {
    let set = values(of: figure)
    var form: Form
    if let point = set.point {
      form = Form(point, dimension: figure.dimension)
    } else if let known = variables[name] {
      form = known.form
    } else {
      form = Form(variable: system.addVariable(), dimension: figure.dimension)
    }
    form.impliedCurrency = figure.impliedCurrency
    form.unit = figure.unit
    self.name(form, name, unit: figure.unit)
    if let variable = form.variable {
      system.add(.member(variable, of: set), labels: labels)
    }
    return form
  }

  /// What a figure can be, if that is one range or its whole numbers and more
  /// than one number.
  func plainSet(of figure: Figure) -> ValueSet? {
    let set = values(of: figure)
    return set.intervals.count == 1 && set.point == nil ? set : nil
  }

  private func values(of figure: Figure) -> ValueSet {
    let isUsual = strictness <= .usual
    let readings =
      isUsual && figure.hasDefaultReading
      ? [figure.readings[0]] : figure.readings
    let sets = readings.map { $0.denotation[strictness] }
      .filter { !$0.isEmpty }
    guard let first = sets.first else { return .all }
    return sets.dropFirst().reduce(first) { $0.union($1) }
  }
}
