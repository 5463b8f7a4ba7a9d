public import Foundation

/// Another reader, by what it found in a run of its own.
///
/// A file of JSON Lines: a record that names a reader, its `version` and its
/// `languages`, or why it `failed`; then for each figure the `reader`, `text`,
/// `lang` and the keys of the case files. A text without a record holds none.
public struct RecordedReader: FigureSource, Sendable {
  public let name: String
  public let version: String
  public let languages: Set<String>
  /// What a user of its scores should know.
  public let note: String?
  /// Why it did not run; nil if it did.
  public let failure: String?
  private var found: [Text: [ReadFigure]] = [:]

  private struct Text: Hashable {
    let text: String
    let language: String
  }

  public func figures(in text: String, language: String) -> [ReadFigure] {
    found[Text(text: text, language: language)] ?? []
  }

  /// The readers of a file, in its order.
  ///
  /// - Throws: `RecordError` with the line that could not be read.
  public static func read(_ file: URL) throws -> [RecordedReader] {
    var readers: [RecordedReader] = []
    let all: [Record] = try records(of: file)
    for (index, record) in all.enumerated() {
      guard let text = record.text else {
        readers.append(RecordedReader(record))
        continue
      }
      guard
        let place = readers.firstIndex(where: { $0.name == record.reader })
      else {
        throw RecordError(
          file: file, line: index + 1,
          reason: "no reader is called \(record.reader)")
      }
      guard let start = record.start, let end = record.end, start < end else {
        continue
      }
      readers[place].found[
        Text(text: text, language: record.lang ?? ""), default: []
      ].append(
        ReadFigure(
          span: start..<end, kind: record.kind ?? "number",
          amount: Amount(
            value: record.value, low: record.lo, high: record.hi,
            unit: record.unit),
          hedge: record.hedge))
    }
    for place in readers.indices {
      readers[place].found = readers[place].found.mapValues(\.withoutOverlaps)
    }
    return readers
  }

  private init(_ record: Record) {
    name = record.reader
    version = record.version ?? ""
    languages = Set(record.languages ?? [])
    note = record.note
    failure = record.failed
  }

  private struct Record: Decodable {
    let reader: String
    let version: String?
    let languages: [String]?
    let note: String?
    let failed: String?
    let text: String?
    let lang: String?
    let start: Int?
    let end: Int?
    let value: String?
    let unit: String?
    let kind: String?
    let lo: String?
    let hi: String?
    let hedge: String?
  }
}
