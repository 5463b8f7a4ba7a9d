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
    var (digits, rest) =
      scaled.high == 0
      ? scaled.low.quotientAndRemainder(dividingBy: divisor)
      : divisor.dividingFullWidth(scaled)
    if rest != 0 {
      let twice = rest &<< 1  // the divisor is below 2^63
      let half = twice > divisor ? 1 : twice == divisor ? 0 : -1
      if rule.goesAway(
        half: half, isNegative: n < 0, isOdd: digits & 1 == 1)
      {
        if digits == .max {
          return formatBig(places: places, rule, into: buffer)
        }
        digits &+= 1
      }
    }
    precondition(
      buffer.count >= places &+ 30, "room for \(places + 30) bytes")
    let start = buffer.baseAddress!
    start.pointee = UInt8(ascii: "-")
    var end = start + (n < 0 && digits != 0 ? 1 : 0)
    if places == 0 { return end.write(digits) - start }
    let (whole, fraction) = digits.quotientAndRemainder(dividingBy: ten)
    end = end.write(whole)
    end.pointee = UInt8(ascii: ".")
    end += 1
    end.write(fraction, digits: places)
    return end + places - start
  }

  /// An upper bound of the bytes `format` writes.
  public func formattedLength(places: Int) -> Int {
    guard box != nil else { return places + 30 }
    // A digit takes more than 3 bits.
    return places + 30
      + max(0, numeratorBits - denominatorBits + 1) / 3
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
  /// Writes a number without leading zeros and returns where it ends; up to
  /// seven bytes more are overwritten.
  @inline(__always)
  fileprivate func write(_ value: UInt) -> Self {
    if value < 100_000_000 { return writeLeading(value) }
    let (above, last) = value.quotientAndRemainder(dividingBy: 100_000_000)
    let end: Self
    if above < 100_000_000 {
      end = writeLeading(above)
    } else {
      let (top, middle) = above.quotientAndRemainder(dividingBy: 100_000_000)
      end = writeLeading(top)
      end.store(Self.lanes(middle))
      (end + 8).store(Self.lanes(last))
      return end + 16
    }
    end.store(Self.lanes(last))
    return end + 8
  }

  /// Writes a number below 10^8 without leading zeros.
  @inline(__always)
  private func writeLeading(_ value: UInt) -> Self {
    let lanes = Self.lanes(value)
    // The first digit is in the lowest byte; zero keeps its last digit.
    let zeros = cgmp_trailing_zeros(lanes | 1 &<< 56) & ~7
    store(lanes &>> UInt64(zeros))
    return self + (8 &- zeros &>> 3)
  }

  /// Writes a number below 10^digits with leading zeros, at most 19 digits; up
  /// to seven bytes more are overwritten.
  @inline(__always)
  fileprivate func write(_ value: UInt, digits: Int) {
    if digits <= 8 {
      store(Self.lanes(value &* UInt(cgmp_ten_to(8 &- digits))))
    } else if digits <= 16 {
      let (first, second) =
        (value &* UInt(cgmp_ten_to(16 &- digits)))
        .quotientAndRemainder(dividingBy: 100_000_000)
      store(Self.lanes(first))
      (self + 8).store(Self.lanes(second))
    } else {
      let (first, rest) = value.quotientAndRemainder(
        dividingBy: UInt(cgmp_ten_to(digits &- 8)))
      store(Self.lanes(first))
      let (second, third) =
        (rest &* UInt(cgmp_ten_to(24 &- digits)))
        .quotientAndRemainder(dividingBy: 100_000_000)
      (self + 8).store(Self.lanes(second))
      (self + 16).store(Self.lanes(third))
    }
  }

  @inline(__always)
  private func store(_ lanes: UInt64) {
    UnsafeMutableRawPointer(self).storeBytes(
      of: (lanes | 0x3030_3030_3030_3030).littleEndian, as: UInt64.self)
  }

  /// The digits of a number below 10^8, the first in the lowest byte.
  ///
  /// Halves, then quarters, then single digits part in the lanes of one word;
  /// the quotients by 100 and 10 are multiplications that are exact in the
  /// range of their lane.
  @inline(__always)
  private static func lanes(_ value: UInt) -> UInt64 {
    let (high, low) = UInt64(value).quotientAndRemainder(dividingBy: 10_000)
    var lanes = high | low &<< 32
    let hundreds = ((lanes &* 10_486) &>> 20) & 0x0000_007F_0000_007F
    lanes = hundreds | (lanes &- hundreds &* 100) &<< 16
    let tens = ((lanes &* 103) &>> 10) & 0x000F_000F_000F_000F
    return tens | (lanes &- tens &* 10) &<< 8
  }
}
