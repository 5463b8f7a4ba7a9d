import ArgumentParser
import CMeasure
import Suite

/// One benchmark for callgrind to count.
struct Count: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run one benchmark while callgrind counts.")

  @Argument(help: "The benchmark's name.") var name: String
  @OptionGroup var slowdown: Slowdown

  func run() throws {
    guard let benchmark = Suite.Benchmark.all.first(where: { $0.name == name })
    else { throw ValidationError("no benchmark is called '\(name)'") }
    let work = benchmark.prepared()
    // What is made once at the first use is not counted.
    let first = work.run()
    cmeasure_start_counting()
    for _ in 0..<slowdown.repetitions where work.run() != first {
      fatalError("two runs differ")
    }
    cmeasure_stop_counting()
  }
}
