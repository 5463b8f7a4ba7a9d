public import Exact

/// The units by symbol: `TB/s`, `GiB`, `kWh`, `USD`, `%`.
///
/// Prefixes combine with the units that take them, and `/` makes compound
/// units. Words for units ("gigabytes", 달러) are in the language tables.
public enum UnitTable {
  /// The unit a symbol stands for, or nil. Case matters: `Gb` is not `GB`.
  public static func unit(symbol: String) -> Unit? {
    guard symbol.utf8.contains(UInt8(ascii: "/")) else {
      return symbols[symbol]
    }
    let parts = symbol.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let first = symbols[String(parts[0])]
    else {
      return nil
    }
    var result = first
    for part in parts.dropFirst() {
      guard let divisor = symbols[String(part)] else { return nil }
      result = result / divisor
    }
    return result
  }

  /// Every unit that a symbol without a slash stands for.
  public static let symbols: [String: Unit] = {
    var units: [String: Unit] = [:]
    for (prefix, factor) in prefixes {
      for (stem, row) in rows where row.prefixes.contains(prefix) {
        let symbol = prefix + stem
        units[symbol] = Unit(
          symbol: symbol, dimension: row.dimension, factor: factor * row.factor)
      }
    }
    for code in currencies.union(minorCurrencies) {
      units[code] = .currency(code)
    }
    for (symbol, row) in rows {
      units[symbol] = Unit(
        symbol: symbol, dimension: row.dimension, factor: row.factor)
    }
    return units
  }()

  private struct Row {
    let dimension: Dimension
    let factor: Rational
    let prefixes: Prefixes

    init(
      _ powers: [Base: Int], _ factor: Rational = 1,
      _ prefixes: Prefixes = .none
    ) {
      dimension = Dimension(powers)
      self.factor = factor
      self.prefixes = prefixes
    }
  }

  private enum Prefixes {
    case none, decimal, binaryToo
    func contains(_ prefix: String) -> Bool {
      switch self {
      case .none: false
      case .decimal: !prefix.hasSuffix("i")
      case .binaryToo: true
      }
    }
  }

