import FigureTexts
import Figures

extension Benchmark {
  /// The reader over texts of every kind, five hundred bytes of each.
  static let figureReader: [Benchmark] =
    FigureText.generated.filter {
      $0.group != .hostile || hostile.contains($0.name)
    }.map { text in
      Benchmark("figures/\(text.name)", "Figures found in: \(text.title)") {
        let bytes = text.bytes(500)
        let findings = FigureReader.standard.findings(in: bytes)
        return Work(
          input: identity(bytes),
          results: [
            "findings": findings.count,
            "figures": findings.count { $0.kind != .name },
            "bytes in figures": findings.reduce(0) { $0 + $1.range.count },
          ]
        ) {
          UInt64(FigureReader.standard.findings(in: bytes).count)
        }
      }
    } + [denotations]

  /// Of the texts that nobody writes, those that differ most in what they ask
  /// of the reader.
  private static let hostile: Set<String> = ["digits", "figures", "random"]

  /// The phrases of claim files, read one by one with all that they denote.
  private static var denotations: Benchmark {
    let phrases = [
      "5배나 많은", "약 6,000달러", "770만원", "3배 이상", "수백 곳", "about 1.3 TB/s",
      "more than 60", "1.2 to 1.9 million", "at least 35 %", "67.5万台",
      "約3割", "three quarters",
    ]
    return Benchmark("figures/denote", "Phrases with their four sets") {
      let figures = phrases.map {
        try! FigureReader.standard.read($0)
      }
      return Work(
        input: phrases.joined(separator: "\n"),
        results: [
          "readings": figures.reduce(0) { $0 + $1.readings.count },
          "bytes of sets": figures.reduce(0) {
            $0 + $1.denotation.usual.description.utf8.count
              + $1.denotation.widest.description.utf8.count
          },
        ]
      ) {
        phrases.reduce(0) { sum, phrase in
          let figure = try! FigureReader.standard.read(phrase)
          return sum &+ UInt64(figure.readings.count)
        }
      }
    }
  }
}
