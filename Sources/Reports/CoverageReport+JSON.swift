import ClaimLanguage
import Foundation
import Input

extension CoverageReport {
  /// The version of the form, raised when a key changes its meaning.
  public static let version = 1

  /// The report for machines: one object, keys sorted, every key in every
  /// record, the same bytes for the same input.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [
      .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
    ]
    let root = Root(
      version: Self.version, isFull: isFull, summary: summary,
      documents: documents.map(DocumentRecord.init),
      errors: errors.map(ErrorRecord.init))
    guard let data = try? encoder.encode(root) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }

  private struct Root: Encodable {
    let version: Int
    let isFull: Bool
    let summary: String
    let documents: [DocumentRecord]
    let errors: [ErrorRecord]
  }

  private struct DocumentRecord: Encodable {
    let id, claimFile: String
    let file: String?
    let isAtHand: Bool
    let figures: [FigureRecord]
    let withoutFigure: [SpareRecord]

    init(_ document: Document) {
      id = document.file.document.id
      claimFile = document.file.name
      file = document.file.document.file
      isAtHand = document.coverage != nil
      figures = document.coverage?.items.map(FigureRecord.init) ?? []
      withoutFigure = document.coverage?.spares.map(SpareRecord.init) ?? []
    }

    enum CodingKeys: CodingKey {
      case id, claimFile, file, isAtHand, figures, withoutFigure
    }

    // Written out, since a missing value would else be a missing key.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
      try container.encode(claimFile, forKey: .claimFile)
      try container.encode(file, forKey: .file)
      try container.encode(isAtHand, forKey: .isAtHand)
      try container.encode(figures, forKey: .figures)
      try container.encode(withoutFigure, forKey: .withoutFigure)
    }
  }

  private struct FigureRecord: Encodable {
    let line, column: Int
    let surface, kind, state: String
    let claims: [String]
    let why: String?

    init(_ item: Coverage.Item) {
      line = item.line
      column = item.column
      surface = item.surface
      kind = item.kind.rawValue
      state = item.state.name
      claims = if case .claimed(let claims) = item.state { claims } else { [] }
      why =
        switch item.state {
        case .unchecked(let why), .toDo(let why): why
        case .claimed, .forgotten, .exempt: nil
        }
    }

    enum CodingKeys: CodingKey {
      case line, column, surface, kind, state, claims, why
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(line, forKey: .line)
      try container.encode(column, forKey: .column)
      try container.encode(surface, forKey: .surface)
      try container.encode(kind, forKey: .kind)
      try container.encode(state, forKey: .state)
      try container.encode(claims, forKey: .claims)
      try container.encode(why, forKey: .why)
    }
  }

  private struct SpareRecord: Encodable {
    let line: Int
    let phrase: String

    init(_ spare: Coverage.Spare) {
      line = spare.line
      phrase = spare.phrase
    }
  }

  private struct ErrorRecord: Encodable {
    let file: String
    let line, column: Int
    let message: String

    init(_ error: InputError) {
      file = error.place.file
      line = error.place.line
      column = error.place.column
      message = error.message
    }
  }
}
