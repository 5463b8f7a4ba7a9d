/// A bound set before the measurement: a ratio to another implementation that
/// is not to be exceeded.
struct Target {
  let row: String
  var own = Competitor.own
  let measure: Measure
  let peer: String
  let atMost: Double

  /// The bounds the core was built to.
  static let required = [
    Target(row: "w1", measure: .instructions, peer: "flint3", atMost: 0.20),
    Target(row: "w1c", measure: .instructions, peer: "flint3", atMost: 0.55),
    Target(row: "w3d", measure: .instructions, peer: "flint3", atMost: 0.20),
    Target(row: "w4", measure: .instructions, peer: "flint3", atMost: 0.25),
    Target(row: "w5", measure: .instructions, peer: "flint3", atMost: 0.65),
    Target(row: "w5", measure: .instructions, peer: "flint", atMost: 0.65),
    Target(row: "w6", measure: .instructions, peer: "gmp", atMost: 0.15),
    Target(row: "w9", measure: .instructions, peer: "gmp", atMost: 0.25),
    Target(row: "w2b", measure: .time, peer: "gmp", atMost: 0.70),
    Target(
      row: "w2b", own: .ownSums, measure: .time, peer: "gmp", atMost: 0.35),
    Target(
      row: "w3", own: .ownSums, measure: .time, peer: "gmp", atMost: 0.35),
    Target(row: "w8", measure: .time, peer: "gmp", atMost: 0.20),
    Target(row: "w7", measure: .time, peer: "flint3", atMost: 1.00),
    Target(row: "w7b", measure: .time, peer: "gmp", atMost: 1.02),
    Target(row: "w7b", measure: .time, peer: "pyflint", atMost: 1.05),
    Target(row: "w10m", measure: .time, peer: "gmp", atMost: 1.02),
    Target(row: "w10g", measure: .time, peer: "gmp", atMost: 1.02),
  ]

  /// Those to be beaten on every row, and rows that have a bound of their own.
  static let beaten: [(peer: String, except: Set<String>)] = [
    ("fractions", []), ("gmpy2", []), ("pyflint", ["w7b"]), ("attaswift", []),
  ]

  /// Tighter bounds that a prototype had reached.
  static let hoped = [
    Target(row: "w1", measure: .time, peer: "flint3", atMost: 0.15),
    Target(row: "w1c", measure: .time, peer: "flint3", atMost: 0.40),
    Target(row: "w3d", measure: .time, peer: "flint", atMost: 0.12),
    Target(row: "w4", measure: .instructions, peer: "flint3", atMost: 0.20),
    Target(row: "w4", measure: .time, peer: "flint3", atMost: 0.20),
    Target(row: "w5", measure: .instructions, peer: "flint", atMost: 0.56),
    Target(row: "w5", measure: .time, peer: "flint", atMost: 0.55),
    Target(row: "w6", measure: .instructions, peer: "flint3", atMost: 0.15),
    Target(row: "w9", measure: .instructions, peer: "flint3", atMost: 0.25),
    Target(row: "w9", measure: .time, peer: "gmp", atMost: 0.30),
    Target(row: "w2b", measure: .instructions, peer: "gmp", atMost: 0.65),
    Target(row: "w8", measure: .instructions, peer: "gmp", atMost: 0.30),
  ]

  /// How many times as fast as a peer at least, on some rows.
  static let hopedSpeed:
    [(peer: String, rows: [String], own: Competitor, atLeast: Double)] = [
      (
        "gmpy2", ["w1", "w1c", "w3d", "w4", "w5", "w6", "w9"], .own, 15
      ),
      ("gmpy2", ["w2a", "w2b", "w3"], .own, 2.8),
      ("gmpy2", ["w2b", "w3"], .ownSums, 6),
      (
        "fractions", ["w1", "w1c", "w3d", "w4", "w5", "w6", "w9"], .own, 30
      ),
    ]
}
