import Exact

extension Tableau {
  /// How far a variable can go.
  struct Optimum {
    /// The end of its range, nil where there is none.
    let bound: NearNumber?
    /// The sums, each times a factor, that hold it there; together they give
    /// the variable in terms of others at their bounds.
    let factors: [(sum: Int, factor: Rational)]
  }

  /// Moves a variable as far up or down as the constraints let it go, from
  /// values within all bounds.
  mutating func optimum(
    of variable: Int, upward: Bool, _ work: inout Work
  ) throws(Exhausted) -> Optimum {
    while true {
      try work.spend(1)
      let row = rowOf[variable]
      guard row >= 0 else {
        guard canMove(variable, upward: upward) else {
          return Optimum(bound: values[variable], factors: [])
        }
        if try !advance(variable, upward: upward, &work) {
          return Optimum(bound: nil, factors: [])
        }
        continue
      }
      guard let (column, isUp) = improving(row, upward) else {
        return Optimum(bound: values[variable], factors: factors(of: row))
      }
      if try !advance(column, upward: isUp, &work) {
        return Optimum(bound: nil, factors: [])
      }
    }
  }

  /// The first column whose move takes what a row gives the way wanted.
  private func improving(
    _ row: Int, _ upward: Bool
  ) -> (column: Int, upward: Bool)? {
    for (column, coefficient) in zip(rows[row].columns, rows[row].coefficients)
    {
      let isUp = (coefficient.signum > 0) == upward
      if canMove(column, upward: isUp) { return (column, isUp) }
    }
    return nil
  }

  private func factors(of row: Int) -> [(sum: Int, factor: Rational)] {
    zip(rows[row].columns, rows[row].coefficients).compactMap {
      $0 >= structural ? ($0 - structural, $1) : nil
    }
  }

  /// Moves a column until it or a variable that depends on it meets a bound;
  /// in that case the two change places.
  ///
  /// - Returns: false if nothing ever stops it.
  private mutating func advance(
    _ column: Int, upward: Bool, _ work: inout Work
  ) throws(Exhausted) -> Bool {
    var room: NearNumber?
    if let bound = (upward ? upper : lower)[column] {
      room = upward ? bound - values[column] : values[column] - bound
    }
    var blocking: Int?
    for (index, row) in rows.enumerated() {
      guard let coefficient = row[column] else { continue }
      let variable = basic[index]
      let isUp = (coefficient.signum > 0) == upward
      guard let bound = (isUp ? upper : lower)[variable] else { continue }
      let distance =
        (isUp ? bound - values[variable] : values[variable] - bound)
        / coefficient.magnitude
      let isNearer = room.map { distance < $0 } ?? true
      let isFirst =
        room == distance && blocking.map { variable < basic[$0] } ?? false
      if isNearer || isFirst {
        room = distance
        blocking = index
      }
    }
    try work.spend(rows.count)
    guard let room else { return false }
    try move(
      column, by: upward ? room : NearNumber(0) - room, &work)
    if let blocking { try exchange(blocking, column, &work) }
    return true
  }

  /// Numbers within all bounds in place of those beside them: the amount
  /// smaller than any becomes one that is small enough.
  func point() -> [Rational] {
    var amount = Rational(1)
    for (index, value) in values.enumerated() {
      for (low, high) in [(lower[index], value), (value, upper[index])] {
        guard let low, let high, low.offset > high.offset,
          low.value < high.value
        else { continue }
        amount = min(
          amount, (high.value - low.value) / (low.offset - high.offset))
      }
    }
    return values.prefix(structural).map { $0.value + $0.offset * amount }
  }
}
