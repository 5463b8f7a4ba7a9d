import Exact
import Foundation
import Testing

/// What a caller must not ask for ends the process with a message of the
/// program's own, before GMP would end it with one of its own or with none.
struct PreconditionTests {
  /// A call that must not return, and what is said instead.
  struct Ending: Sendable {
    let message: String
    let call: @Sendable () -> Void

    init(_ message: String, _ call: @escaping @Sendable () -> Void) {
      (self.message, self.call) = (message, call)
    }
  }

  private static let big = Integer(3).power(100)
  private static let bigFraction = Rational(big, Integer(2).power(100))

  static let divisionsByZero = [
    Ending("a divisor other than zero (was 7/0)") {
      _ = Integer(7).flooredDivision(by: 0)
    },
    Ending("a divisor other than zero (was 7/0)") {
      _ = Integer(7).truncatedDivision(by: 0)
    },
    Ending("a divisor other than zero (was 7/0)") {
      _ = Integer(7).dividedExactly(by: 0)
    },
    Ending("a divisor other than zero (was \(big)/0)") {
      _ = big.flooredDivision(by: 0)
    },
    Ending("a divisor other than zero (was \(big)/0)") {
      _ = big.truncatedDivision(by: 0)
    },
    Ending("a divisor other than zero (was \(big)/0)") {
      _ = big.dividedExactly(by: 0)
    },
    Ending("a modulus other than zero (was 0)") {
      _ = Integer(7).residue(modulo: 0)
    },
    Ending("a modulus other than zero (was 0)") {
      _ = big.residue(modulo: 0)
    },
    Ending("a denominator other than zero (was 3/0)") { _ = Rational(3, 0) },
    Ending("a denominator other than zero (was \(Int.min)/0)") {
      _ = Rational(Int.min, 0)
    },
    Ending("a denominator other than zero (was \(big)/0)") {
      _ = Rational(big, 0)
    },
    Ending("a divisor other than zero (was (7/3)/0)") {
      _ = Rational(7, 3) / 0
    },
    Ending("a divisor other than zero (was (\(bigFraction))/0)") {
      _ = bigFraction / 0
    },
    Ending("a divisor other than zero (was (7/3)/0)") {
      var number = Rational(7, 3)
      number /= number - number
    },
    Ending("a divisor other than zero (was (1)/0)") {
      _ = Rational(0).reciprocal
    },
    Ending("a divisor other than zero (was (1)/0)") {
      _ = Rational(0).power(-1)
    },
  ]

  @Test(arguments: divisionsByZero.indices)
  func `Division by zero ends with a message, not in GMP`(row: Int) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [row] in
      PreconditionTests.divisionsByZero[row].call()
    }
    expect(Self.divisionsByZero[row], result)
  }

  private static let bound = Integer.maximumBitWidth
  private static let half = Integer(1) << (bound / 2)

  static let growths = [
    Ending(tooLong(4 << 40)) { _ = Integer(10).power(1 << 40) },
    Ending(tooLong(.max)) { _ = Integer(10).power(.max) },
    Ending(tooLong(1 + 1 << 37)) { _ = Integer(1) << (1 << 37) },
    Ending(tooLong(2 + 1 << 40)) { _ = Integer(-3) << (1 << 40) },
    Ending(tooLong(.max)) { _ = big << .max },
    Ending(tooLong(bound + 2)) { _ = half * half },
    Ending(tooLong(bound + 1)) {
      _ = (Integer(1) << (bound - 1)) + 1
    },
    Ending(tooLong(bound + 1)) {
      _ = (Integer(-1) << (bound - 1)) - 1
    },
    Ending(tooLong(bound + 3)) {
      var number: Integer = 1
      number.add(half, times: half)
    },
    Ending(tooLong(bound + 3)) {
      var number = Integer.tenTo(30)
      number.subtract(half, times: half)
    },
    Ending(tooLong(bound + 3)) {
      let number = Rational(1, half)
      _ = number + Rational(1, half + 1)
    },
    Ending(tooLong(bound + 3)) { _ = Rational(half) * Rational(half, 3) },
    Ending(tooLong(bound + 3)) { _ = Rational(half, 3) / Rational(7, half) },
    Ending(tooLong(4 << 40)) { _ = Rational.tenTo(-1 << 40) },
    Ending(tooLong(3 << 40)) { _ = Rational(7, 2).power(1 << 40) },
  ]

  private static func tooLong(_ bits: Int) -> String {
    "a whole number of at most \(bound) bits (was \(bits))"
  }

  @Test(arguments: growths.indices)
  func `A result beyond the bound is refused before GMP is asked`(
    row: Int
  ) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [row] in
      PreconditionTests.growths[row].call()
    }
    expect(Self.growths[row], result)
  }

  static let others = [
    Ending("a power of at least 0 (was -1)") { _ = Integer(2).power(-1) },
    Ending("a shift of at least 0 (was -1)") { _ = Integer(2) << -1 },
    Ending("a shift of at least 0 (was -1)") { _ = Integer(2) >> -1 },
    Ending("a root of at least 1 (was 0)") { _ = Integer(2).root(0) },
    Ending("a number that is not negative (was -2)") {
      _ = Integer(-2).root(2)
    },
    Ending("a positive place (was 0)") { _ = Rational(2).rounded(toPlace: 0) },
    Ending("a positive place (was -1/10)") {
      _ = Rational(2).rounded(toPlace: Rational(-1, 10))
    },
    Ending("at least one digit (was 0)") {
      _ = Rational(2).rounded(toSignificantDigits: 0)
    },
    Ending("places of at least 0 (was -1)") {
      _ = Rational(2).decimal(places: -1)
    },
    Ending("a whole number of at most 268435456 bits (was 400000000)") {
      _ = Rational(2).decimal(places: 100_000_000)
    },
    Ending("room for 32 bytes") { write(Rational(2), into: 31) },
    Ending("room for 52 bytes") { write(Rational(.tenTo(48)), into: 51) },
    Ending("two different marks (were . and .)") {
      _ = DecimalStyle(point: ".", separator: ".", grouping: .thousands)
    },
  ]

  private static func write(_ number: Rational, into capacity: Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) {
      _ = number.format(places: 2, into: $0)
    }
  }

  @Test(arguments: others.indices)
  func `A call against its stated conditions ends with a message`(
    row: Int
  ) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [row] in
      PreconditionTests.others[row].call()
    }
    expect(Self.others[row], result)
  }

  private func expect(_ ending: Ending, _ result: ExitTest.Result?) {
    guard let result else { return }
    let text = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(text.contains(ending.message))
    #expect(!text.contains("gmp:") && !text.contains("GNU MP"))
    // GMP ends a process by dividing by zero, or aborts it.
    #expect(result.exitStatus != .signal(SIGFPE))
    #expect(result.exitStatus != .signal(SIGABRT))
  }
}

extension Integer {
  fileprivate static func tenTo(_ exponent: Int) -> Integer {
    Integer(10).power(exponent)
  }
}
