import ArgumentParser
import FigureScores
import Foundation

/// Judges the reader, and others by their records, over cases and annotated
/// texts.
struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Judge what readers get right of cases and annotated texts.")

  @Argument(help: "Case files, JSON Lines.") var cases: [String] = []
  @Option(help: "An annotated set, JSON Lines.") var gold: String?
  @Option(help: "The folder of the texts it is about.") var documents: String?
  @Option(help: "What other readers found, JSON Lines.") var records: String?
  @Option(help: "The file to write, as JSON.") var output: String?
  @Option(help: "How many cases to list that this reader misses.")
  var misses = 0
  @Flag(help: "Judge doubtful cases too.") var withDoubtful = false

  func run() throws {
    let all = try cases.flatMap { try Case.read(URL(filePath: $0)) }
    let judged = all.filter { withDoubtful || !$0.isDoubtful }
    var lines: [GoldLine] = []
    if let gold, let documents {
      lines = try GoldLine.read(
        URL(filePath: gold), texts: URL(filePath: documents))
    }
    let recorded = try records.map {
      try RecordedReader.read(URL(filePath: $0))
    }
    var result = ScoreRun(leftOut: all.count - judged.count)
    var left = misses
    var own = Scores(of: OwnReader(), over: judged) { aCase, figures in
      guard left > 0 else { return }
      left -= 1
      print(Self.miss(aCase, figures))
    }
    own.gold = GoldScores(of: OwnReader(isDated: true), over: lines) {
      line, words, trouble in
      guard left > 0 else { return }
      left -= 1
      print("\(line.file):\(line.number): \(words): \(trouble)")
    }
    result.readers.append(own)
    for reader in recorded ?? [] {
      result.peers.append(
        .init(
          name: reader.name, version: reader.version, note: reader.note,
          failure: reader.failure, languages: reader.languages.sorted()))
      guard reader.failure == nil else { continue }
      var scores = Scores(of: reader, over: judged)
      scores.gold = GoldScores(of: reader, over: lines)
      result.readers.append(scores)
    }
    for line in Self.summary(result) { print(line) }
    if let output {
      try result.json().write(to: URL(filePath: output))
    }
  }

  private static func miss(_ aCase: Case, _ figures: [ReadFigure]) -> String {
    let read = figures.map {
      "\($0.span) \($0.kind) \($0.amount) \($0.hedge ?? "")"
    }
    return """
      \(aCase.id): \(aCase.text)
        \(aCase.surface ?? "") \(aCase.kind) \(aCase.amount) \
      \(aCase.hedge ?? "")
        read: \(read.joined(separator: "; "))
      """
  }

  private static func summary(_ run: ScoreRun) -> [String] {
    run.readers.flatMap { scores in
      ["ko", "en", "zh", "ja", "und"].compactMap { language -> String? in
        let all = scores.total(of: language)
        guard all.cases > 0 else { return nil }
        let aimed = scores.total(of: language, kinds: ScoreTarget.kinds)
        let silences = scores.silences.filter { $0.language == language }
        return """
          \(scores.reader) \(language): of \(all.cases) cases \
          \(percent(all.values, all.cases)) values, \
          \(percent(all.units, all.cases)) with unit; of the kinds aimed at \
          \(percent(aimed.values, aimed.cases)); hedges \
          \(all.hedges)/\(all.hedged); exact spans \
          \(percent(all.exactSpans, all.placed)); silent \
          \(silences.map(\.silent).reduce(0, +))/\
          \(silences.map(\.texts).reduce(0, +))
          """
      }
        + (scores.gold.map { ["\(scores.reader) articles: \($0.summary)"] }
          ?? [])
    }
  }

  private static func percent(_ part: Int, _ whole: Int) -> String {
    whole == 0
      ? "-" : String(format: "%.2f %%", Double(part) / Double(whole) * 100)
  }
}

extension GoldScores {
  fileprivate var summary: String {
    """
    values \(figures.values)/\(figures.cases), units \
    \(figures.units)/\(figures.cases), places \(exactPlaces)/\(places), hedges \
    \(hedges)/\(places), hedging words \(hedgeWords)/\(hedged), dates \
    \(datesRead)/\(dates), days \(daysRight)/\(dates), names read \
    \(namesRead)/\(names), strays \(strays)/\(spans)
    """
  }
}
