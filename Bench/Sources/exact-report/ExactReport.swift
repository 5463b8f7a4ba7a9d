import ArgumentParser
import Foundation
import PeerReport

/// Turns a run of the peers into a page, or makes a run without them.
@main
struct ExactReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exact-report",
    abstract: "Measured exact arithmetic as a page.",
    subcommands: [Write.self, Run.self])
}

/// Writes the page.
struct Write: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a run's results as a page of Markdown.")

  @Argument(help: "The results, as JSON.") var results: String
  @Option(help: "The file to write.") var output: String
  @Option(help: "The Swift compiler's name and version.") var swift: String

  func run() throws {
    let run = try RunResults(json: Data(contentsOf: URL(filePath: results)))
    let page = PeerReport(run, swift: swift).markdown
    try Data(page.utf8).write(to: URL(filePath: output))
  }
}

/// Measures the implementations in `exact-peer` and no others.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure the implementations of exact-peer alone.")

  @Option(help: "The program that runs the workloads.") var peer: String
  @Option(help: "The file to write, as JSON.") var output: String

  func run() throws {
    let results = try LocalRun(program: URL(filePath: peer)).results()
    try results.json().write(to: URL(filePath: output))
  }
}
