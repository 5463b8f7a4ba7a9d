import Exact
import Quantities

// MARK: - From the scanned figure to its sets

extension FigureReader {
  /// What a scanned figure denotes.
  ///
  /// - Parameters:
  ///   - phrase: the part of the text that the figure is quoted with.
  ///   - origin: where it begins in the bytes.
  func denote(
    _ scanned: ScannedFigure, in bytes: [UInt8], phrase: String,
    from origin: Int = 0, of referent: Referent? = nil
  ) throws(FigureError) -> Figure {
    guard let referent else {
      return try denote(scanned, in: bytes, phrase, from: origin)
    }
    var figure = scanned
    try apply(referent, to: &figure)
    return try denote(figure, in: bytes, phrase, from: origin)
  }

  private func denote(
    _ figure: ScannedFigure, in bytes: [UInt8], _ phrase: String,
    from origin: Int
  ) throws(FigureError) -> Figure {
    let surface = String(decoding: bytes[figure.range], as: UTF8.self)
    switch figure.content {
    case .date(let date):
      return dateFigure(date, phrase: phrase, surface: surface)
    case .quantifier(let row):
      return quantifierFigure(row, phrase: phrase, surface: surface)
    case .time:
      throw FigureError(
        kind: .noAmount(surface), offset: figure.range.lowerBound)
    case .number(let low, let high):
      return numberFigure(
        figure, low, high, phrase: phrase, origin: origin,
        surface: surface)
    }
  }

  private func apply(
    _ referent: Referent, to figure: inout ScannedFigure
  ) throws(FigureError) {
    let asked: Unit =
      switch referent {
      case .noun(let noun): .counting(noun)
      case .unit(let unit): unit
      }
    let printed = figure.unit.dimension
    let isBare = printed == .unmarked || printed.countedNoun == .thing
    guard isBare || printed.isComparable(with: asked.dimension) else {
      throw FigureError(
        kind: .differentNoun(
          printed: figure.unit.symbol, asked: asked.symbol),
        offset: figure.range.lowerBound)
    }
    figure.unit =
      isBare || printed.countedNoun != nil ? asked : figure.unit
  }

  private func dateFigure(
    _ date: PrintedDate, phrase: String, surface: String
  ) -> Figure {
    func end(_ day: CalendarDay?) -> Interval.End {
      day.map { .closed(Rational($0.number)) } ?? .infinite
    }
    let unit = Unit(symbol: "", dimension: .date, factor: 1)
    let denotation: Denotation
    if date.row != "exact", let first = date.first, let last = date.last {
      denotation = sets(
        of: policy.rows[date.row]!, reading: 0,
        names: FormulaNames(
          a: Rational(first.number), b: Rational(last.number)),
        unit: unit)
    } else {
      let days = Interval(end(date.first), end(date.last))
      denotation = Denotation(
        exactly: ValueSet(days.isEmpty ? .all : days, step: 1))
    }
    return Figure(
      phrase: phrase, surface: surface, kind: .date,
      value: denotation.widest.point, dimension: .date, unit: unit, hedge: nil,
      row: date.row, isVague: policy.rows[date.row]?.isVague ?? false,
      readings: [Figure.Reading(name: "as printed", denotation: denotation)],
      hasDefaultReading: true, numeral: nil, policy: policy.id,
      customaryTop: nil, impliedCurrency: nil, isRangeOfDays: date.isRange)
  }

  private func quantifierFigure(
    _ rowName: String, phrase: String, surface: String
  ) -> Figure {
    let row = policy.rows[rowName]!
    let readings = row.readings.indices.map { index in
      Figure.Reading(
        name: row.readings[index].name,
        denotation: sets(
          of: row, reading: index, names: FormulaNames(), unit: .one))
    }
    return Figure(
      phrase: phrase, surface: surface,
      kind: rowName == "on-a-par" ? .ratio : .share,
      value: nil, dimension: .number, unit: .one, hedge: rowName, row: rowName,
      isVague: row.isVague, readings: readings, hasDefaultReading: true,
      numeral: nil, policy: policy.id, customaryTop: nil,
      impliedCurrency: nil)
  }

