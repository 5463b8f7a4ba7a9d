import Benchmark
import CMeasure
import FigureTexts
import Figures

// The reader over every text, 100 kB of each; each run must find as much as a
// first.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, cpuTime], warmupIterations: 1,
    maxDuration: .seconds(1), maxIterations: 1000)
  for text in FigureText.generated { add(text) }
}

/// What the process itself used, whatever else the machine is doing.
private let cpuTime = BenchmarkMetric.custom("CPU time (ns)")

private func add(_ text: FigureText) {
  Benchmark("\(text.name) \(text.title)") { benchmark, prepared in
    let start = cmeasure_cpu_time()
    benchmark.startMeasurement()
    let count = FigureReader.standard.findings(in: prepared.bytes).count
    benchmark.stopMeasurement()
    benchmark.measurement(cpuTime, Int(cmeasure_cpu_time() - start))
    if count != prepared.count { fatalError("two runs differ") }
  } setup: {
    Prepared(text)
  }
}

/// A text, and how much a first run finds in it.
private struct Prepared {
  let bytes: [UInt8]
  let count: Int

  init(_ text: FigureText) {
    bytes = text.bytes(100_000)
    count = FigureReader.standard.findings(in: bytes).count
  }
}
