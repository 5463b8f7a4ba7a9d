public import ArgumentParser
public import Benchmarking
import Foundation
import Input
import Streams

extension Export: ExpressibleByArgument {}

struct BenchShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print change points, write the pages, or export the last run.",
    discussion: """
      Example: claimcheck bench show
      Example: claimcheck bench show --check    (are the pages current?)
      Example: claimcheck bench show --export go > after.txt
      """)

  @OptionGroup var history: HistoryOption
  @Option(help: "What 'bench trial' wrote, to be part of the pages.")
  var trial = "Bench/trial.json"
  @Option(help: "The folder to write to.") var output = "reports"
  @Flag(help: "Write nothing; fail if the files written are not current.")
  var check = false
  @Option(
    help: "Print the last run for another tool: bencher, github, go, jmh.")
  var export: Export?

  func run() throws {
    let reading = try history.contents()
    guard
      let summary = BenchmarkSummary(reading.value, trial: try readTrial())
    else {
      Terminal.report([
        InputError(
          "no recording to show; make one with 'claimcheck bench record'",
          at: Place(file: history.history))
      ])
      throw ExitCode(2)
    }
    if let export {
      try StandardOutput.write(Array(export.text(summary.run).utf8))
    } else {
      try writePages(summary)
    }
    if !reading.errors.isEmpty { throw ExitCode(2) }
  }

  private func writePages(_ summary: BenchmarkSummary) throws {
    let files = [
      ("benchmarks.html", BenchmarkPage(summary).text),
      ("benchmarks.md", BenchmarkMarkdown(summary).text),
    ]
    if check {
      let stale = files.map(\.0).filter { name in
        FileManager.default.contents(atPath: "\(output)/\(name)")
          != files.first { $0.0 == name }.map { Data($0.1.utf8) }
      }
      for name in stale {
        print(
          "\(output)/\(name) is not what the tool writes; run 'claimcheck bench"
            + " show'")
      }
      if !stale.isEmpty { throw ExitCode(1) }
      return
    }
    print(summary.verdict)
    for line in summary.changePointLines { print("change point: \(line)") }
    for (name, text) in files {
      do throws(InputError) {
        try NewFile(path: "\(output)/\(name)").write(text, replacing: true)
      } catch {
        Terminal.report([error])
        throw ExitCode(2)
      }
      print("\(output)/\(name)")
    }
  }

  /// Nil if there is no such file.
  private func readTrial() throws -> Trial? {
    guard let data = FileManager.default.contents(atPath: trial) else {
      return nil
    }
    guard let trial = try? Trial(json: data) else {
      Terminal.report([
        InputError(
          "is not what 'claimcheck bench trial' writes",
          at: Place(file: self.trial))
      ])
      throw ExitCode(2)
    }
    return trial
  }
}
