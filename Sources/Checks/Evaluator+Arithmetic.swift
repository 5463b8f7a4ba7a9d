import ClaimLanguage
import Exact
import Quantities

extension Evaluator {
  /// Arithmetic and the functions on quantities.
  func computed(_ expression: Expression) throws(Stop) -> Amount {
    let plain = try unrecorded(expression)
    let result = try exact(expression) { () throws(ExactError) in
      try plain.tightened(unknowns)
    }
    record(text(expression), .quantity(result.quantity))
    return result
  }

  private func unrecorded(_ expression: Expression) throws(Stop) -> Amount {
    switch expression.kind {
    case .negative(let inner):
      let a = try amount(inner)
      return try exact(expression) { () throws(ExactError) in
        try a.scaled(by: -1, dimension: a.dimension, unit: a.unit)
      }
    case .arithmetic(let operation, let left, let right):
      return try arithmetic(
        operation, try amount(left), try amount(right), expression)
    case .power(let base, let exponent):
      let a = try amount(base)
      return try exact(expression) { () throws(ExactError) in
        try a.mapped(
          dimension: a.dimension.raised(to: exponent), unit: nil,
          { .power($0, exponent) },
          { (set) throws(ExactError) in try set.power(exponent) },
          back: a.roots(exponent))
      }
    case .growth(let before, let after):
      let ratio = try arithmetic(
        .divide, try amount(after), try amount(before), expression)
      let one = Amount(exactly: 1, dimension: ratio.dimension)
      one.term = .constant(1)
      return try arithmetic(.subtract, ratio, one, expression)
    case .share(let part, let whole):
      return try arithmetic(
        .divide, try amount(part), try amount(whole), expression)
    case .round(let inner, let place):
      return try rounded(try amount(inner), try amount(place), expression)
    case .mean(let number):
      return try grains(try amount(number), isShare: false, expression)
    case .proportion(let number):
      return try grains(try amount(number), isShare: true, expression)
    case .convert(let inner, let currency, let days):
      return try converted(try amount(inner), currency, days, expression)
    default:
      throw fault("a statement, not a value", expression)
    }
  }

  /// Runs exact arithmetic; what it refuses stops the evaluation.
  func exact<Result>(
    _ expression: Expression, _ body: () throws(ExactError) -> Result
  ) throws(Stop) -> Result {
    do throws(ExactError) {
      return try body()
    } catch {
      switch error {
      case .divisionByZero:
        throw fault(
          "a division by a value that can be zero; divide by what cannot",
          expression)
      case .tooLarge(let bits):
        throw .budget(.tooManyBits(bits, limit: Rational.bitLimit))
      case .undefined:
        throw fault("an operation that has no value there", expression)
      }
    }
  }

  private func arithmetic(
    _ operation: Expression.Arithmetic, _ a: Amount, _ b: Amount,
    _ expression: Expression
  ) throws(Stop) -> Amount {
    switch operation {
    case .multiply:
      return try exact(expression) { () throws(ExactError) in
        try .combined(
          a, b, .product, dimension: a.dimension * b.dimension, unit: nil)
      }
    case .divide:
      return try exact(expression) { () throws(ExactError) in
        try .combined(
          a, b, .quotient, dimension: a.dimension / b.dimension, unit: nil)
      }
    case .add, .subtract:
      if let result = try dates(operation, a, b, expression) { return result }
      let (a, b) = try percentages(a, b, expression)
      try requireComparable(a, b, "add", expression)
      let keepsLeft = a.dimension != .unmarked
      return try exact(expression) { () throws(ExactError) in
        try .combined(
          a, b, operation == .add ? .sum : .difference,
          dimension: keepsLeft ? a.dimension : b.dimension,
          unit: keepsLeft ? a.unit : b.unit)
      }
    }
  }

  /// The difference of two dates is a duration; a date and a duration of whole
  /// days give a date.
  private func dates(
    _ operation: Expression.Arithmetic, _ a: Amount, _ b: Amount,
    _ expression: Expression
  ) throws(Stop) -> Amount? {
    let (isDay, isOtherDay) = (a.dimension == .date, b.dimension == .date)
    guard isDay || isOtherDay else { return nil }
    let secondsPerDay = Rational(86400)
    let day = UnitTable.unit(symbol: "day")
    switch (isDay, isOtherDay) {
    case (false, false): return nil
    case (true, true):
      guard operation == .subtract else {
        throw fault("two dates cannot be added", expression)
      }
      return try exact(expression) { () throws(ExactError) in
        try Amount.combined(
          a, b, .difference, dimension: .duration, unit: day
        ).scaled(by: secondsPerDay, dimension: .duration, unit: day)
      }
    case (true, false) where b.dimension == .duration:
      return try exact(expression) { () throws(ExactError) in
        let days = try b.scaled(
          by: secondsPerDay.reciprocal, dimension: .date, unit: nil)
        return try .combined(
          a, days, operation == .add ? .sum : .difference, dimension: .date,
          unit: nil)
      }
    default:
      throw fault(
        "a date takes days away or on, as in X.opened + 1 day", expression)
    }
  }