  // SI Brochure, 9th ed., tables 2, 4, 7 and 8; IEC 80000-13 for information;
  // inch and pound: international yard and pound agreement of 1959.
  private static let rows: [String: Row] = [
    "s": Row([.time: 1], 1, .decimal),
    "min": Row([.time: 1], 60),
    "h": Row([.time: 1], 3600),
    "hour": Row([.time: 1], 3600),
    "hours": Row([.time: 1], 3600),
    "day": Row([.time: 1], 86400),
    "days": Row([.time: 1], 86400),
    "week": Row([.time: 1], 604800),
    "weeks": Row([.time: 1], 604800),
    "month": Row([.calendarMonth: 1]),
    "months": Row([.calendarMonth: 1]),
    "year": Row([.calendarMonth: 1], 12),
    "years": Row([.calendarMonth: 1], 12),
    "m": Row([.length: 1], 1, .decimal),
    "inch": Row([.length: 1], Rational(254, 10_000)),
    "ft": Row([.length: 1], Rational(3048, 10_000)),
    "mi": Row([.length: 1], Rational(1_609_344, 1000)),
    "m2": Row([.length: 2]), "m²": Row([.length: 2]), "㎡": Row([.length: 2]),
    "km2": Row([.length: 2], 1_000_000),
    "㎝": Row([.length: 1], Rational(1, 100)),
    "㎜": Row([.length: 1], Rational(1, 1000)),
    "㎞": Row([.length: 1], 1000),
    "g": Row([.mass: 1], Rational(1, 1000), .decimal),
    "㎏": Row([.mass: 1]),
    "t": Row([.mass: 1], 1000, .decimal),
    "lb": Row([.mass: 1], Rational(45_359_237, 100_000_000)),
    "oz": Row([.mass: 1], Rational(45_359_237, 1_600_000_000)),
    // Fourteen pounds: Weights and Measures Act 1985, schedule 1.
    "stone": Row([.mass: 1], Rational(635_029_318, 100_000_000)),
    // SI Brochure, 9th ed., table 8; NIST Handbook 44 (2024), appendix C, for
    // the customary units of the United States.
    "L": Row([.length: 3], Rational(1, 1000), .decimal),
    "l": Row([.length: 3], Rational(1, 1000), .decimal),
    "m3": Row([.length: 3]), "m³": Row([.length: 3]),
    "km3": Row([.length: 3], 1_000_000_000),
    "km³": Row([.length: 3], 1_000_000_000),
    "dm3": Row([.length: 3], Rational(1, 1000)),
    "cm3": Row([.length: 3], Rational(1, 1_000_000)),
    "cm³": Row([.length: 3], Rational(1, 1_000_000)),
    "mm3": Row([.length: 3], Rational(1, 1_000_000_000)),
    "mm³": Row([.length: 3], Rational(1, 1_000_000_000)),
    "inch3": Row([.length: 3], Rational(16_387_064, 1_000_000_000_000)),
    "ft3": Row([.length: 3], Rational(28_316_846_592, 1_000_000_000_000)),
    "yd3": Row([.length: 3], Rational(764_554_857_984, 1_000_000_000_000)),
    "gal": Row([.length: 3], Rational(3_785_411_784, 1_000_000_000_000)),
    "cup": Row([.length: 3], Rational(2_365_882_365, 10_000_000_000_000)),
    "tbsp": Row(
      [.length: 3], Rational(147_867_647_813, 10_000_000_000_000_000)),
    "tsp": Row([.length: 3], Rational(49_289_215_938, 10_000_000_000_000_000)),
    "bbl": Row([.length: 3], Rational(158_987_294_928, 1_000_000_000_000)),
    "floz": Row(
      [.length: 3], Rational(295_735_295_625, 10_000_000_000_000_000)),
    "bushel": Row(
      [.length: 3], Rational(3_523_907_016_688, 100_000_000_000_000)),
    "yd": Row([.length: 1], Rational(9144, 10_000)),
    "fathom": Row([.length: 1], Rational(18_288, 10_000)),
    "furlong": Row([.length: 1], Rational(201_168, 1000)),
    "hand": Row([.length: 1], Rational(1016, 10_000)),
    "ha": Row([.length: 2], 10_000),
    "acre": Row([.length: 2], Rational(40_468_564_224, 10_000_000)),
    "cm2": Row([.length: 2], Rational(1, 10_000)),
    "km²": Row([.length: 2], 1_000_000),
    "ft2": Row([.length: 2], Rational(9_290_304, 100_000_000)),
    "mi2": Row([.length: 2], Rational(2_589_988_110_336, 1_000_000)),
    "cm²": Row([.length: 2], Rational(1, 10_000)),
    "mm2": Row([.length: 2], Rational(1, 1_000_000)),
    "mm²": Row([.length: 2], Rational(1, 1_000_000)),
    "dm2": Row([.length: 2], Rational(1, 100)),
    "inch2": Row([.length: 2], Rational(64_516, 100_000_000)),
    "yd2": Row([.length: 2], Rational(83_612_736, 100_000_000)),
    "pint": Row([.length: 3], Rational(473_176_473, 1_000_000_000_000)),
    "quart": Row([.length: 3], Rational(946_352_946, 1_000_000_000_000)),
    "carat": Row([.mass: 1], Rational(2, 10_000)),
    // A ton has 907, 1000 or 1016 kg; which, a text seldom tells.
    "ton": Row([.mass: 1], 1000),
    // SI Brochure, 9th ed., tables 4 and 8; IAU 2012, resolution B2.
    "au": Row([.length: 1], 149_597_870_700),
    "nmi": Row([.length: 1], 1852),
    "kn": Row([.length: 1, .time: -1], Rational(1852, 3600)),
    "Gy": Row([.length: 2, .time: -2], 1, .decimal),
    "Sv": Row([.length: 2, .time: -2], 1, .decimal),
    // IAU 2012: the Julian year of 365.25 days at the speed of light.
    "ly": Row([.length: 1], 9_460_730_472_580_800),
    // NIST SP 811 (2008), appendix B: pound-force and what is made of it.
    "lbf": Row(
      [.mass: 1, .length: 1, .time: -2],
      Rational(44_482_216_152_605, 10_000_000_000_000)),
    "psi": Row(
      [.mass: 1, .length: -1, .time: -2],
      Rational(44_482_216_152_605, 10_000_000_000_000)
        / Rational(64_516, 100_000_000)),
    "lb-ft": Row(
      [.mass: 1, .length: 2, .time: -2],
      Rational(44_482_216_152_605, 10_000_000_000_000)
        * Rational(3048, 10_000)),
    "Nm": Row([.mass: 1, .length: 2, .time: -2]),
    "N·m": Row([.mass: 1, .length: 2, .time: -2]),
    "bar": Row([.mass: 1, .length: -1, .time: -2], 100_000),
    "mmHg": Row(
      [.mass: 1, .length: -1, .time: -2],
      Rational(133_322_387_415, 1_000_000_000)),
    "㎜Hg": Row(
      [.mass: 1, .length: -1, .time: -2],
      Rational(133_322_387_415, 1_000_000_000)),
    "atm": Row([.mass: 1, .length: -1, .time: -2], 101_325),
    "lm": Row([.luminousIntensity: 1]),
    "lx": Row([.luminousIntensity: 1, .length: -2]),
    "nit": Row([.luminousIntensity: 1, .length: -2]),
    "nits": Row([.luminousIntensity: 1, .length: -2]),
    "dB": Row([.level: 1]),
    "Ah": Row([.current: 1, .time: 1], 3600, .decimal),
    "fps": Row([.time: -1]),
    "bpm": Row([.time: -1], Rational(1, 60)),
    "dpi": Row([.length: -1], Rational(10_000, 254)),
    "ppi": Row([.length: -1], Rational(10_000, 254)),
    "mpg": Row(
      [.length: -2],
      Rational(1_609_344, 1000)
        / Rational(3_785_411_784, 1_000_000_000_000)),
    // DIN 66036: 75 kilogram-force metres a second; and 550 foot-pounds.
    "PS": Row(
      [.mass: 1, .length: 2, .time: -3], Rational(73_549_875, 100_000)),
    "hp": Row(
      [.mass: 1, .length: 2, .time: -3],
      Rational(74_569_987_158_227_022, 100_000_000_000_000)),
    // State Council of China, order on measures, 1984: 500 g, 50 g, 1/15 ha.
    "jin": Row([.mass: 1], Rational(1, 2)),
    "liang": Row([.mass: 1], Rational(1, 20)),
    "mu": Row([.length: 2], Rational(2000, 3)),
    // Japan, law on measures of 1891: a square of 20/11 m.
    "tsubo": Row([.length: 2], Rational(400, 121)),
    "degC": Row([.celsius: 1]), "°C": Row([.celsius: 1]),
    "℃": Row([.celsius: 1]),
    "degF": Row([.fahrenheit: 1]), "°F": Row([.fahrenheit: 1]),
    "℉": Row([.fahrenheit: 1]),
    "deg": Row([.degree: 1]), "°": Row([.degree: 1]), "˚": Row([.degree: 1]),
    "rpm": Row([.time: -1], Rational(1, 60)),
    "mph": Row([.length: 1, .time: -1], Rational(1_609_344, 3_600_000)),
    // BIPM: the thermochemical calorie; the electronvolt as fixed in 2019.
    "cal": Row(
      [.mass: 1, .length: 2, .time: -2], Rational(4184, 1000), .decimal),
    "eV": Row(
      [.mass: 1, .length: 2, .time: -2],
      Rational(1_602_176_634) / .tenTo(28), .decimal),
    "quarter": Row([.calendarMonth: 1], 3),
    "decade": Row([.calendarMonth: 1], 120),
    "century": Row([.calendarMonth: 1], 1200),
    "A": Row([.current: 1], 1, .decimal),
    "K": Row([.temperature: 1]),
    "mol": Row([.amount: 1], 1, .decimal),
    "cd": Row([.luminousIntensity: 1]),
    "Hz": Row([.time: -1], 1, .decimal),
    "N": Row([.mass: 1, .length: 1, .time: -2], 1, .decimal),
    "Pa": Row([.mass: 1, .length: -1, .time: -2], 1, .decimal),
    "J": Row([.mass: 1, .length: 2, .time: -2], 1, .decimal),
    "W": Row([.mass: 1, .length: 2, .time: -3], 1, .decimal),
    "Wh": Row([.mass: 1, .length: 2, .time: -2], 3600, .decimal),
    "V": Row([.mass: 1, .length: 2, .time: -3, .current: -1], 1, .decimal),
    "bit": Row([.information: 1], 1, .binaryToo),
    "b": Row([.information: 1], 1, .binaryToo),
    "B": Row([.information: 1], 8, .binaryToo),
    "bps": Row([.information: 1, .time: -1], 1, .decimal),
    "FLOP": Row([.operation: 1], 1, .decimal),
    "OP": Row([.operation: 1], 1, .decimal),
    "FLOPS": Row([.operation: 1, .time: -1], 1, .decimal),
    "OPS": Row([.operation: 1, .time: -1], 1, .decimal),
    "token": Row([.token: 1]), "tokens": Row([.token: 1]),
    "%": Row([:], Rational(1, 100)),
    "‰": Row([:], Rational(1, 1000)),
    "ppm": Row([:], Rational(1, 1_000_000)),
    "ppb": Row([:], Rational(1, 1_000_000_000)),
    "pp": Row([.percentagePoint: 1]),
    "%p": Row([.percentagePoint: 1]),
    "bp": Row([.percentagePoint: 1], Rational(1, 100)),
  ]

