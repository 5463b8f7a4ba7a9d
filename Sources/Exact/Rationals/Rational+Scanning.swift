import CGMP

extension Rational {
  /// The most bits a part may have that is read from text or computed by the
  /// throwing operations: about 19,700 decimal digits.
  public static let bitLimit = 1 << 16

  /// Reads a decimal numeral such as `-1234.50` or `1.5e9`: ASCII digits with
  /// at most one point, a sign before them, an exponent after.
  ///
  /// There is no grouping; `init(decimal:style:)` reads that. The result is in
  /// lowest terms. A numeral of up to 18 digits costs no memory.
  ///
  /// - Throws: `NumeralError`; a numeral beyond `bitLimit` is refused however
  ///   short it is written.
  public init(
    decimal bytes: UnsafeBufferPointer<UInt8>
  ) throws(NumeralError) {
    let count = bytes.count
    var i = 0
    var isNegative = false
    if count > 0, bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+")
    {
      isNegative = bytes[0] == UInt8(ascii: "-")
      i = 1
    }
    var value: UInt = 0
    let start = i
    while i < count, case let digit = bytes[i] &- UInt8(ascii: "0"), digit < 10
    {
      value = value &* 10 &+ UInt(digit)
      i &+= 1
    }
    var digits = i &- start
    var places = 0
    if i < count, bytes[i] == UInt8(ascii: ".") {
      i &+= 1
      let point = i
      while i < count, case let digit = bytes[i] &- UInt8(ascii: "0"),
        digit < 10
      {
        value = value &* 10 &+ UInt(digit)
        i &+= 1
      }
      places = i &- point
      digits &+= places
    }
    let end = i
    guard digits > 0 else { throw .unexpectedByte(offset: i) }
    var exponent = 0
    if i < count, bytes[i] | 0x20 == UInt8(ascii: "e") {
      exponent = try Self.exponent(bytes, &i)
    }
    guard i == count else { throw .unexpectedByte(offset: i) }
    exponent &-= places
    if digits <= 18, exponent > -19, exponent < 19 {
      let word = Int(bitPattern: value)
      if exponent <= 0 {
        self.init(word, overTenTo: -exponent, isNegative: isNegative)
        return
      }
      let (product, overflow) =
        word.multipliedReportingOverflow(by: Int(cgmp_ten_to(exponent)))
      if !overflow {
        self.init(n: isNegative ? -product : product, d: 1)
        return
      }
    }
    let numeral = UnsafeBufferPointer(rebasing: bytes[start..<end])
    try self.init(
      longNumeral: numeral, exponent: exponent, isNegative: isNegative)
  }

  /// A word over a power of ten, in lowest terms. Only twos and fives can
  /// cancel, so no divisor is searched for.
  ///
  /// - Precondition: the word is not negative; the power is 0...18.
  private init(_ word: Int, overTenTo power: Int, isNegative: Bool) {
    if word == 0 || power == 0 {
      self.init(n: isNegative ? -word : word, d: 1)
      return
    }
    var rest = UInt(bitPattern: word)
    let twos = min(rest.trailingZeroBitCount, power)
    rest &>>= UInt(twos)
    var fives = power
    while fives > 0 {
      // Multiplied by the inverse of 5 modulo 2^64, a multiple of 5 gives its
      // fifth, and any other number more than (2^64 - 1)/5.
      let fifth = rest &* 0xCCCC_CCCC_CCCC_CCCD
      if fifth > 0x3333_3333_3333_3333 { break }
      rest = fifth
      fives &-= 1
    }
    let n = Int(bitPattern: rest)
    let fivesLeft = Int(cgmp_ten_to(fives)) >> fives
    self.init(n: isNegative ? -n : n, d: fivesLeft &<< (power &- twos))
  }

  /// The exponent after its letter; large ones stay large and harmless.
  private static func exponent(
    _ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int
  ) throws(NumeralError) -> Int {
    i &+= 1
    var isNegative = false
    if i < bytes.count,
      bytes[i] == UInt8(ascii: "-") || bytes[i] == UInt8(ascii: "+")
    {
      isNegative = bytes[i] == UInt8(ascii: "-")
      i &+= 1
    }
    let start = i
    var value = 0
    while i < bytes.count, case let digit = bytes[i] &- UInt8(ascii: "0"),
      digit < 10
    {
      value = min(value &* 10 &+ Int(digit), 1 << 40)
      i &+= 1
    }
    guard i > start else { throw .unexpectedByte(offset: i) }
    return isNegative ? -value : value
  }

  /// A numeral whose digits or power of ten exceed the word.
  private init(
    longNumeral text: UnsafeBufferPointer<UInt8>, exponent: Int,
    isNegative: Bool
  ) throws(NumeralError) {
    let digits = text.filter { $0 != UInt8(ascii: ".") }
      .drop { $0 == UInt8(ascii: "0") }
    if digits.isEmpty {
      self = .zero
      return
    }
    let magnitude = try Integer(digits: digits)
    // A digit takes less than 10/3 bits.
    let bits = (digits.count + abs(exponent)) * 10 / 3
    guard bits <= Self.bitLimit else { throw .tooLarge(bits: bits) }
    let number = Rational(isNegative ? -magnitude : magnitude)
    self = (number * .tenTo(exponent)).reduced
  }
}

extension Integer {
  /// A whole number from its ASCII digits, most significant first.
  ///
  /// - Throws: `NumeralError.tooLarge` beyond `Rational.bitLimit`.
  init(digits: some Collection<UInt8>) throws(NumeralError) {
    let bits = digits.count * 10 / 3
    guard bits <= Rational.bitLimit else { throw .tooLarge(bits: bits) }
    let text = digits.map { CChar(bitPattern: $0) } + [0]
    let box = BigInteger()
    __gmpz_set_str(&box.z, text, 10)
    self.init(taking: box)
  }

  /// Reads a whole number: ASCII digits, a sign before them.
  ///
  /// - Returns: nil if the text is anything else or beyond
  ///   `Rational.bitLimit`.
  public init?(decimal text: some StringProtocol) {
    guard !text.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 > 0x39 }),
      let value = Rational(decimal: text)
    else { return nil }
    self = value.numerator
  }
}

extension Rational {
  /// Reads a decimal numeral as `init(decimal:)` does from bytes.
  ///
  /// - Returns: nil if the text is anything else or beyond `bitLimit`.
  public init?(decimal text: some StringProtocol) {
    var text = String(text)
    let value = text.withUTF8 { bytes in try? Rational(decimal: bytes) }
    guard let value else { return nil }
    self = value
  }

  /// Reads a fraction such as `-16/3`, or a whole number.
  ///
  /// - Returns: nil if the text is anything else, the denominator is not
  ///   positive, or a part is beyond `bitLimit`.
  public init?(fraction text: some StringProtocol) {
    let parts = text.split(
      separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let numerator = Integer(decimal: parts[0]) else { return nil }
    guard parts.count == 2 else {
      self.init(numerator)
      return
    }
    guard let first = parts[1].utf8.first, first >= UInt8(ascii: "0"),
      let denominator = Integer(decimal: parts[1]), !denominator.isZero
    else { return nil }
    self = Rational(numerator, denominator).reduced
  }
}
