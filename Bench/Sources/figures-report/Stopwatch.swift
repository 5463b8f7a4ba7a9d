import CMeasure
import Figures

/// Times runs of the reader after a short first one.
struct Stopwatch {
  let runs: Int

  /// The median of the runs in s of CPU time, and how much was found.
  func time(_ bytes: [UInt8]) -> (seconds: Double, findings: Int) {
    let reader = FigureReader.standard
    var findings = reader.findings(in: Array(bytes.prefix(10_000))).count
    var times: [UInt64] = []
    for _ in 0..<runs {
      let start = cmeasure_cpu_time()
      findings = reader.findings(in: bytes).count
      times.append(cmeasure_cpu_time() - start)
    }
    return (Double(times.sorted()[runs / 2]) / 1e9, findings)
  }
}
