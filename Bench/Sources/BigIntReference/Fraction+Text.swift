import BigInt

extension Fraction {
  /// Powers of ten up to 10^63.
  static let powersOfTen = (0..<64).map { BigInt(10).power($0) }

  /// Reads digits with at most one point and a power of ten that the table
  /// above holds.
  init(decimal text: String) {
    var bytes = text.utf8[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes.removeFirst() }
    var word: UInt64 = 0
    var (count, exponent) = (0, 0)
    var afterPoint = false
    while let byte = bytes.first, byte | 32 != UInt8(ascii: "e") {
      bytes.removeFirst()
      if byte == UInt8(ascii: ".") {
        afterPoint = true
        continue
      }
      count += 1
      if count <= 18 { word = word * 10 + UInt64(byte - UInt8(ascii: "0")) }
      if afterPoint { exponent -= 1 }
    }
    if !bytes.isEmpty { exponent += Int(Substring(bytes.dropFirst()))! }
    var numerator =
      count <= 18
      ? BigInt(word) : BigInt(text.filter { ("0"..."9").contains($0) })!
    if isNegative { numerator.negate() }
    self =
      exponent < 0
      ? Fraction(numerator, Self.powersOfTen[-exponent])
      : Fraction(
        lowestTerms: numerator * Self.powersOfTen[exponent], over: 1)
  }

  /// Decimal text, half to even.
  func decimal(places: Int) -> String {
    let scaled = (numerator * Self.powersOfTen[places]).magnitude
    var (quotient, rest) = scaled.quotientAndRemainder(
      dividingBy: denominator.magnitude)
    rest <<= 1
    if rest > denominator.magnitude
      || (rest == denominator.magnitude && quotient.words[0] & 1 == 1)
    {
      quotient += 1
    }
    var digits = String(quotient)
    if places > 0 {
      let short = places + 1 - digits.utf8.count
      if short > 0 { digits = String(repeating: "0", count: short) + digits }
      let point = digits.utf8.index(digits.endIndex, offsetBy: -places)
      digits.insert(".", at: point)
    }
    let isBelowZero = numerator.sign == .minus && !quotient.isZero
    return isBelowZero ? "-" + digits : digits
  }
}
