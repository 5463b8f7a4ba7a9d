import Exact
import Quantities
import Reference

extension Quantity {
  /// The same in the unit in which the field states it: W/TFLOPS, FLOP/B,
  /// CNY/GB; as it is where none is known.
  func readable(resting facts: [Fact]) -> Quantity {
    if let unit = Self.units[dimension] ?? Self.priceUnit(dimension) {
      return Quantity(values: values, dimension: dimension, unit: unit)
    }
    guard unit.symbol.hasSuffix("FLOPS"),
      facts.contains(where: \.countsIntegers)
    else { return self }
    let unit = Unit(
      symbol: unit.symbol.replacing("FLOPS", with: "OPS"),
      dimension: unit.dimension, factor: unit.factor)
    return Quantity(values: values, dimension: dimension, unit: unit)
  }

  private static let watt = named("W")
  private static let rate = named("TFLOPS")
  private static let memory = named("GB")
  private static let bandwidth = named("TB/s")

  private static let units: [Dimension: Unit] = Dictionary(
    uniqueKeysWithValues: [
      ratio(watt, rate), ratio(rate, watt), ratio(watt, memory),
      ratio(watt, bandwidth), named("B/FLOP"), named("FLOP/B"),
    ].map { ($0.dimension, $0) })

  /// Money per W, per TFLOPS, per GB or per TB/s.
  private static func priceUnit(_ dimension: Dimension) -> Unit? {
    for power in dimension.powers {
      guard case .currency(let code) = power.base, power.exponent == 1 else {
        continue
      }
      return [watt, rate, memory, bandwidth].lazy
        .map { ratio(.currency(code), $0) }
        .first { $0.dimension == dimension }
    }
    return nil
  }

  private static func ratio(_ over: Unit, _ under: Unit) -> Unit {
    let divisor =
      under.symbol.contains("/") ? "(\(under.symbol))" : under.symbol
    return Unit(
      symbol: "\(over.symbol)/\(divisor)",
      dimension: over.dimension / under.dimension,
      factor: over.factor / under.factor)
  }

  private static func named(_ symbol: String) -> Unit {
    guard let unit = UnitTable.unit(symbol: symbol) else {
      preconditionFailure("the table has no unit \(symbol)")
    }
    return unit
  }
}

extension Fact {
  /// Whether it is a rate of operations on integers, printed in OPS.
  fileprivate var countsIntegers: Bool {
    guard case .rate(let format, _) = Measure(attribute: attribute)?.kind else {
      return false
    }
    return format == .int8 || format == .int4
  }
}
