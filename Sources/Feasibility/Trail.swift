import Exact

/// What has been found of each variable's range so far, every finding with
/// the findings it rests on.
struct Trail {
  struct Entry {
    let variable: Int
    let range: Interval
    let reason: Refutation.Reason
    /// The earlier entries that the reason looked at.
    let parents: [Int]
  }

  private(set) var entries: [Entry] = []
  /// The last entry of each variable, -1 where there is none.
  private(set) var last: [Int]
  private(set) var ranges: [Interval]
  /// How often each variable has been narrowed.
  private(set) var narrowings: [Int]

  init(variables: Int) {
    last = Array(repeating: -1, count: variables)
    ranges = Array(repeating: .all, count: variables)
    narrowings = Array(repeating: 0, count: variables)
  }

  /// Narrows a variable's range; `range` lies within the present one.
  mutating func narrow(
    _ variable: Int, to range: Interval, _ reason: Refutation.Reason,
    lookingAt others: some Sequence<Int>
  ) {
    var parents = others.compactMap { last[$0] < 0 ? nil : last[$0] }
    if last[variable] >= 0 { parents.append(last[variable]) }
    entries.append(
      Entry(
        variable: variable, range: range, reason: reason, parents: parents))
    last[variable] = entries.count - 1
    ranges[variable] = range
    narrowings[variable] += 1
  }

  /// The steps that lead to the ranges of some variables, in order.
  func steps(to variables: some Sequence<Int>) -> [Refutation.Step] {
    var isNeeded = Array(repeating: false, count: entries.count)
    for variable in variables where last[variable] >= 0 {
      isNeeded[last[variable]] = true
    }
    for index in entries.indices.reversed() where isNeeded[index] {
      for parent in entries[index].parents { isNeeded[parent] = true }
    }
    return entries.indices.filter { isNeeded[$0] }.map {
      Refutation.Step(
        variable: entries[$0].variable, reason: entries[$0].reason,
        range: entries[$0].range)
    }
  }
}
