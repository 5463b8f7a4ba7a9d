import ClaimLanguage
import Exact
import Feasibility
import Figures
import Quantities
import Reference

extension Translation {
  /// The value of an expression.
  mutating func form(_ expression: Expression) throws(Omission) -> Form {
    switch expression.kind {
    case .number(let number, let unit):
      var form = Form(
        number * unit.factor,
        dimension: unit == .one ? .unmarked : unit.dimension)
      form.unit = unit == .one ? nil : unit
      return form
    case .date(let day):
      return Form(Rational(day.number), dimension: .date)
    case .phrase(let phrase): return try phraseForm(phrase, expression)
    case .name(let path): return try named(path, expression)
    case .claim(let document, let id, let key):
      return try otherFigure("\(document)/\(id)", key, expression)
    case .negative(let inner): return try form(inner).scaled(by: -1)
    case .arithmetic(let operation, let a, let b):
      return try arithmetic(operation, form(a), form(b), expression)
    case .power(let base, let exponent):
      let a = try form(base)
      var result = try builder.power(a, exponent, labels: [label])
      result.dimension = a.dimension.raised(to: exponent)
      result.unit = nil
      return result
    case .growth(let before, let after):
      let ratio = try arithmetic(
        .divide, form(after), form(before), expression)
      return try arithmetic(
        .subtract, ratio, Form(1, dimension: ratio.dimension), expression)
    case .share(let part, let whole):
      return try arithmetic(.divide, form(part), form(whole), expression)
    case .round(let inner, let place):
      return try rounded(form(inner), form(place), expression)
    case .convert(let inner, let currency, let days):
      return try converted(form(inner), currency, days, expression)
    case .count(let items):
      guard case .name(let path) = items.kind else {
        throw .reason("its count has no form for a system")
      }
      return Form(
        Rational(try names(path, items).count),
        dimension: .count(of: .thing))
    default:
      throw .reason("its check has no form for a system")
    }
  }

  private mutating func phraseForm(
    _ phrase: String, _ expression: Expression
  ) throws(Omission) -> Form {
    do throws(FigureError) {
      let figure = try builder.library.reader.read(
        phrase, on: builder.library.days[claim.document])
      return builder.figure(
        figure, "\(claim.path).\"\(phrase)\"", labels: [label])
    } catch {
      throw fault(error.description, expression)
    }
  }

  private mutating func otherFigure(
    _ path: String, _ key: String?, _ expression: Expression
  ) throws(Omission) -> Form {
    guard let other = builder.library.claims[path] else {
      throw fault("no claim is called '\(path)'", expression)
    }
    let named =
      key.map { other[$0] }
      ?? (other.figures.count == 1 ? other.figures[0] : other["figure"])
    guard let figure = named else {
      throw fault("'\(path)' has several figures; name one", expression)
    }
    return try self.figure(figure, "\(path).\(figure.key)")
  }

  // MARK: Arithmetic

  private mutating func arithmetic(
    _ operation: Expression.Arithmetic, _ a: Form, _ b: Form,
    _ expression: Expression
  ) throws(Omission) -> Form {
    switch operation {
    case .multiply:
      var result = try builder.multiplied(a, b, labels: [label])
      result.dimension = a.dimension * b.dimension
      result.unit = nil
      result.impliedCurrency = nil
      return result
    case .divide:
      var result = try builder.divided(a, by: b, labels: [label])
      result.dimension = a.dimension / b.dimension
      result.unit = nil
      result.impliedCurrency = nil
      return result
    case .add, .subtract:
      let factor: Rational = operation == .add ? 1 : -1
      if let result = try dates(factor, a, b) { return result }
      let (a, b) = (asShare(a, beside: b), asShare(b, beside: a))
      try requireComparable(a, b, "add", expression)
      var result = a
      result.add(b, times: factor)
      result.impliedCurrency = nil
      if a.dimension == .unmarked {
        result.dimension = b.dimension
        result.unit = b.unit
      }
      return result
    }
  }

