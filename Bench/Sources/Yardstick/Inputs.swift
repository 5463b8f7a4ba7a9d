/// A fraction before any implementation has made it its own; not reduced.
public struct Parts {
  public var numerator: Int
  public var denominator: Int

  public init(_ numerator: Int, _ denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }
}

/// What the workloads compute with, as machine integers, words and text.
///
/// The order of the draws is part of the definition.
public enum Inputs {
  /// w1, w1c: numerators of -1000...1000 over denominators of 1...1000.
  public static func small() -> [Parts] {
    var draws = Draws(workload: 1)
    return (0..<1024).map { _ in
      Parts(draws.within(-1000...1000), draws.within(1...1000))
    }
  }

  /// w3: pairs of factors with parts of 16 bits.
  public static func factors(_ count: Int) -> [(Parts, Parts)] {
    var draws = Draws(workload: 3)
    func factor() -> Parts {
      Parts(draws.within(-32768...32767), draws.within(1...65535))
    }
    return (0..<count).map { _ in
      let first = factor()
      return (first, factor())
    }
  }

  /// An invoice's numbers: how many, at what price, and a claimed total.
  public struct InvoiceLine {
    public let quantity: Parts
    public let price: Parts
    public let total: Parts
  }

  /// w3d: quantities up to 500, a quarter of them in tenths; prices below
  /// 1000 and totals below 3,000,000 in hundredths.
  public static func invoiceLines() -> [InvoiceLine] {
    var draws = Draws(workload: 33)
    return (0..<1024).map { _ in
      let quantity = draws.within(1...500)
      let isTenths = draws.below(4) == 0
      return InvoiceLine(
        quantity: Parts(quantity, isTenths ? 10 : 1),
        price: Parts(draws.below(100_000), 100),
        total: Parts(draws.below(300_000_000), 100))
    }
  }

  /// The ends of a range.
  public typealias Ends = (lower: Parts, upper: Parts)

  /// w4: ranges about zero, and ranges above zero to divide by.
  public static func ranges() -> (mixed: [Ends], positive: [Ends]) {
    var draws = Draws(workload: 4)
    func ends(from lowest: Int) -> Ends {
      let lower = draws.within(lowest...1000)
      let width = draws.within(1...100)
      let denominator = draws.within(1...100)
      return (Parts(lower, denominator), Parts(lower + width, denominator))
    }
    var result: (mixed: [Ends], positive: [Ends]) = ([], [])
    for _ in 0..<1024 {
      result.mixed.append(ends(from: -1000))
      result.positive.append(ends(from: 1))
    }
    return result
  }

  /// w5: decimal numerals such as `-0.0312`, `6000`, `1.5e9`.
  public static func numerals() -> [[UInt8]] {
    var draws = Draws(workload: 5)
    return (0..<4096).map { _ in Array(numeral(from: &draws).utf8) }
  }

  private static func numeral(from draws: inout Draws) -> String {
    let kind = draws.below(4)
    let sign = draws.below(8) == 0 ? "-" : ""
    switch kind {
    case 0: return "\(sign)\(draws.below(10_000_000))"
    case 1:
      let whole = draws.below(10_000)
      return "\(sign)\(whole).\(decimals(1...4, from: &draws))"
    case 2:
      let whole = draws.within(1...9)
      let places = decimals(1...3, from: &draws)
      return "\(sign)\(whole).\(places)e\(draws.below(10))"
    default: return "\(sign)0.\(decimals(1...6, from: &draws))"
    }
  }

  private static func decimals(
    _ counts: ClosedRange<Int>, from draws: inout Draws
  ) -> String {
    let count = draws.within(counts)
    let bound = (0..<count).reduce(1) { power, _ in power * 10 }
    let digits = String(draws.below(bound))
    return String(repeating: "0", count: count - digits.utf8.count) + digits
  }

  /// w6: pairs to compare, numerators of 62 bits over denominators of 63;
  /// one in eight is equal, three in eight are off by one step.
  public static func neighbours() -> [(Parts, Parts)] {
    var draws = Draws(workload: 6)
    func wide() -> Parts {
      let numerator = draws.signed(droppingBits: 2)
      return Parts(numerator, Int(draws.next() >> 1) | 1)
    }
    return (0..<4096).map { _ in
      let first = wide()
      var second = first
      switch draws.below(8) {
      case 0: break
      case 1, 2: second.numerator += 1
      case 3: second.denominator -= first.denominator > 2 ? 2 : 0
      default: second = wide()
      }
      return (first, second)
    }
  }

  /// w8: numbers whose roots are taken, parts up to 2^32.
  public static func radicands(_ count: Int) -> [Parts] {
    var draws = Draws(workload: 8)
    return (0..<count).map { _ in
      Parts(draws.within(1...(1 << 32)), draws.within(1...(1 << 32)))
    }
  }

  /// w8: which root is taken of each number, in turn.
  public static let rootDegrees = [2, 3, 2, 5, 2, 7, 2, 3]

  /// w8: the digits after the point of each root.
  public static let rootDigits = 200

  /// w9: numbers to write, 31-bit numerators, denominators up to a million.
  public static func amounts() -> [Parts] {
    var draws = Draws(workload: 9)
    return (0..<4096).map { _ in
      Parts(draws.signed(droppingBits: 33), draws.within(1...1_000_000))
    }
  }

  /// w10: three factors each, of 782 words, the least significant first; the
  /// operands are the first times the second and the first times the third.
  public static func wideFactors() -> [[[UInt64]]] {
    var draws = Draws(workload: 10)
    func factor() -> [UInt64] {
      var words = (0..<782).map { _ in draws.next() }
      words[781] |= 1 << 63
      return words
    }
    return (0..<8).map { _ in (0..<3).map { _ in factor() } }
  }
}
