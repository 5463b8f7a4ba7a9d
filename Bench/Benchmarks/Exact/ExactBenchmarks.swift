import Benchmark
import CMeasure
import Implementations
import Yardstick

// Every exercise over every implementation that has it. The answer is checked
// before the measured runs, and each of those must give the count of a first.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, cpuTime], warmupIterations: 1,
    maxDuration: .seconds(1), maxIterations: 1000)
  for exercise in Exercise.all {
    for implementation in Implementation.allCases
    where implementation.has(exercise.workload) {
      add(exercise, over: implementation)
    }
  }
}

/// What the process itself used, whatever else the machine is doing.
private let cpuTime = BenchmarkMetric.custom("CPU time (ns)")

private func add(_ exercise: Exercise, over implementation: Implementation) {
  Benchmark("\(exercise.name) \(exercise.title) - \(implementation.title)") {
    benchmark, prepared in
    let start = cmeasure_cpu_time()
    benchmark.startMeasurement()
    let count = prepared.workload.run()
    benchmark.stopMeasurement()
    benchmark.measurement(cpuTime, Int(cmeasure_cpu_time() - start))
    if count != prepared.count { fatalError("two runs differ") }
  } setup: {
    Prepared(exercise, over: implementation)
  }
}

/// A workload that has given the known answer, and the count of a first run.
private struct Prepared {
  let workload: any Workload
  let count: UInt64

  init(_ exercise: Exercise, over implementation: Implementation) {
    workload = implementation.workload(exercise.workload, size: exercise.size)!
    let answer = workload.answer()
    // It ends the process: a thrown error would not fail the command.
    guard answer == exercise.answer else {
      fatalError(
        """
        \(exercise.name) over \(implementation.title) gives \
        \(String(answer, radix: 16)), not \
        \(String(exercise.answer, radix: 16))
        """)
    }
    count = workload.run()
  }
}
