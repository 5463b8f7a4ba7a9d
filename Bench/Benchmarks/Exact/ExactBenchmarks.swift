import Benchmark
import Implementations
import Yardstick

// Every exercise over every implementation that has it. The answer is checked
// before the measured runs, and each of those must give the count of a first.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock], warmupIterations: 1,
    maxDuration: .seconds(1), maxIterations: 1000)
  for exercise in Exercise.all {
    for implementation in Implementation.allCases
    where implementation.has(exercise.workload) {
      add(exercise, over: implementation)
    }
  }
}

private func add(_ exercise: Exercise, over implementation: Implementation) {
  Benchmark("\(exercise.name) \(exercise.title) - \(implementation.title)") {
    benchmark, prepared in
    benchmark.startMeasurement()
    let count = prepared.workload.run()
    benchmark.stopMeasurement()
    if count != prepared.count { benchmark.error("two runs differ") }
  } setup: {
    try Prepared(exercise, over: implementation)
  }
}

/// A workload that has given the right answer, and the count of a first run.
private struct Prepared {
  let workload: any Workload
  let count: UInt64

  init(_ exercise: Exercise, over implementation: Implementation) throws {
    workload = implementation.workload(exercise.workload, size: exercise.size)!
    let answer = workload.answer()
    guard answer == exercise.answer else {
      throw WrongAnswer(
        exercise: exercise.name, implementation: implementation.title,
        answer: answer, expected: exercise.answer)
    }
    count = workload.run()
  }
}

/// An implementation's answer that is not the one of all others.
private struct WrongAnswer: Error, CustomStringConvertible {
  let exercise: String
  let implementation: String
  let answer: UInt64
  let expected: UInt64

  var description: String {
    let digits = { (hash: UInt64) in String(hash, radix: 16) }
    return """
      \(exercise) over \(implementation) gives \(digits(answer)), not \
      \(digits(expected))
      """
  }
}