  private func numberFigure(
    _ figure: ScannedFigure, _ low: Numeral, _ high: Numeral?,
    phrase: String, origin: Int, surface: String
  ) -> Figure {
    let kind = kind(of: figure, low, high)
    let row = row(of: figure, kind, low, high)
    let names = Self.names(low, high)
    let ratio = figure.isMultiple ? figure.comparison ?? .asMany : .asMany
    let readings =
      ratio == .asMany
      ? [
        Figure.Reading(
          name: "as printed",
          denotation: denotation(of: figure, low, high, row, names))
      ]
      : licensedReadings(ratio).map { reading in
        Figure.Reading(
          name: reading.name,
          denotation: reading.isComputable
            ? denotation(of: figure, low, high, row, names, as: reading)
            : .unknown)
      }
    // A comparison with nil would copy the number.
    let isRange = if case .some = high { true } else { false }
    let isOpen = row.opensUp && !isRange
    let isNumber = low.form == .plain || low.form == .fraction
    let sign: Rational = figure.isNegative ? -1 : 1
    let value =
      !isRange && isNumber ? sign * low.value * figure.unit.factor : nil
    return Figure(
      phrase: phrase, surface: surface, kind: kind, value: value,
      dimension: figure.unit.dimension, unit: figure.unit,
      hedge: figure.hedge?.row ?? (low.form == .plain ? nil : row.name),
      row: row.name, isVague: row.isVague, readings: readings,
      hasDefaultReading: figure.comparison != .increaseTimes
        && figure.comparison != .lessTimes,
      numeral: isRange ? nil : printedNumeral(figure, low, names, origin),
      policy: policy.id,
      customaryTop: isOpen && !figure.isNegative
        ? (low.value + names.z) * figure.unit.factor : nil,
      impliedCurrency: impliedCurrency(figure, low, surface))
  }

  /// What a number denotes in one reading.
  private func denotation(
    of figure: ScannedFigure, _ low: Numeral, _ high: Numeral?,
    _ row: Policy.Row, _ names: FormulaNames,
    as reading: LicensedReading = .asPrinted
  ) -> Denotation {
    func sets(_ names: FormulaNames) -> Denotation {
      if let transform = reading.transform {
        var changed = names
        changed.n = transform(names.n)
        return self.sets(
          of: row, reading: 0, names: changed, unit: figure.unit,
          isNegative: figure.isNegative)
      }
      return self.sets(
        of: row, reading: 0, names: names, unit: figure.unit,
        isNegative: figure.isNegative)
    }
    var denotation = sets(names)
    if let high, row.name != "range" {
      denotation = Self.spanning(denotation, sets(Self.names(high, high)))
    }
    if let tolerance = figure.tolerance {
      denotation = denotation.mapped {
        widened($0, by: tolerance * figure.unit.factor)
      }
    }
    if low.form == .few || low.form == .plural, let hedge = figure.hedge,
      let row = policy.rows[hedge.row]
    {
      denotation = denotation.mapped { Self.opened($0, by: row) }
    }
    if let invert = reading.invert {
      denotation = denotation.mapped { inverted($0, invert) }
    }
    // "0.5 robots" is a mean; only whole numbers are counts of whole things.
    let isCount =
      figure.unit.dimension.countedNoun != nil && low.value.isInteger
      && (high?.value.isInteger ?? true)
    return isCount
      ? denotation.mapped { Self.counts($0, mayBeNegative: figure.isNegative) }
      : denotation
  }

  private func impliedCurrency(
    _ figure: ScannedFigure, _ low: Numeral, _ surface: String
  ) -> String? {
    guard figure.unit.dimension == .unmarked, low.isScaled else { return nil }
    let currencies = languages.lexicon(for: Array(surface.utf8)[...])
      .rules.homeCurrencies
    let words = currencies.keys.filter { surface.contains($0) }
    return words.min().flatMap { currencies[$0] }
  }

  func kind(
    of figure: ScannedFigure, _ low: Numeral, _ high: Numeral?
  ) -> Figure.Kind {
    if high != nil { return .range }
    if figure.isOrdinal { return .ordinal }
    if figure.isMultiple { return .multiple }
    if low.form == .fraction, figure.unit == .one { return .fraction }
    let dimension = figure.unit.dimension
    switch dimension.base {
    case .unmarked, .noun: return .count
    case .currency: return .currency
    case .percentagePoint: return .percentagePoint
    case .time, .calendarMonth: return .duration
    default: return dimension.isNumber ? .percentage : .dimension
    }
  }

