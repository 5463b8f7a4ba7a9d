import ClaimLanguage
import Figures

/// A figure of an article with the clause, the sentence and the line it stands
/// in, all as bytes of the article.
struct FigurePlace {
  let finding: Finding
  let clause: Range<Int>
  let sentence: Range<Int>
  let line: Range<Int>
}

/// Every figure of an article that a claim file has to account for.
struct FigurePlaces {
  let sentences: Sentences
  private(set) var figures: [FigurePlace] = []

  init(in text: [UInt8], _ findings: [Finding]) {
    sentences = Sentences(text: text)
    let lines = TextLines(text)
    var number = 0
    var line = 0..<0
    var pieces: [Range<Int>] = []
    for finding in findings where finding.needsEntry(in: text) {
      if finding.line != number {
        number = finding.line
        guard let content = lines[number] else { continue }
        line = content.startIndex..<content.endIndex
        pieces = sentences.sentences(of: line)
      }
      let start = finding.range.lowerBound
      // Figures come in order: what ends before one is done with.
      while pieces.count > 1, pieces[0].upperBound <= start {
        pieces.removeFirst()
      }
      let sentence = pieces[0]
      let clause = sentences.clauses(of: sentence).first {
        start < $0.upperBound
      }
      figures.append(
        FigurePlace(
          finding: finding, clause: clause ?? sentence, sentence: sentence,
          line: line))
    }
  }

  /// Where the neighbours of a figure on its line stand.
  func others(than place: FigurePlace) -> [Range<Int>] {
    figures.lazy.map(\.finding).filter {
      $0.line == place.finding.line && $0.range != place.finding.range
    }.map(\.range)
  }
}
