import ArgumentParser
import FigureReport
import FigureScores
import Foundation

/// Writes the page.
struct Write: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write what was measured as a page of Markdown.",
    discussion: "A file that is not there was not measured.")

  @Option(help: "The scores, as JSON.") var scores: String
  @Option(help: "The times, as JSON.") var throughput: String
  @Option(help: "The other readers' times, as JSON.") var peerTimes: String
  @Option(help: "The file to write.") var output: String

  func run() throws {
    let page = FigurePage(
      scores: try data(scores).map(ScoreRun.init(json:)),
      throughput: try data(throughput).map(Throughput.init(json:)),
      peerTimes: try data(peerTimes).map {
        try JSONDecoder().decode([PeerTime].self, from: $0)
      } ?? [])
    try Data(page.markdown.utf8).write(to: URL(filePath: output))
  }

  private func data(_ path: String) throws -> Data? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try Data(contentsOf: URL(filePath: path))
  }
}
