import Exact

/// A sum of columns, each times a number other than zero, in ascending order
/// of the columns.
struct Row {
  private(set) var columns: [Int] = []
  private(set) var coefficients: [Rational] = []

  init() {}

  init(_ terms: [System.Term]) {
    columns = terms.map(\.variable)
    coefficients = terms.map(\.coefficient)
  }

  var count: Int { columns.count }

  subscript(column: Int) -> Rational? {
    index(of: column).map { coefficients[$0] }
  }

  /// The sum that gives one of its columns, where the row gives `variable`.
  func solved(for column: Int, of variable: Int) -> Row {
    let at = index(of: column)!
    let inverse = coefficients[at].reciprocal
    var result = Row()
    result.columns.reserveCapacity(count)
    result.coefficients.reserveCapacity(count)
    var isPlaced = false
    for (index, other) in columns.enumerated() where index != at {
      if !isPlaced, variable < other {
        result.append(variable, inverse)
        isPlaced = true
      }
      result.append(other, -(coefficients[index] * inverse))
    }
    if !isPlaced { result.append(variable, inverse) }
    return result
  }

  /// The same sum with what a column stands for put in its place.
  mutating func substitute(_ column: Int, with row: Row) {
    guard let at = index(of: column) else { return }
    let factor = coefficients[at]
    var result = Row()
    result.columns.reserveCapacity(count + row.count)
    result.coefficients.reserveCapacity(count + row.count)
    var (i, j) = (0, 0)
    while i < count || j < row.count {
      if i == at {
        i += 1
      } else if j == row.count || i < count && columns[i] < row.columns[j] {
        result.append(columns[i], coefficients[i])
        i += 1
      } else if i == count || row.columns[j] < columns[i] {
        result.append(row.columns[j], row.coefficients[j] * factor)
        j += 1
      } else {
        var sum = coefficients[i]
        sum.add(row.coefficients[j], times: factor)
        if !sum.isZero { result.append(columns[i], sum) }
        i += 1
        j += 1
      }
    }
    self = result
  }

  /// The bits of the longest coefficient.
  var bitWidth: Int { coefficients.reduce(0) { max($0, $1.bitWidth) } }

  private mutating func append(_ column: Int, _ coefficient: Rational) {
    columns.append(column)
    coefficients.append(coefficient)
  }

  private func index(of column: Int) -> Int? {
    var (low, high) = (0, columns.count)
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < column { low = middle + 1 } else { high = middle }
    }
    return low < columns.count && columns[low] == column ? low : nil
  }
}
