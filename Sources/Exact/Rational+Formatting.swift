import CGMP

extension Rational {
  /// Writes the number as decimal text with a fixed number of places, as
  /// ASCII bytes: `-1234.50` for two. A negative number that rounds to zero
  /// has no sign.
  ///
  /// - Parameters:
  ///   - places: the digits after the point; without any there is no point.
  ///   - buffer: room for the text; `formattedLength(places:)` bytes are
  ///     always enough.
  /// - Returns: the count of bytes written.
  public func format(
    places: Int, _ rule: RoundingRule = .nearestOrEven,
    into buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    precondition(places >= 0, "places of at least 0 (was \(places))")
    guard box == nil, places < 20 else {
      return formatBig(places: places, rule, into: buffer)
    }
    let divisor = UInt(bitPattern: d)
    let ten = UInt(cgmp_ten_to(places))
    let scaled = n.magnitude.multipliedFullWidth(by: ten)
    guard scaled.high < divisor else {
      return formatBig(places: places, rule, into: buffer)
    }
    var (digits, rest) = divisor.dividingFullWidth(scaled)
    if rest != 0 {
      let twice = rest &<< 1  // the divisor is below 2^63
      let isNegative = n < 0
      // The rule speaks of the neighbours of the signed number.
      let goesUp = rule.goesUp(
        half: (twice > divisor ? 1 : twice == divisor ? 0 : -1)
          &* (isNegative ? -1 : 1),
        isNegative: isNegative, isOdd: isNegative != (digits & 1 == 1))
      if goesUp != isNegative {
        if digits == .max {
          return formatBig(places: places, rule, into: buffer)
        }
        digits &+= 1
      }
    }
    precondition(
      buffer.count >= places &+ 22, "room for \(places + 22) bytes")
    var end = buffer.baseAddress!
    if n < 0, digits != 0 {
      end.pointee = UInt8(ascii: "-")
      end += 1
    }
    if places == 0 {
      end = end.write(digits)
    } else {
      let (whole, fraction) = digits.quotientAndRemainder(dividingBy: ten)
      end = end.write(whole)
      end.pointee = UInt8(ascii: ".")
      end += 1
      end.write(fraction, digits: places)
      end += places
    }
    return end - buffer.baseAddress!
  }

  /// An upper bound of the bytes `format` writes.
  public func formattedLength(places: Int) -> Int {
    guard let box else { return places + 22 }
    // A digit takes more than 3 bits.
    return places + 22
      + max(0, box.numeratorBits - box.denominatorBits + 1) / 3
  }

  private func formatBig(
    places: Int, _ rule: RoundingRule,
    into buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let (n, d) = lowestTerms
    let scaled = (n * .tenTo(places)).quotient(by: d, rule)
    var digits = Array(scaled.magnitude.description.utf8)
    if digits.count <= places {
      digits.insert(
        contentsOf: repeatElement(
          UInt8(ascii: "0"), count: places + 1 - digits.count), at: 0)
    }
    if places > 0 {
      digits.insert(UInt8(ascii: "."), at: digits.count - places)
    }
    if scaled.signum < 0 { digits.insert(UInt8(ascii: "-"), at: 0) }
    precondition(
      buffer.count >= digits.count, "room for \(digits.count) bytes")
    _ = buffer.update(fromContentsOf: digits)
    return digits.count
  }
}

extension UnsafeMutablePointer<UInt8> {
  /// Writes a number without leading zeros and returns where it ends.
  fileprivate func write(_ value: UInt) -> Self {
    let digits = value.decimalDigits
    write(value, digits: digits)
    return self + digits
  }

  /// Writes a number of at most so many digits with leading zeros, eight
  /// digits at a time from the right.
  fileprivate func write(_ value: UInt, digits: Int) {
    var rest = value
    var left = digits
    while left >= 8 {
      let (above, last) = rest.quotientAndRemainder(dividingBy: 100_000_000)
      rest = above
      left &-= 8
      UnsafeMutableRawPointer(self + left).storeBytes(
        of: Self.eightDigits(last), as: UInt64.self)
    }
    guard left > 0 else { return }
    var word = Self.eightDigits(rest) &>> UInt64(8 &* (8 &- left))
    var to = UnsafeMutableRawPointer(self)
    if left & 4 != 0 {
      to.storeBytes(of: UInt32(truncatingIfNeeded: word), as: UInt32.self)
      word &>>= 32
      to += 4
    }
    if left & 2 != 0 {
      to.storeBytes(of: UInt16(truncatingIfNeeded: word), as: UInt16.self)
      word &>>= 16
      to += 2
    }
    if left & 1 != 0 {
      to.storeBytes(of: UInt8(truncatingIfNeeded: word), as: UInt8.self)
    }
  }

  /// The ASCII digits of a number below 10^8, the first in the lowest byte.
  ///
  /// Halves, then quarters, then single digits part in the lanes of one word;
  /// the quotients by 100 and 10 are multiplications that are exact in the
  /// range of their lane.
  private static func eightDigits(_ value: UInt) -> UInt64 {
    let (high, low) = UInt64(value).quotientAndRemainder(dividingBy: 10_000)
    var lanes = high | low &<< 32
    let hundreds = ((lanes &* 10_486) &>> 20) & 0x0000_007F_0000_007F
    lanes = hundreds | (lanes &- hundreds &* 100) &<< 16
    let tens = ((lanes &* 103) &>> 10) & 0x000F_000F_000F_000F
    lanes = tens | (lanes &- tens &* 10) &<< 8
    return lanes | 0x3030_3030_3030_3030
  }
}

extension UInt {
  /// The count of decimal digits; 1 for zero.
  fileprivate var decimalDigits: Int {
    // 1233/4096 is log10(2), from below and close enough for 64 bits.
    let bits = 64 &- leadingZeroBitCount
    let guess = (bits &* 1233) &>> 12
    return guess &+ (self >= UInt(cgmp_ten_to(guess)) ? 1 : 0)
      &+ (self == 0 ? 1 : 0)
  }
}
