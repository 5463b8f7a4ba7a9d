import Exact

/// A unit that can be converted into another without loss, by its code in the
/// case files.
///
/// Only what the case files' sources take for one amount: a week has seven
/// days there, a year twelve months, and no number of days makes a month.
struct JudgedUnit {
  let factor: Rational
  let base: String

  static let all: [String: JudgedUnit] = {
    let families: [(base: String, units: [String: Rational])] = [
      (
        "m",
        [
          "pm": Rational(1, 1_000_000_000_000),
          "nm": Rational(1, 1_000_000_000), "um": Rational(1, 1_000_000),
          "mm": Rational(1, 1000), "cm": Rational(1, 100),
          "dm": Rational(1, 10), "m": 1, "km": 1000,
          // International Yard and Pound Agreement, 1959.
          "in": Rational(254, 10_000), "ft": Rational(3048, 10_000),
          "yd": Rational(9144, 10_000), "mi": Rational(1_609_344, 1000),
        ]
      ),
      (
        "g",
        [
          "ug": Rational(1, 1_000_000), "mg": Rational(1, 1000), "g": 1,
          "kg": 1000, "t": 1_000_000,
          "lb": Rational(45_359_237, 100_000),
          "oz": Rational(45_359_237, 1_600_000),
          // The market units of mainland China.
          "jin": 500, "liang": 50,
        ]
      ),
      ("L", ["mL": Rational(1, 1000), "L": 1, "hL": 100]),
      (
        "s",
        [
          "ms": Rational(1, 1000), "s": 1, "min": 60, "h": 3600,
          "day": 86_400, "week": 604_800,
        ]
      ),
      ("month", ["month": 1, "quarter": 3, "year": 12]),
      (
        "bit", ["bit": 1, "kbit": 1000, "Mbit": 1_000_000, "B": 8]
      ),
      ("Hz", ["Hz": 1, "kHz": 1000, "MHz": 1_000_000]),
      ("W", ["W": 1, "kW": 1000]),
      ("V", ["V": 1]),
      ("A", ["A": 1, "mA": Rational(1, 1000)]),
      ("m2", ["m2": 1, "km2": 1_000_000]),
      ("m/s", ["m/s": 1]),
    ]
    var all: [String: JudgedUnit] = [:]
    for family in families {
      for (code, factor) in family.units {
        all[code] = JudgedUnit(factor: factor, base: family.base)
      }
    }
    return all
  }()
}
