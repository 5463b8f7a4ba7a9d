import Certificates
import Exact
import Figures
import Performance
import Quantities
import Reference

/// A quantity under evaluation: its four sets and what it rests on.
///
/// An object, since it is handed on far more often than made. It is changed
/// only by who makes it, before anybody else has it; who wants another takes a
/// copy.
final class Amount {
  var sets: Denotation
  /// The set a reader expects where the usual one is open: "more than 800" is
  /// taken for (800, 900]. It may give support of grade B, never a refutation.
  var customary: ValueSet {
    get { ownCustomary?.usual ?? sets.usual }
    set { ownCustomary = Denotation(exactly: newValue) }
  }
  /// Whether it may give support that the usual set does not.
  var extendsUsual: Bool { ownCustomary != nil || repeatsUnknowns }
  /// Nil where it is the usual set.
  private var ownCustomary: Denotation?
  var dimension: Dimension
  var unit: Unit?
  var basis = Basis()
  /// How it is computed from the figures and facts of its comparison; nil
  /// until those are numbered.
  var term: Term?
  /// The distance between two of its values, if it is a mean or a share of
  /// whole things.
  var grain: Rational?
  /// The figure it was printed as.
  private var figure: Figure?
  /// The worth of the last printed place, if this is one printed figure.
  var place: Rational? { isSingleFigure ? figure?.printedPlace : nil }
  /// The printed value, if this is one fact, converted at most or times an
  /// exact number.
  var face: Rational?
  /// Whether this is one printed figure, converted at most.
  var isSingleFigure = false
  /// The currency of a printed number that leaves it out.
  var impliedCurrency: String? { figure?.impliedCurrency }
  /// What the performance model says, if this is its answer or comes of it.
  var answer: ModelAnswer?
  /// Whether it comes of several values that have a latitude each: that its
  /// sets hold a value does not show that the value is the true one.
  var isCombined = false
  /// Whether it is a printed figure, a count or a date with one value only.
  var isExact: Bool { sets.hasSharp && sets.widest.point != nil }

  init(
    sets: Denotation, customary: Denotation? = nil, dimension: Dimension,
    unit: Unit? = nil
  ) {
    self.sets = sets
    ownCustomary = customary
    self.dimension = dimension
    self.unit = unit
  }

  /// The bound that the performance model gives.
  convenience init(
    _ assessment: Assessment, sets: Denotation, dimension: Dimension
  ) {
    self.init(sets: sets, dimension: dimension)
    answer = ModelAnswer(assessment)
    basis.hasFact = true
    basis.isBound = true
  }

  /// The same, to be changed.
  func copy() -> Amount {
    let copy = Amount(sets: sets, dimension: dimension, unit: unit)
    copy.ownCustomary = ownCustomary
    copy.basis = basis
    copy.term = term
    copy.grain = grain
    copy.figure = figure
    copy.face = face
    copy.isSingleFigure = isSingleFigure
    copy.answer = answer
    copy.isCombined = isCombined
    return copy
  }

  /// A number without any latitude.
  convenience init(
    exactly value: Rational, dimension: Dimension, unit: Unit? = nil
  ) {
    self.init(
      sets: Denotation(exactly: ValueSet(value)), dimension: dimension,
      unit: unit)
  }

  /// The amount at its usual strictness, for the working.
  var quantity: Quantity {
    Quantity(values: sets.usual, dimension: dimension, unit: unit)
  }
}

extension Amount {
  /// A figure as printed, in one of its readings.
  convenience init(_ figure: Figure, reading: Int) {
    let sets = figure.readings[min(reading, figure.readings.count - 1)]
      .denotation
    self.init(
      sets: sets, customary: Self.customary(sets, figure.customaryTop),
      dimension: figure.dimension, unit: figure.unit)
    isSingleFigure = true
    self.figure = figure
    basis.hasFigure = true
    basis.isVague = !sets.hasSharp
    basis.hasVagueWord = figure.isVague
  }

  /// The same printed figure with other digits.
  func printed(
    _ sets: Denotation, customaryTop: Rational?
  ) -> Amount {
    let result = copy()
    result.sets = sets
    result.ownCustomary = Self.customary(sets, customaryTop)
    return result
  }

  /// A fact with its own precision.
  convenience init(_ fact: Fact, _ figure: Figure, _ precision: Denotation) {
    self.init(
      sets: precision,
      customary: Self.customary(precision, figure.customaryTop),
      dimension: figure.dimension, unit: figure.unit)
    face = figure.customaryTop == nil ? figure.value : nil
    basis.hasFact = true
    basis.isVague = !precision.hasSharp
    basis.hasVagueWord = figure.isVague
    basis.isWeak = !fact.evidence.isFirm
  }

