import CGMP

extension Rational {
  /// The range from below/10^digits to its successor.
  static func decimalNeighbours(
    _ below: Integer, digits: Int
  ) -> Interval {
    let power = Integer(10).power(digits)
    func end(_ value: Integer) -> Rational {
      // Without a factor 5 only twos can cancel.
      if value.residue(modulo: 5) == 0 { return Rational(value, power) }
      let twos = min(value.trailingZeroBitCount, digits)
      return Rational(lowestTerms: value >> twos, over: power >> twos)
    }
    return .closed(end(below), end(below + 1))
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
    let residue = residueModuloFive(root, count)
    let lower = Rational(
      decimal: root, count, residue: residue, places: digits, scratch)
    root[count] = 0
    var place = 0
    repeat {
      root[place] &+= 1
      place += 1
    } while root[place - 1] == 0
    let upper = Rational(
      decimal: root, count + 1, residue: (residue + 1) % 5, places: digits,
      scratch)
    return .closed(lower, upper)
  }

  /// The limbs' number over 10^places, in lowest terms.
  ///
  /// Only twos and fives can cancel, so no divisor has to be searched for: the
  /// zeros at the end are counted, and most numbers are no multiple of 5.
  ///
  /// - Parameter residue: the number's, modulo 5.
  private init(
    decimal limbs: UnsafeMutablePointer<UInt>, _ size: Int, residue: UInt,
    places: Int, _ scratch: UnsafeMutablePointer<UInt>
  ) {
    var size = size
    while size > 0, limbs[size - 1] == 0 { size -= 1 }
    guard size > 0 else {
      self.init(0)
      return
    }
    var numerator = limbs
    var fives = 0
    if places > 0, residue == 0 {
      numerator = scratch
      fives = Self.removeFives(limbs, size, limit: places, into: scratch)
    }
    let zeros = Self.trailingZeros(limbs, limit: places)
    let box = BigRational()
    Self.set(
      &box.q._mp_num, to: numerator + (zeros >> 6), size - (zeros >> 6),
      shiftedRight: zeros & 63)
    Self.set(
      &box.q._mp_den, to: PowerOfFive.shared(places - fives),
      timesTwoTo: places - zeros)
    self.init(taking: box)
  }

  /// Stores the number that limbs hold, least significant first.
  private static func set(
    _ target: UnsafeMutablePointer<__mpz_struct>,
    to limbs: UnsafeMutablePointer<UInt>, _ size: Int,
    shiftedRight bits: Int
  ) {
    let place = __gmpz_limbs_write(target, size)!
    if bits == 0 {
      place.update(from: limbs, count: size)
    } else {
      _ = __gmpn_rshift(place, limbs, size, UInt32(bits))
    }
    __gmpz_limbs_finish(target, size)
  }

  /// Stores a power of five times a power of two.
  private static func set(
    _ target: UnsafeMutablePointer<__mpz_struct>,
    to five: PowerOfFive, timesTwoTo exponent: Int
  ) {
    let (places, bits) = (exponent >> 6, UInt32(exponent & 63))
    let size = places + five.count + 1
    let place = __gmpz_limbs_write(target, size)!
    place.update(repeating: 0, count: places)
    if bits == 0 {
      (place + places).update(from: five.limbs, count: five.count)
      place[size - 1] = 0
    } else {
      place[size - 1] = __gmpn_lshift(
        place + places, five.limbs, five.count, bits)
    }
    __gmpz_limbs_finish(target, size)
  }

  private static func trailingZeros(
    _ limbs: UnsafeMutablePointer<UInt>, limit: Int
  ) -> Int {
    var place = 0
    while limbs[place] == 0 { place += 1 }
    return min(limit, 64 * place + limbs[place].trailingZeroBitCount)
  }

  /// 2^64 leaves 1, so that a number leaves what the sum of its limbs does.
  private static func residueModuloFive(
    _ limbs: UnsafeMutablePointer<UInt>, _ size: Int
  ) -> UInt {
    var sum: UInt = 0
    var carries: UInt = 0
    for place in 0..<size {
      let (part, overflow) = sum.addingReportingOverflow(limbs[place])
      sum = part
      carries &+= overflow ? 1 : 0
    }
    return (sum % 5 &+ carries) % 5
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
