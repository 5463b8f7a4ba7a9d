import ArgumentParser
import CMeasure
import FigureTexts
import Figures
import Foundation

/// One run over a text for callgrind to count.
struct Count: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read a text once while callgrind counts.", shouldDisplay: false)

  @Argument(help: "The text's name.") var name: String
  @Option(help: "A folder of texts that make up the mix of articles.")
  var documents: String?

  /// Long enough for the mean, short enough for a machine fifty times slower.
  private static let size = 30_000

  func run() throws {
    guard
      let text = try FigureText.all(documents: documents)
        .first(where: { $0.name == name })
    else { throw ValidationError("no text is called '\(name)'") }
    let bytes = text.bytes(Self.size)
    // The tables are read before anything is counted.
    _ = FigureReader.standard.findings(in: Array(bytes.prefix(2_000)))
    cmeasure_start_counting()
    let findings = FigureReader.standard.findings(in: bytes)
    cmeasure_stop_counting()
    print("BYTES", bytes.count, "FIGURES", findings.count)
  }

  /// The instructions for one byte of a text; nil without valgrind.
  static func instructions(_ name: String, _ documents: String?) -> Double? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      [
        "valgrind", "--tool=callgrind", "--instr-atstart=no",
        "--callgrind-out-file=/dev/null", CommandLine.arguments[0], "count",
        name,
      ] + (documents.map { ["--documents", $0] } ?? [])
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    guard (try? process.run()) != nil else { return nil }
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    func words(_ data: Data) -> [Substring] {
      String(decoding: data, as: UTF8.self).split { " \n".contains($0) }
    }
    let lines = String(decoding: complained, as: UTF8.self)
      .split(separator: "\n")
    guard process.terminationStatus == 0,
      let line = lines.first(where: { $0.contains("Collected :") }),
      let collected = line.split(separator: " ").last.flatMap({ Double($0) }),
      let bytes = words(printed).dropFirst().first.flatMap({ Double($0) })
    else { return nil }
    return collected / bytes
  }
}
