/// Why a phrase could not be read as one figure, and where in it.
public struct FigureError: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case empty
    case tooLong(Int)
    case noFigure
    case nameWithDigits(String)
    case noAmount(String)
    case severalFigures([String])
    case tooManyDigits(Int)
    case wrongGrouping(String)
    case noSuchDate(String)
    case noDocumentDate(String)
    case differentNoun(printed: String, asked: String)
  }

  public let kind: Kind
  /// Characters from the start of the phrase.
  public let offset: Int
}

extension FigureError: CustomStringConvertible {
  /// What was found and what would be right, without the place.
  public var description: String {
    switch kind {
    case .empty:
      "an empty phrase; quote the figure as it is printed"
    case .tooLong(let count):
      "a phrase of \(count) bytes; quote the figure alone, in at most"
        + " \(FigureReader.maximumPhrase) bytes"
    case .noFigure:
      "no figure in this phrase; expected a number such as 384개, 약 6,000달러,"
        + " 3.2 TB/s or hundreds of"
    case .nameWithDigits(let name):
      "'\(name)' is a name, not a quantity; write {name: …} to claim the name"
    case .noAmount(let text):
      "'\(text)' is a score, a ratio or a time of day, not a quantity"
    case .severalFigures(let surfaces):
      "\(surfaces.count) figures in one phrase ("
        + surfaces.joined(separator: ", ") + "); quote one of them"
    case .tooManyDigits(let limit):
      "a number beyond the bound of \(limit) digits"
    case .wrongGrouping(let digits):
      "'\(digits)' is grouped wrongly; commas part groups of three digits"
    case .noSuchDate(let text):
      "'\(text)' is no day of the calendar"
    case .noDocumentDate(let text):
      "'\(text)' needs the date of the document to be a day of the calendar"
    case .differentNoun(let printed, let asked):
      "the phrase itself counts '\(printed)', not '\(asked)'; leave out 'of'"
        + " or name the same thing"
    }
  }
}
