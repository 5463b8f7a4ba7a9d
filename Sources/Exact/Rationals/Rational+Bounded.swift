// The operations for numbers that come from input: they refuse before a result
// would grow beyond the bound, where the operators take it on trust.
extension Rational {
  /// - Throws: `ExactError.tooLarge` for a result beyond `bitLimit`.
  public func adding(_ other: Rational) throws(ExactError) -> Rational {
    try checkSum(other)
    return self + other
  }

  /// - Throws: `ExactError.tooLarge` for a result beyond `bitLimit`.
  public func subtracting(_ other: Rational) throws(ExactError) -> Rational {
    try checkSum(other)
    return self - other
  }

  /// - Throws: `ExactError.tooLarge` for a result beyond `bitLimit`.
  public func multiplied(by other: Rational) throws(ExactError) -> Rational {
    try checkProduct(other)
    return self * other
  }

  /// - Throws: `ExactError.divisionByZero`, or `tooLarge` for a result beyond
  ///   `bitLimit`.
  public func divided(by other: Rational) throws(ExactError) -> Rational {
    guard !other.isZero else { throw .divisionByZero }
    try checkProduct(other)
    return self / other
  }

  /// The number raised to a whole power, negative ones included; `0^0` is 1.
  ///
  /// - Throws: `ExactError.divisionByZero` for a negative power of zero, or
  ///   `tooLarge` for a result beyond `bitLimit`.
  public func raised(to exponent: Int) throws(ExactError) -> Rational {
    if exponent < 0, isZero { throw .divisionByZero }
    let (n, d) = magnitude.lowestTerms
    if n.bitWidth > 1 || d.bitWidth > 1 {
      let (bits, overflow) = max(n.bitWidth, d.bitWidth).magnitude
        .multipliedReportingOverflow(by: exponent.magnitude)
      try Self.check(overflow ? .max : Int(clamping: bits))
    }
    return power(exponent)
  }

  private func checkSum(_ other: Rational) throws(ExactError) {
    if box == nil, other.box == nil { return }
    let (n, d) = widths
    let (m, e) = other.widths
    try Self.check(max(max(n + e, m + d) + 1, d + e))
  }

  private func checkProduct(_ other: Rational) throws(ExactError) {
    if box == nil, other.box == nil { return }
    try Self.check(partBits + other.partBits)
  }

  /// An upper bound of the bits of each part; a denominator of 1 has none, so
  /// that whole numbers count as they are.
  private var widths: (numerator: Int, denominator: Int) {
    if box == nil { return (Int.bitWidth, d == 1 ? 0 : Int.bitWidth - 1) }
    return (numeratorBits, isInteger ? 0 : denominatorBits)
  }

  private static func check(_ bits: Int) throws(ExactError) {
    if bits > bitLimit { throw .tooLarge(bits: bits) }
  }
}
