import Exact
import Testing

/// What is fed from input refuses to grow beyond `Rational.bitLimit`, with an
/// error that says how long the result could have been.
struct BoundTests {
  /// A power of two with so many bits.
  private func number(bits: Int) -> Rational {
    Rational(Integer(1) << (bits - 1))
  }

  @Test func `A sum is refused where its parts could pass the bound`() throws {
    let half = number(bits: Rational.bitLimit / 2)
    let less = number(bits: Rational.bitLimit / 2 - 1)
    #expect(try half.adding(less) == half + less)
    #expect(try less.subtracting(half) == less - half)
    let error = ExactError.tooLarge(bits: Rational.bitLimit + 1)
    let most = number(bits: Rational.bitLimit)
    #expect(throws: error) { try most.adding(most) }
    #expect(throws: error) { try (-most).subtracting(most) }
    #expect(throws: error) { try half.reciprocal.adding(half) }
  }

  @Test func `Whole numbers add up to the bound`() throws {
    let whole = number(bits: 40_000)
    #expect(try whole.adding(whole) == whole * 2)
    #expect(try whole.subtracting(-1) == whole + 1)
    let half = number(bits: Rational.bitLimit - 1)
    #expect(try half.adding(half) == number(bits: Rational.bitLimit))
  }

  @Test func `A product is refused where its parts could pass the bound`()
    throws
  {
    let half = number(bits: Rational.bitLimit / 2)
    let more = number(bits: Rational.bitLimit / 2 + 1)
    #expect(try half.multiplied(by: half) == half * half)
    #expect(try half.divided(by: half.reciprocal) == half * half)
    let error = ExactError.tooLarge(bits: Rational.bitLimit + 1)
    #expect(throws: error) { try half.multiplied(by: more) }
    #expect(throws: error) { try more.divided(by: half) }
    #expect(throws: error) { try more.reciprocal.divided(by: half) }
  }

  @Test func `Division by zero is an error for numbers of every size`() throws {
    let big = number(bits: 1000)
    for value: Rational in [0, 5, Rational(-1, 3), big, big.reciprocal] {
      #expect(throws: ExactError.divisionByZero) { try value.divided(by: 0) }
      #expect(throws: ExactError.divisionByZero) {
        try value.divided(by: big - big)
      }
    }
    #expect(throws: ExactError.divisionByZero) {
      try Rational(0).raised(to: -1)
    }
    #expect(throws: ExactError.divisionByZero) {
      try Rational(0).raised(to: .min)
    }
  }

  @Test func `A power is refused by its bits times the exponent`() throws {
    let most = Rational.bitLimit / 2
    #expect(try Rational(2).raised(to: most) == number(bits: most + 1))
    #expect(
      try Rational(1, 2).raised(to: -most) == number(bits: most + 1))
    #expect(throws: ExactError.tooLarge(bits: 2 * most + 2)) {
      try Rational(2).raised(to: most + 1)
    }
    #expect(throws: ExactError.tooLarge(bits: 2 * most + 2)) {
      try Rational(-1, 3).raised(to: -most - 1)
    }
    #expect(throws: ExactError.tooLarge(bits: 4 << 40)) {
      try Rational(10).raised(to: 1 << 40)
    }
    for exponent in [Int.max, .min] {
      #expect(throws: ExactError.tooLarge(bits: .max)) {
        try Rational(10).raised(to: exponent)
      }
    }
  }

  @Test func `Zero and one may be raised to any power`() throws {
    for exponent in [Int.max, .max - 1, 1 << 40] {
      #expect(try Rational(0).raised(to: exponent) == 0)
      #expect(try Rational(1).raised(to: exponent) == 1)
      #expect(
        try Rational(-1).raised(to: exponent) == (exponent % 2 == 0 ? 1 : -1))
    }
    #expect(try Rational(0).raised(to: 0) == 1)
    #expect(try Rational(-1).raised(to: .min + 1) == -1)
  }

  @Test func `The least exponent has no opposite and does no harm`() async {
    await #expect(processExitsWith: .success) {
      let one = try Rational(1).raised(to: .min)
      let other = try Rational(-1).raised(to: .min)
      precondition(one == 1 && other == 1)
    }
  }

  @Test(arguments: [
    ("1e1000000000", 3_333_333_336), ("1e-1000000000", 3_333_333_336),
    ("1e19662", 65_543), ("12e19661", 65_543), ("1.5e-19660", 65_543),
  ])
  func `A numeral is refused by its digits and its exponent`(
    text: String, bits: Int
  ) {
    let bytes = Array(text.utf8)
    #expect(throws: NumeralError.tooLarge(bits: bits)) {
      try bytes.withUnsafeBufferPointer { bytes in
        _ = try Rational(decimal: bytes)
      }
    }
    #expect(Rational(decimal: text) == nil)
  }

  @Test func `An exponent of any length is read without harm`() {
    for sign in ["", "+", "-"] {
      for digits in [19, 20, 100, 10_000] {
        let exponent = sign + String(repeating: "9", count: digits)
        #expect(Rational(decimal: "1e\(exponent)") == nil)
        #expect(Rational(decimal: "0e\(exponent)") == 0)
        #expect(Rational(decimal: "0.000e\(exponent)") == 0)
      }
      let zeros = String(repeating: "0", count: 10_000)
      #expect(
        Rational(decimal: "5e\(sign)\(zeros)1")
          == 5 * .tenTo(sign == "-" ? -1 : 1))
    }
  }

  @Test func `A numeral of many digits is read up to the bound`() throws {
    let nines = String(repeating: "9", count: 19_660)
    let value = try #require(Rational(decimal: nines))
    #expect(value == .tenTo(19_660) - 1)
    #expect(value.bitWidth <= Rational.bitLimit)
    #expect(value.description == nines)
    #expect(Rational(decimal: nines + "99") == nil)
    #expect(Rational(decimal: String(repeating: "9", count: 1 << 20)) == nil)
    #expect(Integer(decimal: nines)?.description == nines)
    #expect(Integer(decimal: nines + "99") == nil)
    #expect(Rational(fraction: "1/\(nines)")?.denominator == value.numerator)
    #expect(Rational(fraction: "1/\(nines)99") == nil)
    // Leading zeros are no digits.
    let zeros = String(repeating: "0", count: 1 << 20)
    #expect(Rational(decimal: zeros + "7") == 7)
  }
}
