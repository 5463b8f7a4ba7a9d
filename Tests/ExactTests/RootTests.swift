@testable import Exact
import TestSupport
import Testing

struct RootTests {
  @Test(arguments: [
    // OEIS A002193, A002194, A002580, A005531.
    (2, 2, "1.4142135623730950488016887242096980785696718753769480"),
    (3, 2, "1.7320508075688772935274463415058723669428052538103806"),
    (2, 3, "1.2599210498948731647672106072782283505702514647015079"),
    (2, 5, "1.1486983549970350067986269467779275894438508890977975"),
  ])
  func `Roots have the digits that are published`(
    number: Int, k: Int, digits: String
  ) throws {
    let below = try #require(Rational(decimal: digits))
    let ends = try Rational(number).root(k, digits: 52)
    #expect(ends.lower == .closed(below))
    #expect(ends.upper == .closed(below + .tenTo(-52)))
  }

  @Test func `A root lies between neighbouring decimals`() throws {
    #expect("\(try Rational(2).root(2, digits: 3))" == "[707/500, 283/200]")
    #expect("\(try Rational(2).root(2, digits: 0))" == "[1, 2]")
    #expect("\(try Rational(-2).root(3, digits: 1))" == "[-13/10, -6/5]")
    #expect("\(try Rational(1, 1000).root(2, digits: 1))" == "[0, 1/10]")
    #expect("\(try Rational(99).root(2, digits: 2))" == "[497/50, 199/20]")
  }

