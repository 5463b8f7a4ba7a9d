import CGMP

// Arithmetic on machine words, beneath everything else.

/// The greatest common divisor; `gcd(0, x)` is x.
///
/// Stein's binary algorithm without swaps: after one division where the first
/// operand is much the larger, each step takes the difference of two odd
/// numbers and drops its trailing zeros.
@usableFromInline
func gcd(_ first: UInt, _ second: UInt) -> UInt {
  if first == 0 { return second }
  if second == 0 { return first }
  var a = first
  if a >> 6 > second {
    a %= second
    if a == 0 { return second }
  }
  let shift = cgmp_trailing_zeros(UInt64(a | second))
  a &>>= UInt(cgmp_trailing_zeros(UInt64(a)))
  var b = second &>> UInt(cgmp_trailing_zeros(UInt64(second)))
  while a != b {
    // The difference's zeros are those of its magnitude, and known sooner.
    let difference = a &- b
    let zeros = UInt(cgmp_trailing_zeros(UInt64(difference)))
    let isLess = a < b
    b = isLess ? a : b
    a = (isLess ? 0 &- difference : difference) &>> zeros
  }
  return a &<< UInt(shift)
}

/// Numbers brought to lowest terms by one greatest common divisor.
func reduced(
  _ n: UInt128, over d: UInt
) -> (n: UInt128, d: UInt) {
  if n >> 64 == 0 {
    let top = UInt(truncatingIfNeeded: n)
    let divisor = gcd(top, d)
    return divisor == 1 ? (n, d) : (UInt128(top / divisor), d / divisor)
  }
  let divisor = gcd(remainder(n, modulo: d), d)
  return divisor == 1 ? (n, d) : (quotient(n, by: divisor), d / divisor)
}

/// The greatest common divisor of two-word numbers, not both zero.
func gcd(_ first: UInt128, _ second: UInt128) -> UInt128 {
  if first == 0 { return second }
  if second == 0 { return first }
  let shift = (first | second).trailingZeroBitCount
  var a = first >> UInt128(first.trailingZeroBitCount)
  var b = second >> UInt128(second.trailingZeroBitCount)
  while a != b {
    if (a | b) >> 64 == 0 {
      return UInt128(
        gcd(UInt(truncatingIfNeeded: a), UInt(truncatingIfNeeded: b)))
        << UInt128(shift)
    }
    if a < b { swap(&a, &b) }
    a -= b
    a >>= UInt128(a.trailingZeroBitCount)
  }
  return a << UInt128(shift)
}

/// A two-word number modulo a word.
func remainder(_ value: UInt128, modulo divisor: UInt) -> UInt {
  let high = UInt(truncatingIfNeeded: value >> 64) % divisor
  let low = UInt(truncatingIfNeeded: value)
  return divisor.dividingFullWidth((high, low)).remainder
}

/// A two-word number divided by a word.
func quotient(_ value: UInt128, by divisor: UInt) -> UInt128 {
  let (top, rest) =
    UInt(truncatingIfNeeded: value >> 64).quotientAndRemainder(
      dividingBy: divisor)
  let low = UInt(truncatingIfNeeded: value)
  let bottom = divisor.dividingFullWidth((rest, low)).quotient
  return UInt128(top) << 64 | UInt128(bottom)
}
