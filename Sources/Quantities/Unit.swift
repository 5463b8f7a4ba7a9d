public import Exact

/// A unit of measure: how much one of it is in the coherent units of its
/// dimension.
public struct Unit: Hashable, Sendable {
  /// How it is written after a number: `TB/s`, `USD`, `chip`.
  public let symbol: String
  public let dimension: Dimension
  /// What one of it is worth in coherent units (s, m, kg, bit, operation …).
  public let factor: Rational

  public init(symbol: String, dimension: Dimension, factor: Rational) {
    self.symbol = symbol
    self.dimension = dimension
    self.factor = factor
  }

  /// The unit of a pure number.
  public static let one = Unit(symbol: "", dimension: .number, factor: 1)

  /// The unit of a place in an order: second, 2위.
  public static let rank = Unit(
    symbol: "", dimension: Dimension(.rank), factor: 1)

  /// The unit that counts one kind of thing.
  public static func counting(_ noun: Noun) -> Unit {
    Unit(
      symbol: noun == .thing ? "" : noun.id, dimension: .count(of: noun),
      factor: 1)
  }

  /// The unit of a currency, by ISO 4217 code.
  public static func currency(_ code: String) -> Unit {
    Unit(symbol: code, dimension: Dimension(.currency(code)), factor: 1)
  }

  public static func / (a: Unit, b: Unit) -> Unit {
    let divisor = b.symbol.isEmpty ? "item" : b.symbol
    return Unit(
      symbol: "\(a.symbol)/\(divisor)", dimension: a.dimension / b.dimension,
      factor: a.factor / b.factor)
  }
}