  @Test func `A rational root is a point`() throws {
    #expect(try Rational(4, 9).root(2, digits: 5).point == Rational(2, 3))
    #expect(try Rational(-27).root(3, digits: 0).point == -3)
    #expect(try Rational(0).root(7, digits: 3).point == 0)
    #expect(try Rational(1).root(1_000_000, bits: 3).point == 1)
    #expect(try Rational(-1).root(999_999, digits: 3).point == -1)
    #expect(try Rational(5, 7).root(1, digits: 1).point == Rational(5, 7))
    let large = Rational(Integer(10).power(40), Integer(3).power(60))
    #expect(try large.power(5).root(5, digits: 9).point == large)
    #expect(try large.power(5).root(5, bits: 9).point == large)
    // The parts are squares only in lowest terms.
    #expect(
      try Rational(8, 18).root(2, digits: 1).point == Rational(2, 3))
  }

  @Test func `A root brackets its power, and more digits bracket closer`()
    throws
  {
    var random = SplitMix64(seed: 1)
    for _ in 0..<2000 {
      let x = Rational.random(using: &random).magnitude + Rational(1, 7)
      let k = Int.random(in: 2...9, using: &random)
      let digits = Int.random(in: 0...60, using: &random)
      let ends = try x.root(k, digits: digits)
      try check(ends, x, k)
      if ends.point == nil {
        #expect(ends.upper.value! - ends.lower.value! == .tenTo(-digits))
        #expect((ends.lower.value! * .tenTo(digits)).isInteger)
      }
      #expect(try x.root(k, digits: digits + 3).isSubset(of: ends))
      if k % 2 == 1 {
        #expect(try (-x).root(k, digits: digits) == -ends)
      }
    }
  }

  @Test func `A relative precision is kept for the tiny and the huge`() throws {
    var random = SplitMix64(seed: 2)
    for _ in 0..<2000 {
      let size = Rational.tenTo(Int.random(in: -300...300, using: &random))
      let x = (Rational.random(using: &random).magnitude + 1) * size
      let k = Int.random(in: 2...40, using: &random)
      let bits = Int.random(in: 1...200, using: &random)
      let ends = try x.root(k, bits: bits)
      try check(ends, x, k)
      try checkNeighbours(ends, bits: bits)
      #expect(try x.root(k, bits: bits + 5).isSubset(of: ends))
    }
  }

  private func check(_ ends: Interval, _ x: Rational, _ k: Int) throws {
    let low = try #require(ends.lower.value)
    let high = try #require(ends.upper.value)
    if let point = ends.point {
      #expect(point.power(k) == x)
    } else {
      #expect(low.power(k) < x)
      #expect(x < high.power(k))
    }
  }

  /// The limbs of `RootKernel` and GMP's integer roots are two ways.
  @Test func `Roots of words are those of long numbers`() throws {
    var random = SplitMix64(seed: 3)
    var undecided = 0
    for round in 0..<20_000 {
      let a = Int.corner(using: &random).magnitude
      let b = Int.corner(using: &random).magnitude
      let k = Int.random(in: 2...12, using: &random)
      let digits = Int.random(
        in: 0...(round % 10 == 0 ? 400 : 40), using: &random)
      guard a < 1 << 63, b < 1 << 63,
        let kernel = RootKernel(a, over: b, root: k)
      else { continue }
      let radicand = (Integer(Int(a)) * Integer(10).power(digits * k))
        .flooredDivision(by: Integer(Int(b))).quotient
      let ends = Rational.decimalNeighbours(
        radicand.root(k).root, digits: digits)
      if let found = kernel.neighbours(digits: digits) {
        #expect(found == ends, "\(a)/\(b), root \(k), \(digits) digits")
      } else {
        // A root that is no decimal is seldom too near to one.
        let value = Rational(Integer(Int(a)), Integer(Int(b)))
        if ends.lower.value!.power(k) != value { undecided += 1 }
      }
    }
    #expect(undecided <= 10)
  }

  @Test func `An approximation is as near as it says`() {
    var random = SplitMix64(seed: 14)
    for _ in 0..<5000 {
      let a = Int.corner(using: &random).magnitude >> 1
      let b = Int.corner(using: &random).magnitude >> 1
      let k = Int.random(in: 2...12, using: &random)
      let size = Int.random(in: 3...30, using: &random)
      guard let kernel = RootKernel(a, over: b, root: k) else { continue }
      var limbs = [UInt](repeating: 0, count: 7 * size + 16)
      let errorBits = limbs.withUnsafeMutableBufferPointer { limbs in
        let x = limbs.baseAddress!
        return kernel.approximate(x, size, x + size)
      }
      guard let errorBits else { continue }
      // Few enough for the digits that `neighbours` asks so many limbs for.
      #expect(errorBits <= 56)
      let found = limbs[..<size].reversed().reduce(Integer(0)) {
        ($0 << 64) + Integer(Int($1 >> 1)) + Integer(Int($1 - ($1 >> 1)))
      }
      // x^k = (a/b) 2^-ke, in units of 2^-64.
      let places = 64 * size * k - k * kernel.e
      let root =
        ((Integer(Int(a)) << places)
        .flooredDivision(by: Integer(Int(b))).quotient).root(k).root
      #expect((found - root).magnitude <= Integer(1) << errorBits)
    }
  }

  @Test func `A root of high order goes through the logarithm`() throws {
    let ends = try Rational(2).root(1_000_000, digits: 30)
    // e^x for x = (ln 2)/10^6, by its series.
    let x =
      try Rational(2).naturalLogarithm(bits: 150).lower.value!
      / 1_000_000
    let sum = 1 + x + x.power(2) / 2 + x.power(3) / 6 + x.power(4) / 24
    #expect(ends.contains(sum))
    #expect(try Rational(2).root(1_000_000, digits: 40).isSubset(of: ends))
    let tiny = try Rational(2).power(-60_000).root(70_001, digits: 20)
    #expect(tiny.lower.value! > Rational(55, 100))
    #expect(tiny.upper.value! < Rational(56, 100))
  }

  @Test func `Roots that are not real, or too long, are refused`() {
    #expect(throws: ExactError.undefined) {
      try Rational(-4).root(2, digits: 3)
    }
    #expect(throws: ExactError.undefined) { try Rational(-4).root(2, bits: 3) }
    #expect(throws: ExactError.undefined) { try Rational(4).root(0, bits: 3) }
    #expect(throws: ExactError.undefined) {
      try Rational(4).root(-2, digits: 3)
    }
    #expect(throws: ExactError.tooLarge(bits: .max)) {
      try Rational(2).root(2, digits: .max)
    }
    #expect(throws: ExactError.tooLarge(bits: 1 << 40)) {
      try Rational(2).root(2, bits: 1 << 40)
    }
    #expect(throws: ExactError.tooLarge(bits: 70_002)) {
      try Rational(Integer(1) << 70_000).root(2, bits: 10)
    }
  }

  @Test func `The largest bounds are reached in good time`() throws {
    #expect(try Rational(2).root(2, digits: 19_600).point == nil)
    #expect(try Rational(2).root(3, bits: Rational.bitLimit).point == nil)
    #expect(try Rational(3).root(65_536, bits: Rational.bitLimit).point == nil)
  }
}

/// Asserts that a range is a point, or goes from one number of `bits` + 1
/// significant bits to the next.
func checkNeighbours(_ ends: Interval, bits: Int) throws {
  if ends.point != nil { return }
  let (low, high) = (
    try #require(ends.lower.value), try #require(ends.upper.value)
  )
  let size = min(low.magnitude, high.magnitude)
  #expect(high - low <= size * Rational(2).power(-bits))
  #expect(high - low > size * Rational(2).power(-bits - 1))
  #expect((low / (high - low)).isInteger)
}
