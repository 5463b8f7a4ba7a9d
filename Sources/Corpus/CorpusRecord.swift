import Foundation
import Input
public import Quantities

/// One article of a corpus: a line of JSON with `id` and `text`, and perhaps
/// `date`, `as_of`, `supersedes`, `lang` and `url`.
public struct CorpusRecord: Sendable {
  public let id: String
  /// UTF-8.
  public let text: [UInt8]
  /// The day of the article, for dates such as 28일.
  public let date: CalendarDay?
  /// The day its figures are declared to hold for: of two records that
  /// contradict each other the earlier is then stale.
  public let asOf: CalendarDay?
  /// Ids of records that it declares itself a newer version of: where it gives
  /// a quantity too, their figures are stale.
  public let supersedes: [String]

  /// A digest of all that a result depends on: two records of one digest are
  /// the same document.
  public var digest: String {
    let parts =
      [id, date.map { "\($0)" } ?? "", asOf.map { "\($0)" } ?? ""]
      + supersedes
    // Each with its length, so that no two lists of parts read alike.
    var bytes = parts.flatMap { Array("\($0.utf8.count):\($0)".utf8) }
    bytes += Array("text:".utf8) + text
    return sha256(bytes)
  }
}

/// What is wrong with a record, and at which byte of its line, from 1.
public struct RecordError: Error, Hashable, Sendable {
  public let column: Int
  public let message: String

  init(_ message: String, column: Int = 1) {
    self.message = message
    self.column = column
  }

  /// That of a record over its bound of bytes.
  public static func tooLong(
    _ bytes: Int, _ bounds: CorpusBounds = .standard
  ) -> RecordError {
    RecordError(
      "the record has \(bytes) bytes; at most \(bounds.recordBytes) are read")
  }
}

extension CorpusRecord {
  /// Reads a line of JSON (RFC 8259).
  ///
  /// - Throws: `RecordError` with what was found and what would be right.
  public init(
    line: [UInt8], bounds: CorpusBounds = .standard
  ) throws(RecordError) {
    guard line.count <= bounds.recordBytes else {
      throw RecordError.tooLong(line.count, bounds)
    }
    let fields = try Self.object(line, bounds)
    func text(_ key: String) throws(RecordError) -> String? {
      switch fields[key] {
      case nil, is NSNull: return nil
      case let text as String: return text
      default:
        throw RecordError("'\(key)' is no text; write it in quotes")
      }
    }
    func day(_ key: String) throws(RecordError) -> CalendarDay? {
      guard let text = try text(key) else { return nil }
      // Archives give a time of day too.
      guard let day = CalendarDay(text.prefix(10)) else {
        throw RecordError(
          "'\(key)' is '\(Self.shortened(text))', which is no day; write it as"
            + " 2025-07-28")
      }
      return day
    }
    guard let id = try text("id"), !id.isEmpty else {
      throw RecordError("there is no 'id'; give each record one of its own")
    }
    guard let body = try text("text") else {
      throw RecordError("there is no 'text'; give the article's text")
    }
    for key in ["id", "lang", "url"] {
      if let name = try text(key), name.utf8.count > bounds.nameBytes {
        throw RecordError(
          "'\(key)' has \(name.utf8.count) bytes; at most"
            + " \(bounds.nameBytes) are read")
      }
    }
    self.id = id
    self.text = Array(body.utf8)
    date = try day("date")
    asOf = try day("as_of")
    supersedes = try Self.ids(fields["supersedes"], besides: id, bounds)
  }

  /// One id, or a list of them.
  private static func ids(
    _ value: Any?, besides own: String, _ bounds: CorpusBounds
  ) throws(RecordError) -> [String] {
    let ids: [String]
    switch value {
    case nil, is NSNull: return []
    case let id as String: ids = [id]
    case let list as [String]: ids = list
    default:
      throw RecordError(
        "'supersedes' is no id; write the id of the older record, or a list of"
          + " ids")
    }
    guard !ids.contains(own) else {
      throw RecordError(
        "'supersedes' names the record itself; name an older one")
    }
    guard ids.count <= bounds.superseded,
      ids.reduce(0, { $0 + $1.utf8.count }) <= 2 * bounds.nameBytes
    else {
      throw RecordError(
        "'supersedes' has \(ids.count) ids; at most \(bounds.superseded) and"
          + " \(2 * bounds.nameBytes) bytes are read")
    }
    return Set(ids).sorted()
  }

  static func object(
    _ line: [UInt8], _ bounds: CorpusBounds
  ) throws(RecordError) -> [String: Any] {
    try checkNesting(line, bounds.nesting)
    guard let first = line.firstIndex(where: { $0 > 0x20 }),
      line[first] == UInt8(ascii: "{")
    else {
      throw RecordError("the line is no JSON object; write {\"id\": …}")
    }
    // Data and its objects are freed at once, record by record.
    let value: Any
    do {
      value = try autoreleased {
        try JSONSerialization.jsonObject(with: Data(line))
      }
    } catch {
      throw RecordError(
        "the line is no JSON (RFC 8259); write one object a line, in UTF-8")
    }
    guard let object = value as? [String: Any] else {
      throw RecordError("the line is no JSON object; write {\"id\": …}")
    }
    return object
  }

  private static func autoreleased<T>(_ body: () throws -> T) rethrows -> T {
    #if canImport(ObjectiveC)
      try autoreleasepool(invoking: body)
    #else
      try body()
    #endif
  }

  /// Refuses what is nested deeper before anything takes it apart.
  private static func checkNesting(
    _ line: [UInt8], _ limit: Int
  ) throws(RecordError) {
    var depth = 0
    var isText = false
    var index = 0
    while index < line.count {
      switch line[index] {
      case UInt8(ascii: "\\") where isText: index += 1
      case UInt8(ascii: "\""): isText.toggle()
      case UInt8(ascii: "{") where !isText, UInt8(ascii: "[") where !isText:
        depth += 1
        if depth > limit {
          throw RecordError(
            "the JSON is nested deeper than \(limit)", column: index + 1)
        }
      case UInt8(ascii: "}") where !isText, UInt8(ascii: "]") where !isText:
        depth -= 1
      default: break
      }
      index += 1
    }
  }

  static func shortened(_ text: String) -> String {
    text.count > 40 ? text.prefix(40) + "…" : text
  }
}
