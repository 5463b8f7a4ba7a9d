import Checks
import ClaimLanguage
public import Input

/// The lines of files at hand, by the files' names.
public struct FileLines: Sendable {
  private let files: [String: [Substring]]
  /// The folder of the documents' texts, as their names begin with it.
  let documents: String?

  public init(_ files: [InputFile] = [], documents: String? = nil) {
    self.files = Dictionary(
      files.map { file in
        let text = String(decoding: file.bytes, as: UTF8.self)
        // "\r\n" is one character, which a split at "\n" would not see.
        return (
          file.name,
          text.split(
            omittingEmptySubsequences: false,
            whereSeparator: { $0 == "\n" || $0 == "\r\n" })
        )
      }, uniquingKeysWith: { first, _ in first })
    self.documents = documents
  }

  /// Nil if the file is not at hand or has no such line; lines count from 1.
  subscript(file: String, line: Int) -> Substring? {
    guard let lines = files[file], lines.indices.contains(line - 1) else {
      return nil
    }
    return lines[line - 1]
  }
}

/// What SARIF can offer as a fix of a refuted claim: another figure of the same
/// precision, in the claim file and, where it is at hand, in the document.
struct SARIFFixes {
  let lines: FileLines
  let document: SourceDocument?

  /// One for each figure that has a consistent value and stands in its file
  /// letter by letter.
  func fixes(of verdict: Verdict) -> [SARIFLog.Fix] {
    verdict.consistent.compactMap { other in
      guard let figure = verdict.claim[other.key],
        let change = inClaimFile(figure, other.phrase)
      else { return nil }
      return SARIFLog.Fix(
        description: .init(
          text: "\(other.phrase) would be supported (\(other.grade.rawValue))"),
        artifactChanges: [change] + inDocument(figure, other.phrase))
    }
  }

  private func inClaimFile(
    _ figure: ClaimFigure, _ phrase: String
  ) -> SARIFLog.ArtifactChange? {
    let (place, printed) = (figure.place, figure.phrase.unicodeScalars)
    guard let line = lines[place.file, place.line]?.unicodeScalars,
      line.dropFirst(place.column - 1).starts(with: printed),
      Self.marks(of: phrase).isSubset(of: Self.marks(of: figure.phrase))
    else { return nil }
    return change(
      in: .init(uri: URIText.reference(place.file)), line: place.line,
      column: place.column, figure.phrase, phrase)
  }

  /// Only where the figure stands on its line once.
  private func inDocument(
    _ figure: ClaimFigure, _ phrase: String
  ) -> [SARIFLog.ArtifactChange] {
    guard let folder = lines.documents, let name = document?.file else {
      return []
    }
    let path = "\(folder)/\(name)"
    guard let line = lines[path, figure.line] else { return [] }
    let places = line.ranges(of: figure.phrase)
    guard places.count == 1 else { return [] }
    let before = line[..<places[0].lowerBound].unicodeScalars
    return [
      change(
        in: .init(uri: URIText.reference(path)), line: figure.line,
        column: before.count + 1, figure.phrase, phrase)
    ]
  }

  private func change(
    in file: SARIFLog.ArtifactLocation, line: Int, column: Int,
    _ old: String, _ new: String
  ) -> SARIFLog.ArtifactChange {
    .init(
      artifactLocation: file,
      replacements: [
        .init(
          deletedRegion: .init(
            startLine: line, startColumn: column,
            endColumn: column + old.unicodeScalars.count),
          insertedContent: .init(text: new))
      ])
  }

  /// The characters that YAML may take for something else than text; a figure
  /// with one more than the printed one might need quotation marks.
  private static func marks(of text: String) -> Set<Unicode.Scalar> {
    Set(text.unicodeScalars).intersection(
      ",[]{}#&*!|>'\"%@`:-?\\".unicodeScalars)
  }
}
