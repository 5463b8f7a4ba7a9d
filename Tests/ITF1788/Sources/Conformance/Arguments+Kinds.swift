import Exact

// The kinds of operation: what each does about decorations, empty inputs and
// inputs that are not intervals.
extension Arguments {
  /// A function of numbers carried over to intervals.
  ///
  /// - Parameter local: how well the function behaves on inputs that are not
  ///   empty, `com` where it is defined and continuous.
  func forward(
    _ count: Int, _ local: ([Interval]) throws(Skip) -> Decoration,
    _ function: ([Interval]) throws(Skip) -> Interval
  ) throws(Skip) -> Outcome {
    var ranges: [Interval] = []
    var decoration = Decoration.com
    for index in 0..<count {
      guard let (range, its) = try interval(index) else {
        return Outcome(.notAnInterval)
      }
      ranges.append(range)
      decoration = min(decoration, its)
    }
    if ranges.contains(where: \.isEmpty) { return interval(.empty, .trv) }
    let result = format.hull(try function(ranges))
    guard isDecorated else { return interval(result, .trv) }
    if result.isEmpty { return interval(.empty, .trv) }
    decoration = min(decoration, try local(ranges))
    if decoration == .com, !result.isBounded { decoration = .dac }
    return interval(result, decoration)
  }

  /// An operation on sets, or the reverse of a function, whose result says
  /// nothing of how a function behaved.
  func undecorated(
    _ count: Int, _ function: ([Interval]) throws(Skip) -> Interval
  ) throws(Skip) -> Outcome {
    var ranges: [Interval] = []
    for index in 0..<count {
      guard let (range, _) = try interval(index) else {
        return Outcome(.notAnInterval)
      }
      ranges.append(range)
    }
    return interval(format.hull(try function(ranges)), .trv)
  }

  /// A statement about intervals, false where one is not an interval.
  func statement(
    _ count: Int, _ holds: ([Interval]) -> Bool
  ) throws(Skip) -> Outcome {
    try expect(count)
    var ranges: [Interval] = []
    for index in 0..<count {
      guard let (range, _) = try interval(index) else {
        return Outcome(.boolean(false))
      }
      ranges.append(range)
    }
    return Outcome(.boolean(holds(ranges)))
  }

  /// Numbers about an interval; no numbers where it is not one.
  func measures(
    _ count: Int = 1, _ measure: (Interval) -> [Number]
  ) throws(Skip) -> Outcome {
    try expect(1)
    var outcome = Outcome()
    let range = try interval(0)?.0
    outcome.values =
      range.map { measure($0).map { .number($0) } }
      ?? Array(repeating: .number(.notANumber), count: count)
    return outcome
  }

  func interval(_ range: Interval, _ decoration: Decoration) -> Outcome {
    Outcome(.interval(range, isDecorated ? decoration : nil))
  }
}
