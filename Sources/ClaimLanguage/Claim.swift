public import Figures
public import Input
public import Quantities

/// A statement of a document, with the check that decides it.
///
/// An object, since verdicts and evaluations hand it on and none changes it.
public final class Claim: Sendable {
  public let id: String
  public let document: String
  /// The line of the document, from 1.
  public let line: Int
  /// What the document says, in our own words.
  public let says: String
  /// The printed figures by key; a single one has the key `figure`.
  public let figures: [ClaimFigure]
  public let check: Expression
  public let checkText: String
  /// The verdict on record.
  public let expect: Expectation?
  public let because: String?
  /// What the document says it computed the figure from; nil where it does not
  /// say.
  public let derivedFrom: Origin?
  /// Where the claim begins in its file, and where the check's text begins.
  public let place: Place
  public let checkPlace: Place

  public subscript(key: String) -> ClaimFigure? {
    figures.first { $0.key == key }
  }

  /// `document/claim`, which names the claim among all documents.
  public var path: String { "\(document)/\(id)" }

  public init(
    id: String, document: String, line: Int, says: String,
    figures: [ClaimFigure], check: Expression, checkText: String,
    expect: Expectation?, because: String?, derivedFrom: Origin? = nil,
    place: Place, checkPlace: Place
  ) {
    self.id = id
    self.document = document
    self.line = line
    self.says = says
    self.figures = figures
    self.check = check
    self.checkText = checkText
    self.expect = expect
    self.because = because
    self.derivedFrom = derivedFrom
    self.place = place
    self.checkPlace = checkPlace
  }
}

extension Claim {
  /// The claim with another figure in the place of the one of its key.
  public func replacing(_ figure: ClaimFigure) -> Claim {
    Claim(
      id: id, document: document, line: line, says: says,
      figures: figures.map { $0.key == figure.key ? figure : $0 },
      check: check, checkText: checkText, expect: expect, because: because,
      derivedFrom: derivedFrom, place: place, checkPlace: checkPlace)
  }

  /// The text of a part of its check, as the claim writes it.
  public func text(of expression: Expression) -> String {
    let characters = checkText.unicodeScalars
    let start =
      characters.index(
        characters.startIndex, offsetBy: expression.span.lowerBound,
        limitedBy: characters.endIndex) ?? characters.endIndex
    let end = characters.index(
      start, offsetBy: expression.span.count, limitedBy: characters.endIndex)
    return String(characters[start..<(end ?? characters.endIndex)])
  }
}

/// A figure a claim quotes, as printed.
public final class ClaimFigure: Sendable {
  public enum Content: Sendable {
    case quantity(Figure)
    /// The entities whose names stand in the phrase, in its order.
    case names([String])
  }

  public let key: String
  public let phrase: String
  /// The line of the document it stands on.
  public let line: Int
  public let content: Content
  /// The counted noun or unit given where the phrase leaves it out.
  public let referent: FigureReader.Referent?
  public let place: Place

  public init(
    key: String, phrase: String, line: Int, content: Content,
    referent: FigureReader.Referent?, place: Place
  ) {
    self.key = key
    self.phrase = phrase
    self.line = line
    self.content = content
    self.referent = referent
    self.place = place
  }

  public var figure: Figure? {
    if case .quantity(let figure) = content { figure } else { nil }
  }
}

/// What a document computed a figure from.
public enum Origin: String, Sendable, CaseIterable {
  /// From the figures as printed, so that what they were rounded from does not
  /// matter.
  case printed
}

/// The verdict a claim file records.
public enum Expectation: String, Sendable, CaseIterable {
  case supported, refuted, undetermined, incomparable, unreferenced
}

/// The document a claim file is about.
public struct SourceDocument: Sendable {
  public let id: String
  public let title: String
  public let publisher: String?
  public let date: CalendarDay?
  public let language: String?
  /// The name of the text file, looked for in the documents folder.
  public let file: String?
  public let sha256: String?
  /// The day its figures tell of, where that is on record.
  public let asOf: CalendarDay?
  /// The documents whose figures it replaces.
  public let supersedes: [String]
  /// Where the file's name and the digest stand, for messages.
  public let filePlace: Place
  public let digestPlace: Place
}

/// A figure of the document that no claim checks, and why.
public struct UncheckedFigure: Sendable {
  public let line: Int
  public let figure: String
  public let why: String
  public let place: Place
}

/// One claim file: a document's claims and the figures left unchecked.
public struct ClaimFile: Sendable {
  public let name: String
  public let document: SourceDocument
  public let quantities: [HiddenQuantity]
  public let conflicts: [RecordedConflict]
  public let claims: [Claim]
  public let unchecked: [UncheckedFigure]
}
