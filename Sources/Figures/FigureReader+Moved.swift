public import Exact

extension FigureReader {
  /// What a figure would denote with other digits, without reading it anew.
  ///
  /// - Parameter steps: how many steps of its own precision the digits are
  ///   moved by.
  /// - Returns: the four sets, and the upper value a reader expects of an open
  ///   lower bound; nil where more than the digits decides what they are.
  public func denotation(
    of figure: Figure, movedBy steps: Int
  ) -> (sets: Denotation, customaryTop: Rational?)? {
    guard let printed = figure.numeral, printed.tellsSets,
      // Other digits alone, or before 년, can be a year of the calendar.
      figure.kind != .duration,
      figure.unit.dimension != .unmarked || printed.hasDecimals
        || printed.isScaled,
      figure.readings.count == 1
    else { return nil }
    let digits = printed.value + Rational(steps) * printed.step
    guard digits.signum > 0 else { return nil }
    let scale = printed.factor / figure.unit.factor
    let moved = Numeral(
      value: digits * scale, place: scale * .tenTo(-printed.decimals),
      hasDecimals: printed.hasDecimals, isScaled: printed.isScaled,
      range: printed.range)
    // Other digits can put a figure without a hedge in another row.
    let moving =
      figure.hedge == nil
      ? plainRow(figure.kind, moved) : policy.rows[figure.row]
    guard let row = moving else { return nil }
    let names = Self.names(moved, nil)
    var sets = sets(of: row, reading: 0, names: names, unit: figure.unit)
    if figure.unit.dimension.countedNoun != nil, moved.value.isInteger {
      sets = sets.mapped { Self.counts($0, mayBeNegative: false) }
    }
    let top = (moved.value + names.z) * figure.unit.factor
    return (sets, row.opensUp ? top : nil)
  }
}