  func row(
    of figure: ScannedFigure, _ kind: Figure.Kind, _ low: Numeral,
    _ high: Numeral?
  ) -> Policy.Row {
    switch low.form {
    case .plural: return policy.rows["dozens"]!
    case .few: return policy.rows["several"]!
    case .fraction:
      return policy.rows[figure.hedge?.row ?? "simple-fraction"]!
    default: break
    }
    if let hedge = figure.hedge {
      let row = policy.rows[hedge.row]!
      return high != nil
        ? row.rowOfRanges.flatMap { policy.rows[$0] } ?? row : row
    }
    return high != nil ? policy.rows["range"]! : plainRow(kind, low)
  }

  /// The row of a figure without a hedge.
  func plainRow(_ kind: Figure.Kind, _ low: Numeral) -> Policy.Row {
    if kind == .ordinal { return policy.exact! }
    if kind == .count, !low.isScaled, !low.hasDecimals {
      let isRound = low.value >= 100 && low.lastNonzeroPlace > 1
      return isRound ? policy.roundCount! : policy.exact!
    }
    return policy.measured!
  }

  static func names(
    _ low: Numeral, _ high: Numeral?
  ) -> FormulaNames {
    let last = low.lastNonzeroPlace
    return FormulaNames(
      n: low.value, u: low.place, z: last, v: min(last, low.secondPlace),
      a: low.value, b: high?.value ?? low.value, ua: low.place,
      ub: high?.place ?? low.place)
  }

  /// The sets of a row of the policy. Those of a negative number mirror those
  /// of the positive one, except that a bound keeps its direction.
  func sets(
    of row: Policy.Row, reading: Int, names: FormulaNames, unit: Unit,
    isNegative: Bool = false
  ) -> Denotation {
    if isNegative, row.isBound {
      var mirrored = names
      mirrored.n = -names.n
      return sets(of: row, reading: reading, names: mirrored, unit: unit)
    }
    let formulas = row.readings[reading]
    let factor = unit.factor
    let isCoherent = factor == 1
    func set(_ formula: SetFormula) -> ValueSet? {
      guard var values = formula(names) else { return nil }
      if isNegative { values = values.negated }
      if isCoherent { return values }
      return (try? values.scaled(by: factor)) ?? .all
    }
    if formulas.isOneSet, let set = set(formulas.sharp) {
      return Denotation(exactly: set)
    }
    return Denotation(
      sharp: set(formulas.sharp), usual: set(formulas.usual) ?? .empty,
      loose: set(formulas.loose) ?? .empty,
      widest: set(formulas.widest) ?? .empty)
  }

  /// A bound before a vague number ("more than a few") opens its other end.
  private static func opened(_ set: ValueSet, by row: Policy.Row) -> ValueSet {
    guard let hull = set.hull, row.isBound else { return set }
    return ValueSet(
      Interval(
        row.opensDown ? .infinite : hull.lower,
        row.opensUp ? .infinite : hull.upper))
  }

  /// A hedged range (약 5~10년) is hedged at both ends and whole in between.
  private static func spanning(
    _ low: Denotation, _ high: Denotation
  ) -> Denotation {
    func span(_ a: ValueSet, _ b: ValueSet) -> ValueSet {
      a.union(b).hull.map { ValueSet($0) } ?? .empty
    }
    var sharp: ValueSet?
    if let a = low.sharp, let b = high.sharp { sharp = span(a, b) }
    return Denotation(
      sharp: sharp, usual: span(low.usual, high.usual),
      loose: span(low.loose, high.loose),
      widest: span(low.widest, high.widest))
  }

  /// A count is a whole number, and negative only if printed so, as a change.
  static func counts(
    _ set: ValueSet, mayBeNegative: Bool
  ) -> ValueSet {
    let nonNegative =
      mayBeNegative ? .all : ValueSet(Interval(.closed(0), .infinite))
    return ValueSet(set.intersection(nonNegative).intervals, step: 1)
  }

