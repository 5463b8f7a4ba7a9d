public import Exact

/// A set of values with a dimension: what is meant, apart from how it was
/// written.
public struct Quantity: Hashable, Sendable {
  /// The values in coherent units: s, m, kg, bit, operations, one of each
  /// currency and noun.
  public let values: ValueSet
  public let dimension: Dimension
  /// The unit to show it in.
  public let unit: Unit

  public init(values: ValueSet, dimension: Dimension, unit: Unit? = nil) {
    self.values = values
    self.dimension = dimension
    self.unit =
      unit
      ?? UnitTable.displayUnit(
        for: dimension, magnitude: Self.typicalMagnitude(values))
  }

  private static func typicalMagnitude(_ values: ValueSet) -> Rational {
    let hull = values.hull
    return hull?.upper.value?.magnitude ?? hull?.lower.value?.magnitude ?? 0
  }
}

extension Quantity: CustomStringConvertible {
  /// The values as exact fractions with a decimal beside what is no short
  /// decimal, and the unit: `16/3 ≈ 5.3333`, `[299.32, 299.72] PFLOPS`.
  public var description: String {
    if dimension == .date {
      return values.point.map(Self.dayText) ?? values.text(Self.dayText)
    }
    let symbol = unit.symbol.isEmpty ? "" : " \(unit.symbol)"
    if let point = values.point {
      let shown = point / unit.factor
      let (text, isExact) = shown.readable()
      return isExact ? text + symbol : "\(shown) ≈ \(text)\(symbol)"
    }
    return values.text { ($0 / unit.factor).readable().text } + symbol
  }

  private static func dayText(_ number: Rational) -> String {
    let day = Int(exactly: number.rounded()).flatMap(CalendarDay.init(number:))
    return day?.description ?? "day \(number)"
  }
}
