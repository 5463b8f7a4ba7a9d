import Exact
import Quantities
import TestSupport
import Testing

struct UnitTests {
  /// A unit, what it is worth, and the coherent unit that is meant.
  @Test(arguments: [
    ("GiB", "8589934592", "bit"), ("GB", "8000000000", "bit"),
    ("Gb", "1000000000", "bit"), ("KiB", "8192", "bit"), ("kB", "8000", "bit"),
    ("MiB", "8388608", "bit"), ("PB", "8000000000000000", "bit"),
    ("TB/s", "8000000000000", "bit/s"), ("Tb/s", "1000000000000", "bit/s"),
    ("Gbps", "1000000000", "bit/s"), ("ft", "381/1250", "m"),
    ("inch", "127/5000", "m"), ("mi", "201168/125", "m"), ("cm", "1/100", "m"),
    ("nm", "1/1000000000", "m"), ("km", "1000", "m"), ("g", "1/1000", "kg"),
    ("lb", "45359237/100000000", "kg"), ("t", "1000", "kg"),
    ("stone", "14", "lb"), ("fathom", "6", "ft"), ("furlong", "660", "ft"),
    ("hand", "4", "inch"), ("floz", "1/128", "gal"),
    // Handbook 44: a bushel is 2150.42 cubic inches.
    ("bushel", "107521/50", "inch3"),
    ("kWh", "3600000", "J"), ("Wh", "3600", "J"), ("MW", "1000000", "W"),
    ("PFLOPS", "1000000000000000", "FLOPS"), ("TOPS", "1000000000000", "FLOPS"),
    ("TFLOP/s", "1000000000000", "FLOPS"),
    ("EFLOPS", "1000000000000000000", "FLOPS"),
    ("min", "60", "s"), ("h", "3600", "s"), ("day", "86400", "s"),
    ("week", "604800", "s"), ("ms", "1/1000", "s"), ("µs", "1/1000000", "s"),
    ("GHz", "1000000000", "Hz"), ("%", "1/100", ""), ("‰", "1/1000", ""),
    ("year", "12", "month"), ("bp", "1/100", "pp"),
    ("token/s", "1", "tokens/s"),
    ("m2", "1", "㎡"), ("USD", "1", "USD"),
  ])
  func `A unit is worth an exact number of the coherent one`(
    symbol: String, factor: String, coherent: String
  ) throws {
    let unit = try #require(UnitTable.unit(symbol: symbol))
    let base =
      coherent.isEmpty ? .one : try #require(UnitTable.unit(symbol: coherent))
    #expect((unit.factor / base.factor).description == factor)
    #expect(unit.dimension == base.dimension)
  }

  @Test(arguments: [
    "", "/", "GB/", "/s", "gb", "tflops", "KiFLOPS", "Kim", "kmin", "XYZ",
    "a/b/c/d",
    "usd", "kUSD", "%%", "GGB",
  ])
  func `What is no unit is none`(symbol: String) {
    #expect(UnitTable.unit(symbol: symbol) == nil)
  }

  @Test func `Case tells bits from bytes and milli from mega`() throws {
    let units = try ["Gb", "GB", "mW", "MW"].map {
      try #require(UnitTable.unit(symbol: $0)).factor
    }
    #expect(units[1] == 8 * units[0])
    #expect(units[3] == 1_000_000_000 * units[2])
  }

  @Test(arguments: [
    (Rational(9_832_000_000_000_000), "B/s", "1.229 PB/s"),
    (Rational(299_520_000_000_000_000), "FLOPS", "299.52 PFLOPS"),
    (Rational(559_378), "W", "559.378 kW"),
    (Rational(1, 2_000_000), "s", "500 ns"),
    (Rational(90), "s", "1.5 min"), (Rational(3 * 86400), "s", "3 day"),
    (Rational(16, 3), "", "16/3 ≈ 5.3333"), (Rational(5), "USD", "5 USD"),
  ])
  func `A computed quantity is shown in a unit that reads well`(
    value: Rational, symbol: String, text: String
  ) throws {
    let dimension =
      symbol.isEmpty
      ? Dimension.number
      : try #require(UnitTable.unit(symbol: symbol)).dimension
    let quantity = Quantity(values: ValueSet(value), dimension: dimension)
    #expect(quantity.description == text)
  }
}
