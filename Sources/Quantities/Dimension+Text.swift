extension Dimension: CustomStringConvertible {
  /// The dimension in words a reader knows: `a bandwidth (B/s)`, `a count of
  /// robots (robot)`, `money (KRW)`, `a pure number`.
  public var description: String {
    if isNumber { return "a pure number" }
    if self == .unmarked { return "a number without a unit" }
    if let noun = countedNoun {
      return noun == .thing ? "a count" : "a count (\(noun.id))"
    }
    if self == .date { return "a date" }
    if let currency { return "money (\(currency))" }
    let symbol = UnitTable.coherentSymbol(of: self)
    return Self.names[self].map { "\($0) (\(symbol))" }
      ?? "a quantity in \(symbol)"
  }

  private static let names: [Dimension: String] = [
    Dimension(.time): "a duration",
    Dimension(.length): "a length",
    Dimension([.length: 2]): "an area",
    Dimension(.mass): "a mass",
    Dimension(.information): "an amount of information",
    Dimension([.information: 1, .time: -1]): "a bandwidth",
    Dimension(.operation): "an amount of computing",
    Dimension([.operation: 1, .time: -1]): "a computing rate",
    Dimension([.mass: 1, .length: 2, .time: -3]): "a power",
    Dimension([.mass: 1, .length: 2, .time: -2]): "an energy",
    Dimension(.token): "an amount of tokens",
    Dimension([.token: 1, .time: -1]): "a token rate",
    Dimension(.calendarMonth): "a number of calendar months",
    Dimension(.percentagePoint): "percentage points",
    Dimension(.rank): "a rank",
  ]
}
