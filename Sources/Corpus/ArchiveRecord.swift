public import Input
import Texts

/// The header of a record of a web archive, and the text in its content.
///
/// Source: ISO 28500:2017 (WARC 1.1), clauses 4 and 5; WET files hold records
/// of type `conversion` with plain text.
public struct ArchiveRecord: Sendable {
  private let fields: [String: String]
  /// Bytes of the content after the header.
  public let length: Int

  /// - Parameter lines: the lines of the header, from `WARC/1.1` to the empty
  ///   one, without ends.
  /// - Throws: `RecordError` with what would be right.
  public init(header lines: [[UInt8]]) throws(RecordError) {
    guard let first = lines.first, first.starts(with: "WARC/".utf8) else {
      throw RecordError(
        "no record of a web archive begins here; expected 'WARC/1.0' or later")
    }
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      let text = String(decoding: line, as: UTF8.self)
      guard let colon = text.firstIndex(of: ":") else { continue }
      fields[text[..<colon].lowercased()] = String(
        text[text.index(after: colon)...].trimmed)
    }
    guard let length = fields["content-length"].flatMap({ Int($0) }),
      length >= 0
    else {
      throw RecordError("there is no 'Content-Length'; expected a number")
    }
    self.fields = fields
    self.length = length
  }

  /// Whether the content is a page or its text, and not a request, metadata or
  /// a picture.
  public var holdsText: Bool {
    let type = fields["content-type"]?.lowercased() ?? ""
    switch fields["warc-type"] {
    case "conversion", "resource": return type.hasPrefix("text/")
    case "response": return type.hasPrefix("application/http")
    default: return false
    }
  }

  public var id: String {
    let id = fields["warc-record-id"] ?? ""
    return id.hasPrefix("<") && id.hasSuffix(">")
      ? String(id.dropFirst().dropLast()) : id
  }

  /// The plain text of the content; nil where a response is no page.
  ///
  /// - Throws: `InputError` where the bytes are no text.
  public func text(of content: [UInt8]) throws(InputError) -> [UInt8]? {
    var body = content[...]
    var type = fields["content-type"]?.lowercased() ?? ""
    if fields["warc-type"] == "response" {
      guard let end = content.firstRange(of: Array("\r\n\r\n".utf8)) else {
        return nil
      }
      let head = String(decoding: content[..<end.lowerBound], as: UTF8.self)
      type =
        head.split(whereSeparator: \.isNewline)
        .first { $0.lowercased().hasPrefix("content-type:") }?
        .dropFirst("content-type:".count).lowercased().trimmed.description ?? ""
      body = content[end.upperBound...]
    }
    let markup: Markup
    switch type.prefix(while: { $0 != ";" && $0 != " " }) {
    case "text/html": markup = .html
    case "application/xhtml+xml": markup = .xml
    case "text/plain": markup = .none
    default: return nil
    }
    let charset = type.split(separator: ";").compactMap { part in
      let part = part.trimmed
      return part.hasPrefix("charset=")
        ? TextEncoding(named: String(part.dropFirst(8))) : nil
    }.first
    return try SourceText(
      InputFile(name: id, bytes: Array(body)), encoding: charset,
      markup: markup
    ).bytes
  }

  /// The record as a line of JSON for `map`.
  ///
  /// - Parameters:
  ///   - file: the archive's name.
  ///   - offset: the first byte of the record in it.
  public func json(_ text: [UInt8], file: String, offset: Int) -> String {
    var json = "{\"id\":"
    json.appendQuoted(id)
    if let url = fields["warc-target-uri"] {
      json += ",\"url\":"
      json.appendQuoted(url)
    }
    if let date = fields["warc-date"] {
      json += ",\"date\":"
      json.appendQuoted(date.prefix(10))
    }
    return json + Self.tail(text, file: file, offset: offset)
  }

  /// A plain file as a line of JSON for `map`.
  public static func json(file: String, _ text: [UInt8]) -> String {
    var json = "{\"id\":"
    json.appendQuoted(file)
    return json + tail(text, file: file, offset: 0)
  }

  private static func tail(
    _ text: [UInt8], file: String, offset: Int
  ) -> String {
    var json = ",\"file\":"
    json.appendQuoted(file)
    json += ",\"offset\":\(offset),\"text\":"
    json.appendQuoted(String(decoding: text, as: UTF8.self))
    return json + "}"
  }
}

extension StringProtocol {
  fileprivate var trimmed: SubSequence {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