  /// The figure as the one value it prints; the same where it prints a bound,
  /// a range or a word, or can be read in several ways.
  func atPrintedValue(of figure: Figure) -> Amount {
    guard let value = figure.value, figure.readings.count == 1,
      let hull = sets.usual.hull, hull.isBounded
    else { return self }
    let result = copy()
    result.sets = Denotation(exactly: ValueSet(value))
    result.isSingleFigure = false
    return result
  }

  /// The one value a fact prints, or the middle of its range; all that is
  /// possible where it prints a bound without an end.
  convenience init(printed fact: Fact, _ figure: Figure) {
    if let value = fact.value {
      self.init(exactly: value, dimension: figure.dimension, unit: figure.unit)
    } else {
      self.init(
        sets: figure.denotation, dimension: figure.dimension, unit: figure.unit)
    }
    basis.hasFact = true
    basis.hasVagueWord = figure.isVague
    basis.isWeak = !fact.evidence.isFirm
  }

  private static func customary(
    _ sets: Denotation, _ top: Rational?
  ) -> Denotation? {
    guard let top else { return nil }
    return Denotation(
      exactly: sets.usual.intersection(
        ValueSet(Interval(.infinite, .closed(top)))))
  }

  /// One operation on two amounts, set by set.
  static func combined(
    _ a: Amount, _ b: Amount, _ operation: Term.Operation,
    dimension: Dimension, unit: Unit?
  ) throws(ExactError) -> Amount {
    let result = Amount(
      sets: try .combined(a.sets, b.sets, operation), dimension: dimension,
      unit: unit)
    if a.ownCustomary != nil || b.ownCustomary != nil {
      result.customary = try operation.applied(a.customary, b.customary)
    }
    result.basis = a.basis + b.basis
    result.isCombined =
      a.isCombined || b.isCombined
      || (a.sets.widest.point == nil && b.sets.widest.point == nil)
    if let x = a.term, let y = b.term {
      result.term = .combined(operation, x, y)
    }
    result.face = face(operation, a, b)
    result.answer = ModelAnswer.behind(operation, a, b)
    return result
  }

  /// The printed value of one fact times an exact number, or over one.
  private static func face(
    _ operation: Term.Operation, _ a: Amount, _ b: Amount
  ) -> Rational? {
    switch operation {
    case .product:
      if let face = a.face { return b.exactNumber.map { face * $0 } }
      return b.face.flatMap { face in a.exactNumber.map { face * $0 } }
    case .quotient:
      return a.face.flatMap { face in b.exactNumber.map { face / $0 } }
    case .sum, .difference: return nil
    }
  }

  /// The number, if the check states it and nothing else takes part.
  private var exactNumber: Rational? {
    basis.hasFact || basis.hasFigure || basis.usesRate
      ? nil : sets.widest.point
  }

  /// One operation on one amount, set by set.
  ///
  /// - Parameter back: from some of its results to what they come of.
  func mapped(
    dimension: Dimension, unit: Unit?, _ change: (Term) -> Term,
    _ operation: (ValueSet) throws(ExactError) -> ValueSet,
    back: @escaping ModelAnswer.Way
  ) throws(ExactError) -> Amount {
    let result = Amount(
      sets: try sets.mapped(operation), dimension: dimension, unit: unit)
    if let ownCustomary {
      result.customary = try operation(ownCustomary.usual)
    }
    result.basis = basis
    result.isCombined = isCombined
    result.term = term.map(change)
    result.answer = answer?.behind(back)
    return result
  }

  /// The same times an exact number, as for a unit or a rate.
  func scaled(
    by factor: Rational, dimension: Dimension, unit: Unit?
  ) throws(ExactError) -> Amount {
    try mapped(
      dimension: dimension, unit: unit,
      { .combined(.product, $0, .constant(factor)) },
      { (set) throws(ExactError) in try set.scaled(by: factor) },
      back: { (set) throws(ExactError) in try set.divided(by: ValueSet(factor))
      }
    )
  }
}

extension Denotation {
  fileprivate static func combined(
    _ a: Denotation, _ b: Denotation, _ operation: Term.Operation
  ) throws(ExactError) -> Denotation {
    if a.isOneSet, b.isOneSet {
      return Denotation(exactly: try operation.applied(a.usual, b.usual))
    }
    func at(_ strictness: Strictness) throws(ExactError) -> ValueSet {
      try operation.applied(a[strictness], b[strictness])
    }
    var sharp: ValueSet?
    if a.hasSharp, b.hasSharp { sharp = try at(.sharp) }
    return Denotation(
      sharp: sharp, usual: try at(.usual), loose: try at(.loose),
      widest: try at(.widest))
  }
}
