import CGMP

/// The k-th root of a quotient of words, by Newton's method on limbs.
///
/// x = (a/b)^(1/k) 2^-e is a fraction below 1, and so is each approximation
/// of it: h limbs hold x 2^(64h), rounded. Newton's step for b/a - x^-k,
///
///     x + x d/k  with  d = 1 - (b/a) (2^e x)^k,
///
/// needs no division by more than a word and gives twice the limbs. The last
/// step's d is measured, not assumed, so the error is known however the
/// former steps went: x (1 - d)^(-1/k) is the root, and the step leaves out
/// less than x d²/2 for |d| <= 1/16.
///
/// Source: Brent, Zimmermann, "Modern Computer Arithmetic", 2010, §4.2.
struct RootKernel {
  typealias Limbs = UnsafeMutablePointer<UInt>

  let a, b: UInt
  let k: Int
  /// The root is below 2^e, and above a third of that.
  let e: Int
  /// k a, the divisor of a step.
  let divisor: UInt

  /// - Returns: nil unless both words are positive, k a fits a word, and k is
  ///   at most 12; a larger one takes too many bits of x^k.
  init?(_ a: UInt, over b: UInt, root k: Int) {
    guard a > 0, b > 0, (2...12).contains(k) else { return nil }
    let (product, overflow) = a.multipliedReportingOverflow(by: UInt(k))
    if overflow { return nil }
    (self.a, self.b, self.k) = (a, b, k)
    divisor = product
    // a/b < 2^(width + 1), and e is the least whole number not below a k-th
    // of that exponent.
    let width = b.leadingZeroBitCount &- a.leadingZeroBitCount
    let top = width &+ 1
    e = top > 0 ? (top &+ k &- 1) / k : -(-top / k)
  }
}

extension Int {
  /// The highest bit of a positive number.
  var leadingBit: Int { 1 &<< (63 &- leadingZeroBitCount) }
}

extension RootKernel {
  /// The neighbouring multiples of 10^-digits around the root.
  ///
  /// - Returns: nil when the approximation lies too near to such a multiple to
  ///   tell on which side of it the root is, as when it is one.
  func neighbours(digits: Int) -> Interval? {
    let fives = PowerOfFive.shared(digits)
    // 64 bits more than the root has: 20 to tell by, the others for errors.
    let size = max(3, (fives.bitWidth + digits + e + k + 64 + 63) >> 6)
    let room = 7 * size + 24 + 2 * fives.count
    return withUnsafeTemporaryAllocation(of: UInt.self, capacity: room) {
      buffer in
      let x = buffer.baseAddress!
      let scratch = x + size
      guard let errorBits = approximate(x, size, scratch) else { return nil }
      // The root in units of 10^-digits is x 5^digits 2^(e + digits).
      let shift = 64 * size - e - digits
      let margin = min(63, shift - errorBits - fives.bitWidth)
      guard margin >= 8 else { return nil }
      fives.multiply(x, size, into: scratch)
      let root = scratch + (shift >> 6)
      let count = size + fives.count - (shift >> 6)
      let cut = Self.shiftRight(root, count, by: shift & 63)
      // The bits behind the point have to differ from 00…0 and 11…1.
      let doubt: UInt = 1 &<< UInt(64 - margin)
      guard cut >= doubt, cut < 0 &- doubt else { return nil }
      return Rational.decimalNeighbours(
        root, count, digits: digits, scratch: root + count + 1)
    }
  }

  /// Fills `size` limbs, at least 3, with x.
  ///
  /// - Parameter scratch: as for `refine`.
  /// - Returns: as `refine` does.
  func approximate(_ x: Limbs, _ size: Int, _ scratch: Limbs) -> Int? {
    guard let first = firstLimbs else { return nil }
    x[size &- 2] = first.low
    x[size &- 1] = first.high
    return refine(x + size, upTo: size, halvings: 0, scratch)
  }

  /// Refines x from two limbs to n.
  ///
  /// The number of limbs is halved on the way down, from the third time on
  /// with one to spare, so that lost bits do not add up; the two limbs to
  /// begin with are not full and give three.
  private func refine(
    _ end: Limbs, upTo n: Int, halvings: Int, _ scratch: Limbs
  ) -> Int? {
    if n == 2 { return 64 }
    let half = halvings < 2 && n != 4 ? (n &+ 1) / 2 : n / 2 &+ 1
    guard
      refine(end, upTo: half, halvings: halvings &+ 1, scratch) != nil
    else { return nil }
    return refine(end - half, from: half, to: n, scratch)
  }

  /// Drops up to 63 bits from limbs in place, and the limb below them.
  ///
  /// - Returns: the 64 bits below the new last one.
  private static func shiftRight(
    _ limbs: Limbs, _ count: Int, by bits: Int
  ) -> UInt {
    let below = limbs[-1]
    if bits == 0 { return below }
    let out = __gmpn_rshift(limbs, limbs, count, UInt32(bits))
    return out | below &>> UInt(bits)
  }
}
