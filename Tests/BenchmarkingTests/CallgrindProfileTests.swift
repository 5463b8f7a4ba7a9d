import Benchmarking
import Testing

struct CallgrindProfileTests {
  private let text = """
    # callgrind format
    version: 1
    creator: callgrind-3.19.0
    events: Ir
    summary: 0

    ob=(1) /home/heron/benchmarks
    fl=(1) ???
    fn=(1) main
    0 12
    cob=(2) /usr/lib/libgmp.so.10.4.1
    cfn=(2) __gmpz_mul
    calls=100 0
    0 4200
    cob=(3) /usr/lib/libc.so.6
    cfn=(3) malloc
    calls=7 0
    0 70
    cfn=(4) helper
    calls=3 0
    0 9

    ob=(2)
    fn=(2)
    0 4000
    cfn=(5) __gmpn_mul
    calls=100 0
    0 200
    cob=(3)
    cfn=(3)
    calls=2 0
    0 20

    ob=(1)
    fn=(4)
    0 5
    cob=(2)
    cfn=(5)
    calls=1 0
    0 4

    totals: 61907
    """

  @Test func `Only calls from outside GMP are operations`() throws {
    let profile = try #require(CallgrindProfile(text))
    #expect(profile.instructions == 61_907)
    #expect(profile.gmpOperations == 101)
  }

  @Test func `Memory that GMP asks for is asked for too`() throws {
    #expect(try #require(CallgrindProfile(text)).allocations == 9)
  }

  @Test func `A profile that counted nothing is none`() {
    #expect(CallgrindProfile("") == nil)
    #expect(CallgrindProfile("# callgrind format\ntotals: 0\n") == nil)
    #expect(CallgrindProfile("not a profile") == nil)
  }
}
