import Exact
import Figures
import Foundation
import Reports

/// Writes what a scan found, text by text.
struct ScanOutput {
  let format: Scan.Format
  /// Whether each record says which file it is from.
  let namesFile: Bool
  let color: Bool
  private var isFirst = true

  init(format: Scan.Format, namesFile: Bool, color: Bool) {
    self.format = format
    self.namesFile = namesFile
    self.color = color
  }

  mutating func add(_ findings: [Finding], of bytes: [UInt8], _ file: String) {
    switch format {
    case .text: write(marked(findings, in: bytes))
    case .json, .jsonl, .csv:
      var places = CodePoints(bytes)
      for finding in findings {
        let fields = fields(of: finding, bytes, &places, file)
        switch format {
        case .json: write((isFirst ? "[\n" : ",\n") + object(fields))
        case .csv:
          if isFirst { write(fields.map(\.key).joined(separator: ",") + "\n") }
          write(fields.map { csv($0.value) }.joined(separator: ",") + "\n")
        default: write(object(fields) + "\n")
        }
        isFirst = false
      }
    }
  }

  func finish() {
    if format == .json { write(isFirst ? "[]\n" : "\n]\n") }
  }

  private func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }
}

// MARK: - Records

extension ScanOutput {
  private enum Value {
    case text(String)
    case number(Int)
    case none
  }

  private func fields(
    of finding: Finding, _ bytes: [UInt8], _ places: inout CodePoints,
    _ file: String
  ) -> [(key: String, value: Value)] {
    func text(_ value: String?) -> Value { value.map(Value.text) ?? .none }
    func number(_ value: Rational?) -> Value { text(value.map(exact)) }
    let start = places[finding.range.lowerBound]
    let repeated = finding.repeats.map { places.counted($0.lowerBound) }
    let end = places[finding.range.upperBound]
    var fields: [(key: String, value: Value)] = [
      ("start", .number(start)), ("end", .number(end)),
      ("line", .number(finding.line)),
      (
        "surface",
        .text(String(decoding: bytes[finding.range], as: UTF8.self))
      ),
      ("value", number(finding.value)), ("unit", text(finding.unit)),
      ("kind", .text(finding.kind.rawValue)), ("hedge", text(finding.hedge?.name.rawValue)),
      ("lo", number(finding.low)), ("hi", number(finding.high)),
      ("repeats", repeated.map(Value.number) ?? .none),
    ]
    if namesFile { fields.insert(("file", .text(file)), at: 0) }
    return fields
  }

  /// An exact decimal where there is one, else a fraction.
  private func exact(_ value: Rational) -> String {
    value.decimalPlaces.map { value.decimal(places: $0) } ?? "\(value)"
  }

  private func object(_ fields: [(key: String, value: Value)]) -> String {
    let members = fields.map { key, value in
      switch value {
      case .text(let text): "\"\(key)\": \(quoted(text))"
      case .number(let number): "\"\(key)\": \(number)"
      case .none: "\"\(key)\": null"
      }
    }
    return "{" + members.joined(separator: ", ") + "}"
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count)
        result += digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private func csv(_ value: Value) -> String {
    switch value {
    case .none: return ""
    case .number(let number): return "\(number)"
    case .text(let text):
      guard text.contains(where: { "\",\r\n".contains($0) }) else {
        return text
      }
      return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
  }
}

// MARK: - Marked text

extension ScanOutput {
  /// The text with each figure in brackets, or underlined on a terminal.
  private func marked(_ findings: [Finding], in bytes: [UInt8]) -> String {
    var result = ""
    var index = 0
    for finding in findings {
      let range = finding.range
      result += plain(bytes[index..<range.lowerBound])
      result += color ? "\u{1B}[1;4m" : "["
      result += plain(bytes[range])
      result += color ? "\u{1B}[0m" : "]"
      index = range.upperBound
    }
    return result + plain(bytes[index...])
  }

  /// Text in which no escape can reach the terminal.
  private func plain(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { Reports.plain(String($0)) }.joined(separator: "\n")
  }
}

/// The code points before an offset, counted in one pass as long as offsets
/// are asked for in order.
struct CodePoints {
  private let bytes: [UInt8]
  private var offset = 0
  private var count = 0
  private var known: [Int: Int] = [:]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  subscript(target: Int) -> Int {
    mutating get {
      while offset < target {
        if bytes[offset] & 0xC0 != 0x80 { count += 1 }
        offset += 1
      }
      known[target] = count
      return count
    }
  }

  /// The code points before an offset that was asked for already.
  func counted(_ target: Int) -> Int { known[target] ?? 0 }
}
