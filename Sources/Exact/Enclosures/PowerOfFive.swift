import CGMP

/// A power of five as limbs: what of a power of ten cannot be shifted.
struct PowerOfFive {
  let limbs: UnsafePointer<UInt>
  let count: Int

  /// 5^exponent from a table.
  ///
  /// - Precondition: the exponent is in 0...`largest`.
  static func shared(_ exponent: Int) -> PowerOfFive {
    let (start, end) = (table.starts[exponent], table.starts[exponent + 1])
    return PowerOfFive(limbs: table.limbs + start, count: end - start)
  }

  var bitWidth: Int { 64 * count - limbs[count - 1].leadingZeroBitCount }

  /// The largest exponent in the table, which takes 20 KiB for it.
  static let largest = 400

  /// The powers one after another, and where each begins. Made once and never
  /// changed or freed.
  private struct Table: @unchecked Sendable {
    let limbs: UnsafePointer<UInt>
    let starts: [Int]
  }

  private static let table: Table = {
    var limbs: [UInt] = [1]
    var starts = [0, 1]
    for _ in 0..<largest {
      var carry: UInt = 0
      for limb in limbs[starts[starts.count - 2]...] {
        let (high, low) = limb.multipliedFullWidth(by: 5)
        let (sum, overflow) = low.addingReportingOverflow(carry)
        limbs.append(sum)
        carry = high + (overflow ? 1 : 0)
      }
      if carry != 0 { limbs.append(carry) }
      starts.append(limbs.count)
    }
    let storage = UnsafeMutablePointer<UInt>.allocate(capacity: limbs.count)
    storage.initialize(from: limbs, count: limbs.count)
    return Table(limbs: storage, starts: starts)
  }()

  /// The product with other limbs, `count` limbs longer than those.
  func multiply(
    _ other: UnsafePointer<UInt>, _ otherCount: Int,
    into product: UnsafeMutablePointer<UInt>
  ) {
    if otherCount >= count {
      _ = __gmpn_mul(product, other, otherCount, limbs, count)
    } else {
      _ = __gmpn_mul(product, limbs, count, other, otherCount)
    }
  }
}
