import Foundation
public import Quantities

/// One article of a corpus: a line of JSON with `id` and `text`, and perhaps
/// `date`, `as_of`, `lang` and `url`.
public struct CorpusRecord: Sendable {
  public let id: String
  /// UTF-8.
  public let text: [UInt8]
  /// The day of the article, for dates such as 28일.
  public let date: CalendarDay?
  /// The day its figures are declared to hold for: of two records that
  /// contradict each other the earlier is then stale.
  public let asOf: CalendarDay?
}

/// What is wrong with a record, and at which byte of its line, from 1.
public struct RecordError: Error, Hashable, Sendable {
  public let column: Int
  public let message: String

  init(_ message: String, column: Int = 1) {
    self.message = message
    self.column = column
  }
}

extension CorpusRecord {
  /// Reads a line of JSON (RFC 8259).
  ///
  /// - Throws: `RecordError` with what was found and what would be right.
  public init(
    line: [UInt8], bounds: CorpusBounds = .standard
  ) throws(RecordError) {
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
