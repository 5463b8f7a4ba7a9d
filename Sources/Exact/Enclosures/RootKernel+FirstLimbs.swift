extension RootKernel {
  /// x to about 96 bits, as two limbs.
  var firstLimbs: (low: UInt, high: UInt)? {
    let v = radicand
    guard let x = firstLimb(v.high) else { return nil }
    // One step x + x (v - x^k)/(kv), the correction to 50 bits.
    let y = power(x)
    let target = UInt128(v.high) &<< 64 | UInt128(v.low)
    let isAbove = y > target
    let rest = isAbove ? y &- target : target &- y
    let excess = max(0, 78 &- rest.leadingZeroBitCount)
    let divisor = (v.high &>> 5) &* UInt(k)
    let product = x.multipliedFullWidth(
      by: UInt(truncatingIfNeeded: rest &>> UInt128(excess)))
    guard product.high < divisor else { return nil }
    let quotient = divisor.dividingFullWidth(product).quotient
    let step = (UInt128(quotient) &<< UInt128(excess)) &>> 5
    let whole = UInt128(x) &<< 64
    let (sum, overflow) =
      isAbove
      ? whole.subtractingReportingOverflow(step)
      : whole.addingReportingOverflow(step)
    guard !overflow else { return nil }
    return (
      UInt(truncatingIfNeeded: sum), UInt(truncatingIfNeeded: sum &>> 64)
    )
  }

  /// (a/b) 2^-ke = x^k in units of 2^-128, cut off.
  private var radicand: (low: UInt, high: UInt) {
    let shift = k &* e
    var (high, low, last): (UInt, UInt, UInt) = (0, 0, 0)
    if shift <= 0 {
      high = a &<< UInt(-shift)
    } else if shift < 64 {
      high = a &>> UInt(shift)
      low = a &<< UInt(64 &- shift)
    } else {
      low = a &>> UInt(shift &- 64)
      last = shift == 64 ? 0 : a &<< UInt(128 &- shift)
    }
    let (top, rest) = b.dividingFullWidth((high, low))
    return (b.dividingFullWidth((rest, last)).quotient, top)
  }

  /// x to about 50 bits, by two steps of Halley's method, each of which gives
  /// three times the bits.
  private func firstLimb(_ v: UInt) -> UInt? {
    var x = estimate(v)
    let zeros = v.leadingZeroBitCount
    // Room for factors of at most 2k.
    let room = k < 8 ? 4 : 5
    let (up, down) = (UInt(max(0, zeros &- room)), UInt(max(0, room &- zeros)))
    let (less, more) = (UInt(k &- 1), UInt(k &+ 1))
    let target = (v &<< up) &>> down
    for _ in 0..<2 {
      let y = (shortPower(x) &<< up) &>> down
      let above = less &* y &+ more &* target
      let below = more &* y &+ less &* target
      let product = x.multipliedFullWidth(by: above)
      guard product.high < below else { return nil }
      x = below.dividingFullWidth(product).quotient
    }
    return x
  }

  /// x to about 8 bits, through logarithms to the base 2 that are parabolas
  /// between powers of two.
  private func estimate(_ v: UInt) -> UInt {
    let zeros = v.leadingZeroBitCount
    let fraction = ((v &<< UInt(zeros)) &<< 1) &>> 8
    let bend = Self.bend(fraction)
    let logarithm =
      (Int(bitPattern: fraction &+ bend) &- ((zeros &+ 1) &<< 56)) / k
    let below = min(-1, logarithm)
    let rest = UInt(bitPattern: below & ((1 &<< 56) &- 1))
    let mantissa = (1 &<< 63) | ((rest &- Self.bend(rest)) &<< 7)
    return mantissa &>> UInt(bitPattern: -(below &>> 56) &- 1)
  }

  /// About 0.34 f (1 - f), the distance of log2 (1 + f) from f, in units of
  /// 2^-56.
  private static func bend(_ f: UInt) -> UInt {
    let g = f &>> 28
    return ((g &* ((1 &<< 28) &- g)) &>> 9) &* 175
  }

  private func shortPower(_ x: UInt) -> UInt {
    var y = x
    var bit = k.leadingBit &>> 1
    while bit != 0 {
      y = y.multipliedFullWidth(by: y).high
      if k & bit != 0 { y = y.multipliedFullWidth(by: x).high }
      bit &>>= 1
    }
    return y
  }

  /// x^k in units of 2^-128, a few of them too small.
  private func power(_ x: UInt) -> UInt128 {
    var y = UInt128(x) &<< 64
    var bit = k.leadingBit &>> 1
    while bit != 0 {
      let high = UInt(truncatingIfNeeded: y &>> 64)
      let low = UInt(truncatingIfNeeded: y)
      let cross = high.multipliedFullWidth(by: low)
      let square = high.multipliedFullWidth(by: high)
      y = UInt128(square.high) &<< 64 | UInt128(square.low)
      y = y &+ UInt128(cross.high) &<< 1 &+ UInt128(cross.low &>> 63)
      if k & bit != 0 {
        let top = UInt(truncatingIfNeeded: y &>> 64).multipliedFullWidth(by: x)
        let bottom = UInt(truncatingIfNeeded: y).multipliedFullWidth(by: x)
        y = UInt128(top.high) &<< 64 | UInt128(top.low)
        y = y &+ UInt128(bottom.high)
      }
      bit &>>= 1
    }
    return y
  }
}
