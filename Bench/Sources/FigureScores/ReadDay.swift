/// The day a reader takes a date for: of several the first, where that end is
/// open the last.
public struct ReadDay: Hashable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Whether the day agrees with a date as far as that is told.
  ///
  /// - Parameter date: `2025-07-26`, `--07-26` without a year, `---26` without
  ///   a month, `--07` a month, `2025` a year.
  public func agrees(with date: String) -> Bool {
    let parts = Self.parts(of: date)
    return (parts.year ?? year) == year && (parts.month ?? month) == month
      && (parts.day ?? day) == day
  }

  private static func parts(
    of date: String
  ) -> (year: Int?, month: Int?, day: Int?) {
    if date.hasPrefix("---") { return (nil, nil, Int(date.dropFirst(3))) }
    let isYearless = date.hasPrefix("--")
    let numbers = date.drop { $0 == "-" }.split(separator: "-").map { Int($0) }
    func part(_ index: Int) -> Int? {
      numbers.indices.contains(index) ? numbers[index] : nil
    }
    return isYearless
      ? (nil, part(0), part(1)) : (part(0), part(1), part(2))
  }
}
