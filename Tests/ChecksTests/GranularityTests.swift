import Checks
import Exact
import Figures
import Testing

/// Means and shares of whole things, which only some numbers can be.
struct GranularityTests {
  @Test(arguments: [
    ("5.27", "mean(43)", "refuted (B)"), ("3.48", "mean(20)", "refuted (A)"),
    ("5.28", "mean(43)", "undetermined (overlap)"),
    ("32.5%", "proportion(438)", "refuted (B)"),
    ("33%", "proportion(7)", "refuted (A)"),
    ("37%", "proportion(8)", "undetermined (overlap)"),
    ("5.27", "mean(43 * 3)", "undetermined (no power)"),
    ("3.45", "mean(100)", "undetermined (no power)"),
    ("5.27", "mean(\"약 43명\")", "undetermined (overlap)"),
    ("5.27", "mean(\"43명\")", "refuted (B)"),
    ("3.48", "mean(\"20명\")", "refuted (A)"),
    ("3.48", "mean(Fair.halls)", "refuted (A)"),
  ])
  func `A mean that no sum of whole numbers gives is refuted`(
    figure: String, count: String, expected: String
  ) throws {
    #expect(try verdict(on: figure, "figure ≈ \(count)").summary == expected)
  }

  @Test func `The power of the test is told with every verdict`() throws {
    #expect(
      try verdict(on: "5.27", "figure ≈ mean(43)").noted
        .contains(
          "granularity: 57 % of the figures of this precision are no mean or"
            + " share of so many things"))
  }

  @Test func `What lies nearest is told`() throws {
    #expect(
      try verdict(on: "5.27", "figure ≈ mean(43)").margin?.description
        == "no multiple of 1/43 lies in [1053/200, 211/40]; the nearest are"
        + " 226/43 ≈ 5.2558 and 227/43 ≈ 5.2791")
  }

  @Test(arguments: [
    ("figure ≈ mean(0)", "a number of things, 1 or more, not 0"),
    ("figure ≈ mean(3.5)", "a number of things, 1 or more, not 7/2"),
    (
      "figure ≈ mean(3 s)",
      "a number of things, such as 43, not a duration (s)"
    ),
  ])
  func `A mean is of a whole number of things`(check: String, expected: String)
  {
    let message = message(check)
    #expect(message.hasSuffix("error: \(expected)"), "\(message)")
  }

  /// Every mean of two decimals between 0 and 1, of 1 to 200 things, against
  /// the multiples of 1/N that round to it, counted one by one.
  @Test(arguments: 1...200)
  func `The grid of means agrees with counting`(things: Int) throws {
    let lattice = ValueSet(.all, step: Rational(1, things))
    // Hundredths that some k/N is printed as: to the nearest, a tie either
    // way, and cut off or rounded up.
    var nearest: Set<Int> = []
    var either: Set<Int> = []
    for k in 0...(2 * things) {
      let (whole, rest) = (100 * k).quotientAndRemainder(dividingBy: things)
      if 2 * rest <= things { nearest.insert(whole) }
      if 2 * rest >= things { nearest.insert(whole + 1) }
      either.formUnion(rest == 0 ? [whole] : [whole, whole + 1])
    }
    for hundredths in 101...199 {
      let sets = Self.printed[hundredths - 101]
      #expect(
        sets.loose.isDisjoint(with: lattice) != nearest.contains(hundredths),
        "\(hundredths) of \(things)")
      if !either.contains(hundredths) {
        #expect(sets.loose.isDisjoint(with: lattice))
      }
    }
  }

  /// How a program or a hand prints a mean to two decimals.
  enum Printing: CaseIterable {
    case halfUp, halfEven, halfDown, truncated

    /// The hundredths that k/N is printed as.
    func hundredths(_ k: Int, of things: Int) -> Int {
      let (whole, rest) = (100 * k).quotientAndRemainder(dividingBy: things)
      switch self {
      case .truncated: return whole
      case .halfUp: return 2 * rest >= things ? whole + 1 : whole
      case .halfDown: return 2 * rest > things ? whole + 1 : whole
      case .halfEven:
        if 2 * rest == things { return whole + whole % 2 }
        return 2 * rest > things ? whole + 1 : whole
      }
    }
  }

  /// The grid of the GRIM test, 1 to 200 things and all means of two decimals
  /// from 1.01 to 1.99.
  @Test(arguments: Printing.allCases, [1...50, 51...100, 101...150, 151...200])
  func `No way of printing a true mean is accused`(
    printing: Printing, counts: ClosedRange<Int>
  ) {
    for things in counts {
      let lattice = ValueSet(.all, step: Rational(1, things))
      for k in things...(2 * things) {
        let hundredths = printing.hundredths(k, of: things)
        guard (101...199).contains(hundredths) else { continue }
        let sets = Self.printed[hundredths - 101]
        #expect(!sets.widest.isDisjoint(with: lattice))
        // Cut off is no rounding: the loose set need not allow it.
        if printing != .truncated {
          #expect(!sets.loose.isDisjoint(with: lattice))
        }
      }
    }
  }

  /// What is refuted for certain has no k/N within a whole unit of the place.
  @Test(arguments: 1...200)
  func `What no way of printing gives is refuted`(things: Int) {
    let lattice = ValueSet(.all, step: Rational(1, things))
    for hundredths in 101...199 {
      let isNear = (things...(2 * things)).contains {
        abs(100 * $0 - hundredths * things) <= things
      }
      #expect(
        Self.printed[hundredths - 101].widest.isDisjoint(with: lattice)
          != isNear, "\(hundredths) of \(things)")
    }
  }

  /// What 1.01 to 1.99 denote.
  private static let printed: [Denotation] = (101...199).map {
    let text = Rational($0, 100).decimal(places: 2)
    return try! FigureReader.standard.read(text).denotation
  }
}
