import ArgumentParser
import CMeasure
import FigureTexts
import Figures
import Foundation

/// Times the reader over texts of every kind.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Time the reader over generated texts and the articles.")

  @Option(help: "A folder of texts that make up the mix of articles.")
  var documents: String?
  @Option(help: "Only texts whose name begins so; may be given again.")
  var only: [String] = []
  @Option(help: "How long a text is, in bytes.") var size = 1_000_000
  @Option(help: "How many runs after a first.") var runs = 3
  @Flag(help: "Leave out the instructions and the longer hostile texts.")
  var quick = false

  func run() throws {
    write("text               MB/s   instr/B  figures/kB  time/B at 2 4 8 MB")
    for text in try FigureText.all(documents: documents)
    where only.isEmpty || only.contains(where: text.name.hasPrefix) {
      measure(text)
    }
  }

  private func measure(_ text: FigureText) {
    let bytes = text.bytes(size)
    let clock = Stopwatch(runs: runs)
    let (seconds, figures) = clock.time(bytes)
    let counted = quick ? nil : Count.instructions(text.name, documents)
    var scaling: [Double] = []
    if !quick, text.group == .hostile {
      scaling = [2, 4, 8].map { factor in
        let longer = text.bytes(factor * size)
        return Stopwatch(runs: 1).time(longer).seconds
          / Double(longer.count) / (seconds / Double(bytes.count))
      }
    }
    let line = [
      text.name.padding(toLength: 14, withPad: " ", startingAt: 0),
      String(format: "%8.2f", Double(bytes.count) / seconds / 1e6),
      counted.map { String(format: "%9.1f", $0) } ?? "        -",
      String(format: "%11.2f", Double(figures) / Double(bytes.count) * 1000),
      scaling.map { String(format: "%6.2f", $0) }.joined(),
    ]
    write(line.joined(separator: " "))
  }

  /// A line at once, where `print` would wait for more.
  private func write(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }
}

/// Times runs of the reader after a first.
struct Stopwatch {
  let runs: Int

  /// The median of the runs in s of CPU time, and how many figures were found.
  func time(_ bytes: [UInt8]) -> (seconds: Double, figures: Int) {
    var figures = FigureReader.standard.findings(
      in: Array(bytes.prefix(10_000))
    )
    .count
    var times: [UInt64] = []
    for _ in 0..<runs {
      let start = cmeasure_cpu_time()
      figures = FigureReader.standard.findings(in: bytes).count
      times.append(cmeasure_cpu_time() - start)
    }
    return (Double(times.sorted()[runs / 2]) / 1e9, figures)
  }
}

extension FigureText {
  /// The generated texts and, from a folder, the mix of articles.
  static func all(documents: String?) throws -> [FigureText] {
    guard let documents else { return generated }
    let folder = URL(filePath: documents)
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "txt" }
    let texts = try files.sorted { $0.path < $1.path }.map {
      Array(try Data(contentsOf: $0))
    }
    return (texts.isEmpty ? [] : [mixed(of: texts)]) + generated
  }
}