  /// Points beside a percentage as a part of the same whole, three of them 3 %.
  private func asShare(_ form: Form, beside other: Form) -> Form {
    guard form.dimension.isPercentagePoint, other.isShare else { return form }
    var share = form.scaled(by: Rational(1, 100))
    share.dimension = .number
    share.unit = other.unit
    return share
  }

  /// The difference of two percentages in points, where it is held against
  /// such.
  func inPoints(
    _ form: Form, _ expression: Expression, against other: Form
  ) -> Form {
    guard other.dimension.isPercentagePoint, form.isShare,
      case .arithmetic(.subtract, _, _) = expression.kind
    else { return form }
    var points = form.scaled(by: 100)
    points.dimension = other.dimension
    points.unit = other.unit
    return points
  }

  /// Dates count days, durations seconds.
  private func dates(
    _ factor: Rational, _ a: Form, _ b: Form
  ) throws(Omission) -> Form? {
    let secondsPerDay = Rational(86400)
    var result = a
    switch (a.dimension == .date, b.dimension == .date) {
    case (false, false): return nil
    case (true, true) where factor == -1:
      result.add(b, times: -1)
      result = result.scaled(by: secondsPerDay)
      result.dimension = .duration
    case (true, false) where b.dimension == .duration:
      result.add(b, times: factor / secondsPerDay)
    default: throw .reason("a sum of dates")
    }
    return result
  }

  /// A value within half a place of another.
  private mutating func rounded(
    _ a: Form, _ place: Form, _ expression: Expression
  ) throws(Omission) -> Form {
    try requireComparable(a, place, "round", expression)
    guard let unit = place.number, unit.signum > 0 else {
      throw .reason("a place is one positive number, such as 0.1")
    }
    let variable = builder.system.addVariable()
    var form = Form(variable: variable, dimension: a.dimension)
    form.unit = a.unit
    builder.state(
      form, minus: a, in: Interval(from: -unit / 2, through: unit / 2),
      labels: [label])
    builder.system.add(
      .member(variable, of: ValueSet(.all, step: unit)), labels: [label])
    return form
  }

  private mutating func converted(
    _ amount: Form, _ currency: String, _ days: ClosedRange<CalendarDay>,
    _ expression: Expression
  ) throws(Omission) -> Form {
    guard let source = amount.dimension.currency else {
      throw fault(
        "convert takes money, found \(amount.dimension)", expression)
    }
    let factors = rates(from: source, to: currency, days)
    guard let low = factors.min(), let high = factors.max() else {
      throw fault("no rate from \(source) to \(currency)", expression)
    }
    var result: Form
    if low == high {
      result = amount.scaled(by: low)
    } else {
      let rate = builder.system.addVariable()
      builder.system.add(
        .member(rate, of: ValueSet(Interval(from: low, through: high))),
        labels: [label])
      result = try builder.multiplied(
        amount, Form(variable: rate, dimension: .number), labels: [label])
    }
    result.dimension = Dimension(.currency(currency))
    result.impliedCurrency = nil
    return result
  }

  /// The rates that may be meant. A contradiction of grade A has to hold at
  /// every rate published within a week of the day, as when a claim is judged
  /// alone.
  private func rates(
    from source: String, to target: String, _ days: ClosedRange<CalendarDay>
  ) -> [Rational] {
    let rates = builder.library.book.rates
    guard builder.strictness == .widest else {
      return rates.rates(from: source, to: target, in: days).map(\.factor)
    }
    let around = rates.days.filter {
      $0.number >= days.lowerBound.number - Self.windowDays
        && $0.number <= days.upperBound.number + Self.windowDays
    }
    return around.compactMap {
      rates.rate(from: source, to: target, on: $0)?.factor
    } + rates.rates(from: source, to: target, in: days).map(\.factor)
  }

  private static let windowDays = 7
}