  /// 100 ± 5: the printed tolerance on top of what the digits leave open.
  private func widened(_ set: ValueSet, by tolerance: Rational) -> ValueSet {
    let spread = ValueSet(Interval(.closed(-tolerance), .closed(tolerance)))
    return (try? set.adding(spread)) ?? .all
  }

  private func inverted(_ set: ValueSet, _ addOne: Bool) -> ValueSet {
    let base = (try? set.adding(ValueSet(addOne ? 1 : 0))) ?? set
    return (try? ValueSet(1).divided(by: base)) ?? .all
  }

  private struct LicensedReading: Sendable {
    var name: String
    /// What the ratio is, from the printed number.
    var transform: (@Sendable (Rational) -> Rational)?
    /// Whether the ratio is one over the number, or one over it plus one.
    var invert: Bool?
    /// Whether the number alone tells the ratio.
    var isComputable = true

    static let asPrinted = LicensedReading(name: "as printed")
  }

  /// The readings of "N times …"; the default one first. Grounds: both
  /// conventions are in print (Merriam-Webster's usage dictionary; the style
  /// guides of The Economist and of the Institute of Physics), so neither
  /// alone may refute.
  private func licensedReadings(
    _ ratio: ScannedFigure.Comparison
  ) -> [LicensedReading] {
    switch ratio {
    case .asMany: [.asPrinted]
    case .more, .increase:
      [
        LicensedReading(name: "N times as many"),
        LicensedReading(name: "N times in addition", transform: { $0 + 1 }),
      ]
    case .added:
      [
        LicensedReading(name: "N times in addition", transform: { $0 + 1 }),
        LicensedReading(name: "N times as many"),
      ]
    case .increaseTimes:
      [
        LicensedReading(name: "N times as many"),
        LicensedReading(name: "N times in addition", transform: { $0 + 1 }),
        LicensedReading(name: "N separate increases", isComputable: false),
      ]
    case .less:
      [
        LicensedReading(name: "one Nth", invert: false),
        LicensedReading(name: "one part in N + 1", invert: true),
      ]
    case .lessTimes:
      [
        LicensedReading(name: "one Nth", invert: false),
        LicensedReading(name: "one part in N + 1", invert: true),
        LicensedReading(name: "N separate decreases", isComputable: false),
      ]
    }
  }

  /// A numeral in words, in whose place digits could stand.
  private func wordNumeral(
    _ figure: ScannedFigure, _ low: Numeral, _ names: FormulaNames,
    _ origin: Int
  ) -> PrintedNumeral? {
    guard !low.isScaled, low.value.signum > 0, low.value < 1000,
      !figure.isOrdinal
    else { return nil }
    let isWhole = low.value.isInteger
    // "doubled" and 사흘 say in one word what they are.
    let isOneWord = low.range == figure.range && figure.unitRange == nil
    let unit = figure.unit.symbol
    return PrintedNumeral(
      range: low.range.lowerBound - origin..<low.range.upperBound - origin,
      factor: figure.unit.factor, decimals: isWhole ? 0 : 1, isGrouped: false,
      suffix: !isOneWord
        ? "" : figure.isMultiple ? " times" : unit.isEmpty ? "" : " \(unit)",
      step: isWhole ? names.v : Rational(1, 10),
      value: low.value)
  }

  private func printedNumeral(
    _ figure: ScannedFigure, _ low: Numeral, _ names: FormulaNames,
    _ origin: Int
  ) -> PrintedNumeral? {
    guard !figure.isComposite, low.form == .plain else { return nil }
    guard let digits = low.digits else {
      return wordNumeral(figure, low, names, origin)
    }
    if digits.value.isZero { return nil }
    let scale = low.value / digits.value
    return PrintedNumeral(
      range: digits.range.lowerBound - origin..<digits.range.upperBound
        - origin,
      factor: scale * figure.unit.factor,
      decimals: digits.decimals, isGrouped: digits.isGrouped,
      step: names.v / scale,
      value: digits.value,
      tellsSets: figure.tolerance == nil && !figure.isNegative
        && (!figure.isMultiple || figure.comparison ?? .asMany == .asMany),
      hasDecimals: low.hasDecimals, isScaled: low.isScaled)
  }
}
