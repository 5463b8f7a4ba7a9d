import ArgumentParser
import Foundation
import Input
import Performance
import Reference
import Reports

struct ModelSweep: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Decode bounds over systems, models, batches and contexts.",
    discussion: """
      Floating point, for comparing designs; a verdict rests on the exact \
      bound of 'claimcheck model decode'.

      Example: claimcheck model sweep --system CloudMatrix384 --system \
      GB200_NVL72 --model DeepSeek_R1 --batch 1,8,64 --context 4096 --csv \
      sweep.csv --chart sweep.svg
      """)

  @Option(help: "A chip or system; may repeat.") var system: [String]
  @Option(help: "A model; may repeat.") var model: [String]
  @Option(help: "Sequences per chip, such as 1,8,64.") var batch: String
  @Option(help: "Tokens attended to, such as 4096,32768.") var context: String
  @Option(help: "The number format of weights and products.")
  var format: NumberFormat?
  @Option(help: "A file for the table; the terminal if left out.")
  var csv: String?
  @Option(help: "A file for the picture, SVG.") var chart: String?
  @Flag(help: "No progress on the terminal.") var quiet = false

  /// The most points of one sweep.
  private static let mostPoints = 10_000_000

  func run() throws {
    do {
      try sweep()
    } catch let error as ModelError {
      Terminal.report([
        InputError(error.description, at: Place(file: "<model>"))
      ])
      throw ExitCode(2)
    }
  }

  private func sweep() throws {
    let specifications = Specifications(.builtIn)
    let sweep = Sweep(
      systems: try system.map { name in
        guard let found = specifications.system(name) else {
          throw ModelError.unknownSystem(
            name,
            near: nearestNames(to: name, among: specifications.systems))
        }
        return found
      },
      models: try model.map { name in
        guard let found = ModelLibrary.builtIn.model(named: name) else {
          throw ModelError.unknownModel(
            name, near: ModelLibrary.builtIn.names(near: name))
        }
        return found
      }, batches: try counts(batch, "a batch"),
      contexts: try counts(context, "a context"), format: format)
    guard sweep.count <= Self.mostPoints else {
      throw ModelError.outOfRange(
        "a sweep", value: "\(sweep.count) points",
        expected: "at most \(Self.mostPoints)")
    }
    let points = try ProgressBar.whileDoing(
      "points", total: sweep.count, isQuiet: quiet
    ) { bar throws(ModelError) in
      try sweep.points { bar.advance(by: $0) }
    }
    if let csv {
      try Data(Sweep.csv(points).utf8).write(
        to: URL(filePath: csv), options: .atomic)
    } else {
      print(Sweep.csv(points), terminator: "")
    }
    if let chart {
      try Data(picture(points).svg.utf8).write(
        to: URL(filePath: chart), options: .atomic)
    }
  }

  private func counts(_ text: String, _ what: String) throws -> [Int] {
    try text.split(separator: ",").map { part in
      guard let count = Int(part), (1...10_000_000).contains(count) else {
        throw ModelError.outOfRange(
          what, value: "'\(part)'", expected: "1 to 10000000")
      }
      return count
    }
  }

  private func picture(_ points: [Sweep.Point]) -> Chart {
    var names: [String] = []
    var series: [String: [(x: Double, y: Double)]] = [:]
    for point in points where point.fits {
      let name = "\(point.system), \(point.model), \(point.context)"
      if series[name] == nil { names.append(name) }
      series[name, default: []].append((Double(point.batch), point.rate))
    }
    return Chart(
      title: "Decode bounds", xLabel: "sequences per chip",
      yLabel: "tokens/s per chip, at most",
      series: names.map {
        Chart.Series($0, series[$0]!.sorted { $0.x < $1.x })
      },
      isLine: true)
  }
}
