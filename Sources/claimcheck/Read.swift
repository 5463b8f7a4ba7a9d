import ArgumentParser
import Figures
import Input
import Quantities
import Reports

struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what one figure phrase denotes.",
    discussion: """
      Example: claimcheck read '약 6,000달러'
      Example: claimcheck read 28일 --date 2025-07-28
      """)

  @Argument(help: "The figure as printed.") var phrase: String
  @Option(help: "The day of the document, for dates such as 28일.")
  var date: String?
  @Option(help: "The counted noun or the unit that stands elsewhere.")
  var of: String?

  func run() throws {
    let (day, referent) = (try day(), try referent())
    let figure: Figure
    do throws(FigureError) {
      figure = try FigureReader.standard.read(phrase, on: day, of: referent)
    } catch {
      Terminal.report([
        InputError(
          error.description,
          at: Place(file: "<phrase>", column: error.offset + 1))
      ])
      throw ExitCode(2)
    }
    print(lines(figure).joined(separator: "\n"))
  }

  func validate() throws {
    _ = try day()
    _ = try referent()
  }

  private func day() throws -> CalendarDay? {
    try date.map { text in
      guard let day = CalendarDay(text) else {
        throw ValidationError("'\(text)' is no day; write it as 2025-07-28")
      }
      return day
    }
  }

  private func referent() throws -> FigureReader.Referent? {
    try of.map { text in
      guard let referent = FigureReader.Referent(text) else {
        throw ValidationError("'\(text)' is neither a noun nor a unit")
      }
      return referent
    }
  }

  private func lines(_ figure: Figure) -> [String] {
    var lines = [
      "printed    \(plain(figure.surface))",
      "kind       \(figure.kind.rawValue)",
      "dimension  \(figure.dimension)",
    ]
    if let value = figure.value, figure.dimension != .date {
      let quantity = Quantity(
        values: .init(value), dimension: figure.dimension, unit: figure.unit)
      lines.append("value      \(quantity)")
    }
    if let hedge = figure.hedge { lines.append("hedge      \(hedge)") }
    for (index, reading) in figure.readings.enumerated() {
      if figure.readings.count > 1 {
        lines.append("reading    \(reading.name)")
      }
      lines += setLines(figure, index)
    }
    lines.append("policy     \(figure.policy), row \(figure.row)")
    return lines
  }

  private func setLines(_ figure: Figure, _ reading: Int) -> [String] {
    let sets = figure.readings[reading].denotation
    return [
      ("sharp", sets.sharp), ("usual", sets.usual), ("loose", sets.loose),
      ("widest", sets.widest),
    ].map { name, set in
      let text = set.map {
        Quantity(
          values: $0, dimension: figure.dimension, unit: figure.unit
        ).description
      }
      return name.padding(to: 11) + (text ?? "–")
    }
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
