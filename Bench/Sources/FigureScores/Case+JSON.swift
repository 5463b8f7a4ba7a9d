public import Foundation

extension Case {
  /// Reads a case file: JSON Lines.
  ///
  /// - Throws: `RecordError` with the line that could not be read.
  public static func read(_ file: URL) throws -> [Case] {
    try records(of: file).map { (record: Record) in Case(record) }
  }

  private struct Record: Decodable {
    let id: String?
    let peer: String?
    let lang: String
    let text: String
    let start: Int?
    let end: Int?
    let surface: String?
    let value: String?
    let unit: String?
    let kind: String
    let sub: String?
    let lo: String?
    let hi: String?
    let hedge: String?
    let value_unchecked: Bool?
    let ambiguous: Bool?
  }

  private init(_ record: Record) {
    var span: Range<Int>?
    if let start = record.start, let end = record.end { span = start..<end }
    self.init(
      id: record.id ?? "", source: record.peer ?? "", language: record.lang,
      text: record.text, span: span, surface: record.surface,
      kind: record.kind, subclass: record.sub,
      amount: Amount(
        value: record.value, low: record.lo, high: record.hi,
        unit: record.unit),
      hedge: record.hedge, isUnchecked: record.value_unchecked ?? false,
      isDoubtful: record.ambiguous ?? false
        || Self.doubtfulSurfaces.contains {
          record.surface?.contains($0) ?? false
        })
  }

  /// What the notice beside the case files calls doubtful: thousandths in
  /// Chinese, and euros "and" a number read as a decimal.
  private static let doubtfulSurfaces = ["千分之", "ユーロと"]
}

/// The records of a file of JSON Lines.
func records<Record: Decodable>(of file: URL) throws -> [Record] {
  let decoder = JSONDecoder()
  let lines = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n"))
  return try lines.enumerated().map { index, line in
    do {
      return try decoder.decode(Record.self, from: line)
    } catch {
      throw RecordError(file: file, line: index + 1, reason: "\(error)")
    }
  }
}

/// A line of a file that is no record of the kind expected.
public struct RecordError: Error, CustomStringConvertible {
  public let file: URL
  public let line: Int
  public let reason: String

  public var description: String {
    "\(file.path):\(line): no such record: \(reason)"
  }
}
