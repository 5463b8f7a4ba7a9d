import ArgumentParser
import FigureReport
import FigureTexts
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
  @Option(help: "The Swift compiler's name and version.") var swift = "Swift"
  @Option(help: "The file to write, as JSON.") var output: String?
  @Flag(help: "Leave out the instructions and the longer hostile texts.")
  var quick = false

  func run() throws {
    var throughput = Throughput(
      cpu: Self.cpu, cores: ProcessInfo.processInfo.processorCount,
      compiler: swift, runs: runs)
    write("text               MB/s   instr/B  found/kB  time/B at 2 4 8 MB")
    for text in try FigureText.all(documents: documents)
    where only.isEmpty || only.contains(where: text.name.hasPrefix) {
      let row = measured(text)
      write(Self.line(row))
      throughput.rows.append(row)
    }
    if let output { try throughput.json().write(to: URL(filePath: output)) }
  }

  private func measured(_ text: FigureText) -> Throughput.Row {
    let bytes = text.bytes(size)
    let (seconds, findings) = Stopwatch(runs: runs).time(bytes)
    var scaling: [Throughput.Row.Scaling] = []
    if !quick, text.group == .hostile {
      scaling = [2, 4, 8].map { factor in
        let longer = text.bytes(factor * size)
        let time = Stopwatch(runs: runs).time(longer).seconds
        return Throughput.Row.Scaling(
          factor: factor,
          ratio: time / Double(longer.count)
            / (seconds / Double(bytes.count)))
      }
    }
    return Throughput.Row(
      name: text.name, title: text.title, group: text.group,
      bytes: bytes.count, seconds: seconds, findings: findings,
      instructionsPerByte: quick
        ? nil : Count.instructions(text.name, documents),
      scaling: scaling)
  }

  private static func line(_ row: Throughput.Row) -> String {
    [
      row.name.padding(toLength: 14, withPad: " ", startingAt: 0),
      String(format: "%8.2f", row.speed),
      row.instructionsPerByte.map { String(format: "%9.1f", $0) }
        ?? "        -",
      String(
        format: "%9.2f", Double(row.findings) / Double(row.bytes) * 1000),
      row.scaling.map { String(format: "%6.2f", $0.ratio) }.joined(),
    ].joined(separator: " ")
  }

  /// A line at once, where `print` would wait for more.
  private func write(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  private static var cpu: String {
    let information = try? String(
      contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
    let line = information?.split(separator: "\n")
      .first { $0.hasPrefix("model name") }
    return line?.split(separator: ":").last.map {
      $0.trimmingCharacters(in: .whitespaces)
    } ?? "an unnamed processor"
  }
}