  /// A percentage and points: the points as a part of the same whole, three of
  /// them 3 %.
  private func percentages(
    _ a: Amount, _ b: Amount, _ expression: Expression
  ) throws(Stop) -> (Amount, Amount) {
    let points = Dimension.percentagePoint
    guard a.dimension == points || b.dimension == points else { return (a, b) }
    return try exact(expression) { () throws(ExactError) in
      switch (a.dimension, b.dimension) {
      case (.number, points) where a.unit != .one:
        (
          a,
          try b.scaled(by: Rational(1, 100), dimension: .number, unit: a.unit)
        )
      case (points, .number) where b.unit != .one:
        (
          try a.scaled(by: Rational(1, 100), dimension: .number, unit: b.unit),
          b
        )
      default: (a, b)
      }
    }
  }

  /// The difference of two percentages in points, where it is held against
  /// such.
  func inPoints(
    _ amount: Amount, _ expression: Expression, against other: Amount
  ) throws(Stop) -> Amount {
    guard other.dimension.isPercentagePoint,
      amount.dimension.isNumber, amount.unit != .one,
      case .arithmetic(.subtract, _, _) = expression.kind
    else { return amount }
    return try exact(expression) { () throws(ExactError) in
      try amount.scaled(by: 100, dimension: other.dimension, unit: other.unit)
    }
  }

  private func rounded(
    _ a: Amount, _ place: Amount, _ expression: Expression
  ) throws(Stop) -> Amount {
    try requireComparable(a, place, "round", expression)
    guard let unit = place.sets.widest.point, unit.signum > 0 else {
      throw fault("a place is one positive number, such as 0.1", expression)
    }
    return try exact(expression) { () throws(ExactError) in
      try a.mapped(
        dimension: a.dimension, unit: a.unit, { .rounded($0, place: unit) },
        { $0.rounded(toPlace: unit) },
        back: { (set) throws(ExactError) in
          try set.adding(ValueSet(Interval(from: -unit / 2, through: unit / 2)))
        })
    }
  }

  // MARK: Currencies

  private func converted(
    _ amount: Amount, _ currency: String, _ days: ClosedRange<CalendarDay>,
    _ expression: Expression
  ) throws(Stop) -> Amount {
    guard let source = amount.dimension.currency else {
      throw fault(
        "convert takes money, found \(amount.dimension)", expression)
    }
    var day = days.lowerBound
    if days.lowerBound < days.upperBound, let chosen = world.day {
      day = chosen
    }
    if let other = world.otherDay { day = other }
    guard
      let rate = around.library.book.rates.rate(
        from: source, to: currency, on: day)
    else {
      throw fault(
        "no rate from \(source) to \(currency) on \(day); rates are known from"
          + " \(around.library.book.rates.days.first?.description ?? "no day") to"
          + " \(around.library.book.rates.days.last?.description ?? "no day")",
        expression)
    }
    let result = try exact(expression) { () throws(ExactError) in
      try amount.scaled(
        by: rate.factor, dimension: Dimension(.currency(currency)),
        unit: .currency(currency))
    }
    result.face = amount.face.map { $0 * rate.factor }
    result.isSingleFigure = amount.isSingleFigure
    result.basis.usesRate = true
    record(
      "1 \(source)", .rate(rate.factor, currency: currency),
      .rate(
        source: around.library.book.rates.source, published: rate.day,
        takenFor: day))
    return result
  }

  // MARK: Dimensions

  /// Stops unless two amounts can be compared or added.
  ///
  /// If the document itself relates them, or both count things, they are
  /// incomparable; otherwise the check pairs what does not belong together.
  func requireComparable(
    _ a: Amount, _ b: Amount, _ verb: String, _ expression: Expression
  ) throws(Stop) {
    if a.dimension.isComparable(with: b.dimension) { return }
    if let code = a.impliedCurrency, b.dimension.currency == code { return }
    if let code = b.impliedCurrency, a.dimension.currency == code { return }
    let isCount =
      a.dimension.countedNoun != nil && b.dimension.countedNoun != nil
    let isOfDocument = a.basis.hasFigure && b.basis.hasFigure
    if isOfDocument || (isCount && (a.basis.hasFigure || b.basis.hasFigure)) {
      throw .incomparable(
        .noCommonMeasure(a.dimension, b.dimension, isSum: verb == "add"))
    }
    let reason =
      "cannot \(verb) \(a.dimension) \(verb == "add" ? "and" : "with")"
      + " \(b.dimension)"
    var hint = ""
    if let from = a.dimension.currency, let to = b.dimension.currency {
      hint = "; use convert(…, \(from), DAY) on the \(to) side"
    } else if a.dimension == .unmarked || b.dimension == .unmarked {
      let code = a.dimension.currency ?? b.dimension.currency
      hint = code.map { "; if it is money, say 'of: \($0)'" } ?? ""
    }
    throw fault(reason + hint, expression)
  }
}