  // SI Brochure, 9th ed., table 7; IEC 80000-13 for the binary ones. Of two
  // ways to part a symbol the last listed holds.
  private static let prefixes: [(String, Rational)] = [
    ("Ki", Rational(Integer(2).power(10))),
    ("Mi", Rational(Integer(2).power(20))),
    ("Gi", Rational(Integer(2).power(30))),
    ("Ti", Rational(Integer(2).power(40))),
    ("Pi", Rational(Integer(2).power(50))),
    ("Ei", Rational(Integer(2).power(60))),
    ("Q", .tenTo(30)), ("R", .tenTo(27)), ("Y", .tenTo(24)), ("Z", .tenTo(21)),
    ("E", .tenTo(18)), ("P", .tenTo(15)), ("T", .tenTo(12)), ("G", .tenTo(9)),
    ("M", .tenTo(6)), ("k", .tenTo(3)), ("h", .tenTo(2)), ("da", .tenTo(1)),
    ("d", .tenTo(-1)), ("c", .tenTo(-2)), ("m", .tenTo(-3)),
    ("µ", .tenTo(-6)), ("u", .tenTo(-6)), ("n", .tenTo(-9)),
    ("p", .tenTo(-12)), ("f", .tenTo(-15)), ("a", .tenTo(-18)),
  ]

