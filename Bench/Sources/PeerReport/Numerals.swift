import Foundation

/// A figure for a table: three significant digits, or all before the point.
package func readable(_ value: Double) -> String {
  let places = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return value.formatted(
    .number.precision(.fractionLength(places)).grouping(.automatic)
      .locale(Locale(identifier: "en_US")))
}

/// A time in ns with the unit that suits it.
func time(_ nanoseconds: Double) -> String {
  switch nanoseconds {
  case ..<10_000: readable(nanoseconds) + " ns"
  case ..<10_000_000: readable(nanoseconds / 1000) + " µs"
  default: readable(nanoseconds / 1_000_000) + " ms"
  }
}

/// A count, in thousands or millions where it is long.
func count(_ value: Double) -> String {
  switch value {
  case ..<10_000: readable(value)
  case ..<10_000_000: readable(value / 1000) + " k"
  default: readable(value / 1_000_000) + " M"
  }
}

/// A ratio with two decimals, or more where it is small.
package func ratio(_ value: Double) -> String {
  if value >= 100 { return readable(value) }
  return value.formatted(
    .number.precision(
      value < 0.1 ? .fractionLength(3) : .fractionLength(2)
    ).locale(Locale(identifier: "en_US")))
}
