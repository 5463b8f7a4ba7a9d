import Checks
import Exact
import Testing

/// What is computed from rounded numbers: consistent as long as some numbers
/// that round to the reported ones give the reported result.
///
/// The rule is that of Nuijten and others, "statcheck", Behavior Research
/// Methods 48, 2016, which allows a result to be computed from values that
/// were rounded before.
struct RoundedStatisticTests {
  /// Tenths as text: 1.7.
  private static func text(_ tenths: Int) -> String {
    Rational(tenths, 10).decimal(places: 1)
  }

  private static func kind(
    _ check: String, _ a: Int, _ b: Int, _ result: Int
  ) throws -> Verdict.Kind {
    try verdict(
      check,
      figures: "{a: '\(text(a))', b: '\(text(b))', c: '\(text(result))'}"
    ).kind
  }

  @Test(arguments: [21, 34, 58])
  func `A difference is refuted where no rounded numbers give it`(a: Int)
    throws
  {
    for b in [13, 19] {
      for off in -4...4 {
        let difference = a - b + off
        guard difference > 0 else { continue }
        // Each of the three is half a tenth off at most: one and a half.
        #expect(
          try (Self.kind("c ≈ a - b", a, b, difference) == .refuted)
            == (2 * abs(off) > 3), "\(a) - \(b) = \(difference) tenths")
      }
    }
  }

  @Test(arguments: [(47, 13), (23, 11), (98, 12), (15, 19)])
  func `A ratio is refuted where no rounded numbers give it`(a: Int, b: Int)
    throws
  {
    let exact = 10 * a / b
    for result in max(1, exact - 4)...(exact + 5) {
      // In twentieths, all ends are whole: (2a ± 1) / (2b ∓ 1) against
      // (2c ± 1) / 20.
      let isBelow = (2 * a + 1) * 20 < (2 * result - 1) * (2 * b - 1)
      let isAbove = (2 * a - 1) * 20 > (2 * result + 1) * (2 * b + 1)
      #expect(
        try (Self.kind("c ≈ a / b", a, b, result) == .refuted)
          == (isBelow || isAbove), "\(a) / \(b) = \(result) tenths")
    }
  }

  @Test(arguments: [
    // 34 of 50 and 21 of 50 in percent, and what lies between.
    ("13 percentage points", "26 percentage points", "39 percentage points"),
    ("1.2 million USD", "0.7 million USD", "1.9 million USD"),
  ])
  func `A sum of two rounded figures is never refuted by its own rounding`(
    a: String, b: String, sum: String
  ) throws {
    #expect(
      try verdict("c ≈ a + b", figures: "{a: \(a), b: \(b), c: \(sum)}").kind
        != .refuted)
  }
}
