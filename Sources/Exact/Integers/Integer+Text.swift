import CGMP

extension Integer: CustomStringConvertible {
  /// The number in decimal digits, with a minus sign if it is negative.
  public var description: String {
    guard big != nil else { return String(word) }
    return withNumber { number in
      let capacity = __gmpz_sizeinbase(number, 10) + 2
      return String(unsafeUninitializedCapacity: capacity) { buffer in
        buffer.withMemoryRebound(to: CChar.self) { digits in
          _ = __gmpz_get_str(digits.baseAddress, 10, number)
          return digits.firstIndex(of: 0) ?? 0
        }
      }
    }
  }

  /// Decimal digits grouped by a style: `1,234,567`.
  public func decimal(style: DecimalStyle) -> String {
    let digits = magnitude.description
    return (signum < 0 ? "-" : "") + style.grouped(digits)
  }

  /// Divides by a small factor as often as it goes, and counts how often; a
  /// factor of zero is none.
  mutating func removeFactors(of factor: UInt) -> Int {
    if isZero { return 0 }
    let result = BigInteger()
    let count = withOperand { number in
      Int(factor).withOperand { __gmpz_remove(&result.z, number, $0) }
    }
    self = Integer(taking: result)
    return Int(count)
  }
}
