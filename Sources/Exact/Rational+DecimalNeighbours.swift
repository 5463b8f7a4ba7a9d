import CGMP

extension Rational {
  /// The range from below/10^digits to its successor.
  static func decimalNeighbours(
    _ below: Integer, digits: Int
  ) -> Interval {
    let power = Integer(10).power(digits)
    return .closed(Rational(below, power), Rational(below + 1, power))
  }

  /// The range from root/10^digits to its successor, for limbs.
  ///
  /// - Parameters:
  ///   - root: `count` limbs with room for one more; they are changed.
  ///   - scratch: room for as many limbs as 10^digits and the root have.
  static func decimalNeighbours(
    _ root: UnsafeMutablePointer<UInt>, _ count: Int, digits: Int,
    scratch: UnsafeMutablePointer<UInt>
  ) -> Interval {
    let lower = Rational(decimal: root, count, places: digits, scratch)
    root[count] = 0
    var place = 0
    repeat {
      root[place] &+= 1
      place += 1
    } while root[place - 1] == 0
    let upper = Rational(decimal: root, count + 1, places: digits, scratch)
    return .closed(lower, upper)
  }

  /// The limbs' number over 10^places, in lowest terms.
  ///
  /// Only twos and fives can cancel, so no divisor has to be searched for: the
  /// zeros at the end are counted, and 5 divides 2^64 - 1, so that it divides
  /// the number just if it divides the sum of the limbs.
  private init(
    decimal limbs: UnsafeMutablePointer<UInt>, _ size: Int, places: Int,
    _ scratch: UnsafeMutablePointer<UInt>
  ) {
    var size = size
    while size > 0, limbs[size - 1] == 0 { size -= 1 }
    guard size > 0 else {
      self.init(0)
      return
    }
    var numerator = limbs
    var fives = 0
    if places > 0, Self.isDivisibleByFive(limbs, size) {
      numerator = scratch
      fives = Self.removeFives(limbs, size, limit: places, into: scratch)
    }
    let zeros = Self.trailingZeros(limbs, limit: places)
    self.init(
      lowestTerms: Integer(
        limbs: numerator + (zeros >> 6), size - (zeros >> 6),
        shiftedRight: zeros & 63),
      over: Integer(
        PowerOfFive.shared(places - fives), timesTwoTo: places - zeros))
  }

  private static func trailingZeros(
    _ limbs: UnsafeMutablePointer<UInt>, limit: Int
  ) -> Int {
    var place = 0
    while limbs[place] == 0 { place += 1 }
    return min(limit, 64 * place + limbs[place].trailingZeroBitCount)
  }

  private static func isDivisibleByFive(
    _ limbs: UnsafeMutablePointer<UInt>, _ size: Int
  ) -> Bool {
    var sum: UInt = 0
    var carries: UInt = 0
    for place in 0..<size {
      let (part, overflow) = sum.addingReportingOverflow(limbs[place])
      sum = part
      carries &+= overflow ? 1 : 0
    }
    return (sum % 5 &+ carries) % 5 == 0
  }

  /// Divides by the highest power of five there is, up to a limit.
  ///
  /// - Returns: how often five was a factor.
  private static func removeFives(
    _ limbs: UnsafeMutablePointer<UInt>, _ size: Int, limit: Int,
    into result: UnsafeMutablePointer<UInt>
  ) -> Int {
    var source = limbs
    var total = 0
    while true {
      // 5^27 is the highest power in a word.
      var rest = __gmpn_mod_1(source, size, 7_450_580_596_923_828_125)
      var count = 0
      var divisor: UInt = 1
      let most = min(27, limit - total)
      while count < most, rest % 5 == 0 {
        rest /= 5
        divisor *= 5
        count += 1
      }
      if count > 0 || total == 0 {
        __gmpn_divexact_1(result, source, size, divisor)
      }
      total += count
      if count < 27 { return total }
      source = result
    }
  }
}

extension Integer {
  /// The number that limbs hold, least significant first.
  fileprivate init(
    limbs: UnsafeMutablePointer<UInt>, _ size: Int, shiftedRight bits: Int
  ) {
    self = .computed { target in
      let place = __gmpz_limbs_write(target, size)!
      if bits == 0 {
        place.update(from: limbs, count: size)
      } else {
        _ = __gmpn_rshift(place, limbs, size, UInt32(bits))
      }
      __gmpz_limbs_finish(target, size)
    }
  }

  /// A power of five times a power of two.
  fileprivate init(_ five: PowerOfFive, timesTwoTo exponent: Int) {
    self = .computed { target in
      let (places, bits) = (exponent >> 6, exponent & 63)
      let size = places + five.count + 1
      let place = __gmpz_limbs_write(target, size)!
      place.update(repeating: 0, count: places)
      if bits == 0 {
        (place + places).update(from: five.limbs, count: five.count)
        place[size - 1] = 0
      } else {
        place[size - 1] = __gmpn_lshift(
          place + places, five.limbs, five.count, UInt32(bits))
      }
      __gmpz_limbs_finish(target, size)
    }
  }
}
