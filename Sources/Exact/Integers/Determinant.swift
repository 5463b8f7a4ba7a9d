import CGMP

extension Integer {
  /// The determinant of a square matrix of whole numbers; 1 without rows.
  ///
  /// - Parameter rows: as many rows as each has numbers.
  /// - Precondition: no number on the way can exceed `maximumBitWidth`.
  public static func determinant(_ rows: [[Integer]]) -> Integer {
    let order = rows.count
    precondition(
      rows.allSatisfy { $0.count == order },
      "\(order) numbers in each of \(order) rows")
    if order == 0 { return 1 }
    // Every number on the way is a determinant of a part of the matrix, and
    // each row adds its longest number and a carry to it; a product has two.
    let bits = rows.map { row in row.map(\.bitWidth).max()! + order }
    checkBound(2 * bits.reduce(0, +) + 2)
    var elimination = FractionFreeElimination(rows)
    return elimination.run()
  }
}

/// The numbers of a matrix in GMP's form while it is eliminated.
///
/// Fraction-free, two columns at a time: every division is exact, and there is
/// one to three products where single steps have two to four (Bareiss,
/// "Sylvester's identity and multistep integer-preserving Gaussian
/// elimination", Math. Comp. 22, 1968).
private struct FractionFreeElimination {
  private typealias Number = UnsafeMutablePointer<__mpz_struct>
  private let order: Int
  private let storage: Number
  private var rows: [Number]
  /// The pivot of the pair of columns at hand, then what its two rows are
  /// multiplied by, then the numerator of the next number.
  private let pivot: Number
  private let first: Number
  private let second: Number
  private let scratch: Number
  /// The pivot before, which divides.
  private var divisor: Number?

  init(_ matrix: [[Integer]]) {
    order = matrix.count
    let (order, count) = (order, order * order)
    let start = Number.allocate(capacity: count + 4)
    for i in 0..<count + 4 { __gmpz_init(start + i) }
    storage = start
    (pivot, first) = (start + count, start + count + 1)
    (second, scratch) = (start + count + 2, start + count + 3)
    rows = (0..<order).map { start + $0 * order }
    for (row, values) in zip(rows, matrix) {
      for (j, value) in values.enumerated() {
        value.withOperand { __gmpz_set(row + j, $0) }
      }
    }
  }

  /// The determinant; the matrix is gone afterwards.
  mutating func run() -> Integer {
    defer {
      for i in 0..<order * order + 4 { __gmpz_clear(storage + i) }
      storage.deallocate()
    }
    var isNegative = false
    var k = 0
    while k + 1 < order {
      guard let swaps = bringPivots(to: k) else { return 0 }
      if swaps % 2 == 1 { isNegative.toggle() }
      eliminate(after: k)
      k += 2
    }
    let last = rows[order - 1] + (order - 1)
    let result = BigInteger()
    __gmpz_set(result.address, k < order ? last : divisor!)
    let determinant = Integer(taking: result)
    return isNegative ? -determinant : determinant
  }

  /// Brings two rows to the top whose first two numbers have a determinant
  /// other than zero, and puts it into `pivot`.
  ///
  /// - Returns: how many rows were swapped, nil if no two rows will do: the
  ///   determinant of the whole is zero then.
  private mutating func bringPivots(to k: Int) -> Int? {
    var swaps = 0
    guard let top = (k..<order).first(where: { rows[$0][k]._mp_size != 0 })
    else { return nil }
    if top != k {
      rows.swapAt(k, top)
      swaps += 1
    }
    for i in k + 1..<order {
      cross(rows[k] + k, rows[i] + k + 1, rows[k] + k + 1, rows[i] + k)
      if scratch.pointee._mp_size == 0 { continue }
      if i != k + 1 {
        rows.swapAt(k + 1, i)
        swaps += 1
      }
      divide(into: pivot)
      return swaps
    }
    return nil
  }

  private mutating func eliminate(after k: Int) {
    let (top, next) = (rows[k], rows[k + 1])
    for i in k + 2..<max(order, k + 2) {
      let row = rows[i]
      cross(top + k + 1, row + k, top + k, row + k + 1)
      divide(into: first)
      cross(next + k, row + k + 1, next + k + 1, row + k)
      divide(into: second)
      for j in k + 2..<order {
        __gmpz_mul(scratch, row + j, pivot)
        __gmpz_addmul(scratch, next + j, first)
        __gmpz_addmul(scratch, top + j, second)
        divide(into: row + j)
      }
    }
    // It is the pivot of the single steps too: the corner they would leave.
    __gmpz_set(next + k + 1, pivot)
    divisor = next + k + 1
  }

  /// a b - c d into `scratch`.
  private func cross(_ a: Number, _ b: Number, _ c: Number, _ d: Number) {
    __gmpz_mul(scratch, a, b)
    __gmpz_submul(scratch, c, d)
  }

  /// `scratch` divided by the pivot before.
  private func divide(into target: Number) {
    guard let divisor else {
      __gmpz_set(target, scratch)
      return
    }
    let limbs = scratch.pointee._mp_size.magnitude
    if target.pointee._mp_alloc.magnitude < limbs {
      // Numbers grow with every pair of columns; room for several at once.
      __gmpz_realloc2(target, UInt(limbs) << 7)
    }
    __gmpz_divexact(target, scratch, divisor)
  }
}
