public import Exact

/// A unit of measure: how much one of it is in the coherent units of its
/// dimension.
///
/// An object, since every figure and every amount has one.
public final class Unit: Hashable, Sendable {
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

  public static func == (a: Unit, b: Unit) -> Bool {
    a === b
      || a.symbol == b.symbol && a.dimension == b.dimension
        && a.factor == b.factor
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(symbol)
    hasher.combine(dimension)
    hasher.combine(factor)
  }

  /// The unit of a number printed without one.
  public static let unmarked = Unit(
    symbol: "", dimension: .unmarked, factor: 1)

  /// The unit of a pure number.
  public static let one = Unit(symbol: "", dimension: .number, factor: 1)

  /// The unit of a place in an order: second, 2위.
  public static let rank = Unit(
    symbol: "", dimension: Dimension(.rank), factor: 1)

  /// The unit that counts one kind of thing.
  public static func counting(_ noun: Noun) -> Unit {
    ofCounts[noun.number]
  }

  /// The units of counts in the order of the nouns.
  private static let ofCounts = Noun.numbered.map { noun in
    Unit(
      symbol: noun == .thing ? "" : noun.id,
      dimension: Dimension(.noun(noun)), factor: 1)
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
