import CGMP
import Exact
import Testing

/// GMP itself is called here, as by an operation that forgot its bound.
struct MemoryGuardTests {
  @Test func `What no bound caught ends with a message and status 70`()
    async throws
  {
    let result = try #require(
      await #expect(
        processExitsWith: .exitCode(70), observing: [\.standardErrorContent]
      ) {
        MemoryGuard.install(limit: 1 << 20)
        var number = __mpz_struct()
        __gmpz_init(&number)
        __gmpz_ui_pow_ui(&number, 10, 10_000_000)
      })
    let text = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(text.hasPrefix("error: a number needs "))
    #expect(text.hasSuffix(" bytes; at most 1048576 are given to one\n"))
  }

  @Test func `Ordinary work passes the guard`() async {
    await #expect(processExitsWith: .success) {
      MemoryGuard.install()
      let number = Integer(3).power(100_000)
      #expect(Integer.gcd(number * 2, number) == number)
    }
  }
}
