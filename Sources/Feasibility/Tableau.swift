import Exact

/// Linear constraints over bounded variables, solved exactly by the simplex
/// method.
///
/// Besides the variables there is one for each sum; the sum's range is its
/// bounds. At any time as many variables as there are sums are basic: each is
/// given by a row over the others, which lie within their bounds. Of several
/// choices the variable of the smallest index is taken (Bland's rule), so
/// that no choice comes round again.
///
/// Source: Dutertre, de Moura, "A fast linear-arithmetic solver for DPLL(T)",
/// CAV 2006; Bland, "New finite pivoting rules for the simplex method", Math.
/// Oper. Res. 2(2), 1977.
struct Tableau {
  /// How many variables come before those of the sums.
  let structural: Int
  private(set) var lower: [NearNumber?]
  private(set) var upper: [NearNumber?]
  private(set) var values: [NearNumber]
  private(set) var rows: [Row] = []
  /// The variable that a row gives.
  private(set) var basic: [Int] = []
  /// The row that gives a variable, -1 where it is not basic.
  private(set) var rowOf: [Int]

  /// - Parameters:
  ///   - ranges: of each variable, none empty.
  ///   - sums: the terms of each linear constraint and the range it lies in.
  init(ranges: [Interval], sums: [(terms: [System.Term], range: Interval)]) {
    structural = ranges.count
    let all = ranges + sums.map(\.range)
    lower = all.map(\.least)
    upper = all.map(\.greatest)
    values = ranges.map { $0.least ?? $0.greatest ?? NearNumber(0) }
    rowOf = Array(repeating: -1, count: all.count)
    for (index, sum) in sums.enumerated() {
      var value = NearNumber(0)
      for term in sum.terms {
        value.add(values[term.variable], times: term.coefficient)
      }
      values.append(value)
      rows.append(Row(sum.terms))
      basic.append(structural + index)
      rowOf[structural + index] = index
    }
  }

  /// Looks for values within all bounds.
  ///
  /// - Returns: nil if there are; otherwise the factors of a combination of
  ///   the sums that no values within the bounds can give.
  mutating func solve(
    _ work: inout Work
  ) throws(Exhausted) -> [(sum: Int, factor: Rational)]? {
    while let (row, isLow) = violated() {
      try work.spend(rows.count + rows[row].count)
      guard let column = helping(row, upward: isLow) else {
        return combination(of: row)
      }
      let target = (isLow ? lower : upper)[basic[row]]!
      try pivot(row, column, to: target, &work)
    }
    return nil
  }

  private func violated() -> (row: Int, isLow: Bool)? {
    var found: (row: Int, isLow: Bool)?
    for (row, variable) in basic.enumerated()
    where found == nil || variable < basic[found!.row] {
      if let bound = lower[variable], values[variable] < bound {
        found = (row, true)
      } else if let bound = upper[variable], bound < values[variable] {
        found = (row, false)
      }
    }
    return found
  }

  /// The first column of a row that can still move what the row gives.
  private func helping(_ row: Int, upward: Bool) -> Int? {
    let row = rows[row]
    for (column, coefficient) in zip(row.columns, row.coefficients)
    where canMove(column, upward: (coefficient.signum > 0) == upward) {
      return column
    }
    return nil
  }

  func canMove(_ variable: Int, upward: Bool) -> Bool {
    upward
      ? upper[variable].map { values[variable] < $0 } ?? true
      : lower[variable].map { $0 < values[variable] } ?? true
  }

  /// The row as a combination of the sums: what is left of it are variables
  /// at the bounds that make it impossible.
  private func combination(of row: Int) -> [(sum: Int, factor: Rational)] {
    var result: [(sum: Int, factor: Rational)] = []
    if basic[row] >= structural { result.append((basic[row] - structural, 1)) }
    for (column, coefficient) in zip(rows[row].columns, rows[row].coefficients)
    where column >= structural {
      result.append((column - structural, -coefficient))
    }
    return result
  }

  // MARK: Pivoting

  /// Gives a row's variable a value by moving one of its columns, and lets
  /// the two change places.
  private mutating func pivot(
    _ row: Int, _ column: Int, to target: NearNumber, _ work: inout Work
  ) throws(Exhausted) {
    let change = (target - values[basic[row]]) / rows[row][column]!
    try move(column, by: change, &work)
    try exchange(row, column, &work)
  }

  /// Changes the value of a variable that is not basic, and of all that
  /// depend on it.
  mutating func move(
    _ column: Int, by change: NearNumber, _ work: inout Work
  ) throws(Exhausted) {
    try work.spend(rows.count)
    values[column].add(change, times: 1)
    for (index, row) in rows.enumerated() {
      if let coefficient = row[column] {
        values[basic[index]].add(change, times: coefficient)
        guard values[basic[index]].value.bitWidth <= Work.bitLimit else {
          throw Exhausted()
        }
      }
    }
  }

  mutating func exchange(
    _ row: Int, _ column: Int, _ work: inout Work
  ) throws(Exhausted) {
    let solved = rows[row].solved(for: column, of: basic[row])
    rowOf[basic[row]] = -1
    rowOf[column] = row
    basic[row] = column
    rows[row] = solved
    for index in rows.indices where index != row {
      guard rows[index][column] != nil else { continue }
      rows[index].substitute(column, with: solved)
      try work.spend(rows[index].count)
      guard rows[index].bitWidth <= Work.bitLimit else { throw Exhausted() }
    }
  }
}
