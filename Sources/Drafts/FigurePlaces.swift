import ClaimLanguage
import Figures
import Linking

/// A figure of an article with the clause, the sentence and the line it stands
/// in, all as bytes of the article.
struct FigurePlace {
  let finding: Finding
  let clause: Range<Int>
  let sentence: Range<Int>
  let line: Range<Int>

  /// What stands before its sentence, where a pronoun in it may look back to:
  /// the paragraph, and if that begins with it the one before.
  var before: Range<Int> {
    let isFirst = sentence.lowerBound == line.lowerBound
    return (isFirst ? lineBefore : line.lowerBound)..<sentence.lowerBound
  }

  /// Where the last line that is not empty before this one begins, or this
  /// line if there is none near it.
  let lineBefore: Int
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
    // What is left of the line from the sentence of the last figure on, and
    // of the sentence from its clause on.
    var rest: ArraySlice<Range<Int>> = []
    var clauses: ArraySlice<Range<Int>> = []
    var before = 0
    for finding in findings where finding.needsEntry(in: text) {
      let start = finding.range.lowerBound
      if finding.line != number {
        guard let content = lines[finding.line] else { continue }
        number = finding.line
        line = content.startIndex..<content.endIndex
        before =
          (max(1, number - Self.nearestLines)..<number).reversed()
          .compactMap { lines[$0] }.first { !$0.isEmpty }?.startIndex
          ?? line.lowerBound
        rest = sentences.sentences(of: line)[...]
        clauses = sentences.clauses(of: rest.first!)[...]
      }
      while rest.count > 1, rest.first!.upperBound <= start {
        rest = rest.dropFirst()
        clauses = sentences.clauses(of: rest.first!)[...]
      }
      while clauses.count > 1, clauses.first!.upperBound <= start {
        clauses = clauses.dropFirst()
      }
      figures.append(
        FigurePlace(
          finding: finding, clause: clauses.first!, sentence: rest.first!,
          line: line, lineBefore: before))
    }
  }

  /// How many lines back a pronoun reaches over empty ones.
  private static let nearestLines = 4

  /// Where the next figures on either side stand.
  func neighbours(at index: Int) -> [Range<Int>] {
    let near = max(0, index - 8)..<min(figures.count, index + 9)
    return near.filter { $0 != index }.map { figures[$0].finding.range }
  }
}
