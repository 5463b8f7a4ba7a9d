import Suite
import Testing

struct SuiteTests {
  @Test(arguments: Benchmark.all.map(\.name))
  func `A benchmark gives the same every time it is prepared and run`(
    name: String
  ) throws {
    let benchmark = try #require(Benchmark.all.first { $0.name == name })
    let (one, other) = (benchmark.prepared(), benchmark.prepared())
    #expect(benchmark.version(of: one) == benchmark.version(of: other))
    #expect(one.results == other.results)
    #expect(one.run() == other.run())
    #expect(one.run() == one.run())
  }

  @Test func `Names and versions tell benchmarks apart`() {
    let all = Benchmark.all
    #expect(Set(all.map(\.name)).count == all.count)
    #expect(
      Set(all.map { $0.version(of: $0.prepared()) }).count == all.count)
  }
}
