import CGMP

extension RootKernel {
  /// Refines x from h limbs to n, at most twice as many.
  ///
  /// - Parameters:
  ///   - x: the h limbs, with n - h limbs of room below them.
  ///   - scratch: room for 6n + 16 limbs.
  /// - Returns: a number of bits, below which the error stays in units of
  ///   2^-64n; nil when the approximation is too poor.
  func refine(_ x: Limbs, from h: Int, to n: Int, _ scratch: Limbs) -> Int? {
    let room = 2 &* n &+ 4
    let (first, second) = (scratch, scratch + room)
    let rest = scratch + 2 &* room
    let power = power(x, h, limit: n, first, second)
    rest[n] = __gmpn_mul_1(rest, power, n, b)
    let isAbove = subtractRadicand(from: rest, n)
    var count = n &+ 1
    while count > 0, rest[count &- 1] == 0 { count &-= 1 }
    let new = x - (n &- h)
    for place in 0..<(n &- h) { new[place] = 0 }
    // x^k is above 2^-(k + 1), and less than k <= 12 units were cut off it.
    var dBits = k &+ 5 &- 64 &* n
    if count > 0 {
      let bits = 64 &* count &- rest[count &- 1].leadingZeroBitCount
      dBits = max(
        dBits, bits &+ k &* e &- (63 &- a.leadingZeroBitCount) &- 64 &* n)
      guard correct(new, n, x, h, by: rest, count, isAbove, first, second)
      else { return nil }
    }
    dBits &+= 1
    guard dBits <= -4 else { return nil }
    // What was cut off of x^k and of x counts less than 2^k units each, the
    // rest 4, and what the step leaves out d²/2.
    return max(k &+ 2, 2 &* dBits &- 1 &+ 64 &* n) &+ 1
  }

  /// x^k cut off to `limit` limbs, at most k - 1 units too small.
  private func power(
    _ x: Limbs, _ h: Int, limit: Int, _ first: Limbs, _ second: Limbs
  ) -> Limbs {
    var (target, other) = (first, second)
    var (y, count) = (x, h)
    func cutOff() {
      if count > limit {
        y += count &- limit
        count = limit
      }
    }
    var bit = k.leadingBit &>> 1
    while bit != 0 {
      __gmpn_sqr(target, y, count)
      (y, count) = (target, 2 &* count)
      swap(&target, &other)
      cutOff()
      if k & bit != 0 {
        _ = __gmpn_mul(target, y, count, x, h)
        (y, count) = (target, count &+ h)
        swap(&target, &other)
        cutOff()
      }
      bit &>>= 1
    }
    return y
  }

  /// |z - a 2^(64n - ke)| in place for a number of n + 1 limbs, and whether z
  /// was the larger.
  private func subtractRadicand(from z: Limbs, _ n: Int) -> Bool {
    let position = 64 &* n &- k &* e
    let (place, offset) = (position &>> 6, UInt(position & 63))
    let low = a &<< offset
    let high = offset == 0 ? 0 : a &>> (64 &- offset)
    var borrow: Bool
    (z[place], borrow) = z[place].subtractingReportingOverflow(low)
    if place < n {
      let (part, first) = z[place &+ 1].subtractingReportingOverflow(high)
      let second: Bool
      (z[place &+ 1], second) = part.subtractingReportingOverflow(
        borrow ? 1 : 0)
      borrow = first || second
      var next = place &+ 2
      while borrow, next <= n {
        (z[next], borrow) = z[next].subtractingReportingOverflow(1)
        next &+= 1
      }
    }
    if borrow { _ = __gmpn_neg(z, z, n &+ 1) }
    return !borrow
  }

  /// Adds x d/k to x, or subtracts it, cut off to n limbs.
  private func correct(
    _ new: Limbs, _ n: Int, _ x: Limbs, _ h: Int,
    by rest: Limbs, _ count: Int, _ isAbove: Bool,
    _ product: Limbs, _ quotient: Limbs
  ) -> Bool {
    // As many limbs of x as the rest has are enough; x d/k is then
    // x rest 2^ke / (ka 2^(64m)).
    let m = min(h, count)
    let top = x + (h &- m)
    product[0] = 0
    _ = __gmpn_mul(product + 1, rest, count, top, m)
    // All but two limbs of x's scale are dropped before the division.
    var size = count &+ 2
    let start = product + (m &- 1)
    _ = __gmpn_divrem_1(quotient, 0, start, size, divisor)
    let shift = 128 &- k &* e
    let step = quotient + (shift &>> 6)
    size &-= shift &>> 6
    if size <= 0 { return true }
    if shift & 63 != 0 {
      _ = __gmpn_rshift(step, step, size, UInt32(shift & 63))
    }
    while size > n, step[size &- 1] == 0 { size &-= 1 }
    guard size <= n else { return false }
    let carry =
      isAbove
      ? __gmpn_sub(new, new, n, step, size)
      : __gmpn_add(new, new, n, step, size)
    return carry == 0
  }
}