  // ISO 4217: the currencies of the exchange-rate table and of the press.
  public static let currencies: Set<String> = [
    "AED", "AUD", "BGN", "BHD", "BRL", "BTC", "CAD", "CHF", "CNY", "COP",
    "CRC", "CZK", "DEM", "DKK", "EGP", "ESP", "EUR", "FIM", "FRF", "GBP",
    "GEL", "HKD", "HUF", "IDR", "ILS", "INR", "IRR", "ITL", "JOD", "JPY",
    "KRW", "KWD", "LAK", "LBP", "LKR", "MNT", "MOP", "MXN", "MYR", "NGN",
    "NLG", "NOK", "NZD", "PAB", "PHP", "PKR", "PLN", "QAR", "RON", "RUB",
    "SAR", "SEK", "SGD", "THB", "TRY", "TWD", "UAH", "USD", "VND", "ZAR",
  ]

  /// Parts of currencies and names that several currencies share, which alone
  /// do not tell whose they are.
  public static let minorCurrencies: Set<String> = [
    "cent", "jiao", "penny", "franc", "dinar", "rial", "riyal", "sen",
    "satoshi", "kopiyka", "kr", "peso",
  ]

  /// The symbol of the coherent unit of a dimension: `B/s`, `kg·m²`.
  ///
  /// Information is shown in bytes, which is what readers of hardware expect.
  package static func coherentSymbol(of dimension: Dimension) -> String {
    func symbol(_ power: Dimension.Power) -> String {
      let exponent = power.exponent.magnitude
      let name = baseSymbol(power.base)
      return exponent == 1 ? name : "\(name)^\(exponent)"
    }
    if let named = preferred[dimension], named.symbol != "day" {
      return named.symbol
    }
    let over = dimension.powers.filter { $0.exponent > 0 }.map(symbol)
    let under = dimension.powers.filter { $0.exponent < 0 }.map(symbol)
    let top = over.isEmpty ? "1" : over.joined(separator: "·")
    return under.isEmpty ? top : "\(top)/\(under.joined(separator: "/"))"
  }

  private static func baseSymbol(_ base: Base) -> String {
    switch base {
    case .time: "s"
    case .length: "m"
    case .mass: "kg"
    case .current: "A"
    case .temperature: "K"
    case .amount: "mol"
    case .luminousIntensity: "cd"
    case .celsius: "degC"
    case .fahrenheit: "degF"
    case .level: "dB"
    case .degree: "deg"
    case .information: "bit"
    case .operation: "FLOP"
    case .token: "token"
    case .calendarMonth: "month"
    case .percentagePoint: "pp"
    case .rank: "rank"
    case .date: "date"
    case .currency(let code): code
    case .noun(let noun): noun == .thing ? "item" : noun.id
    case .unmarked: "?"
    }
  }

  /// Named units for dimensions whose coherent symbol nobody would know.
  private static let preferred: [Dimension: Unit] = {
    let symbols = ["B", "B/s", "FLOPS", "W", "J", "day", "m2"]
    let units = symbols.compactMap { unit(symbol: $0) }
    return Dictionary(uniqueKeysWithValues: units.map { ($0.dimension, $0) })
  }()

  /// A unit in which to show a quantity of a dimension that has no unit of
  /// its own yet, scaled so that the number reads well.
  public static func displayUnit(
    for dimension: Dimension, magnitude: Rational
  ) -> Unit {
    guard let base = preferred[dimension] else {
      return Unit(
        symbol: dimension.isNumber ? "" : coherentSymbol(of: dimension),
        dimension: dimension, factor: 1)
    }
    if base.symbol == "m2" { return base }
    if base.symbol == "day" {
      let larger = ["day", "h", "min", "s", "ms", "µs", "ns"]
        .compactMap { unit(symbol: $0) }
      return larger.first { magnitude >= $0.factor } ?? base
    }
    for prefix in ["E", "P", "T", "G", "M", "k"] {
      let scaled = unit(symbol: prefix + base.symbol)
      if let scaled, magnitude >= scaled.factor { return scaled }
    }
    return base
  }
}
