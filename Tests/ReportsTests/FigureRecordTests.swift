import Exact
@testable import Figures
import Foundation
import Input
import Reports
import Testing
import Texts

/// A text of a file without markup.
func sourceText(_ text: String, name: String = "a.txt") throws -> SourceText {
  try SourceText(InputFile(name: name, text: text))
}

/// A finding of a word in a text, with fields set as wanted.
func finding(
  _ word: String, in text: SourceText, _ kind: Finding.Kind = .count,
  _ change: (inout Finding) -> Void = { _ in }
) -> Finding {
  let word = Array(word.utf8)
  let start = text.bytes.indices.first {
    text.bytes[$0...].starts(with: word)
  }!
  var finding = Finding(kind: kind, range: start..<start + word.count, line: 1)
  change(&finding)
  return finding
}

struct FigureRecordTests {
  @Test func `A record is one line of JSON with every key`() throws {
    let text = try sourceText("🚀\n약 6,000달러\t\"둘\"")
    let record = FigureRecord(
      finding("6,000달러", in: text, .currency) {
        $0.value = Rational(6000)
        $0.unit = "USD"
      }, in: text)
    #expect(
      record.json == """
        {"start": 4, "end": 11, "line": 2, "column": 3, "utf16Column": 3, \
        "start_byte": 9, "end_byte": 20, "surface": "6,000달러", \
        "value": "6000", "unit": "USD", "kind": "currency", "hedge": null, \
        "hedge_surface": null, "hedge_start": null, "hedge_end": null, \
        "lo": null, "hi": null, "first_day": null, "last_day": null, \
        "repeats": null, "row": null, "sets": null, "readings": []}
        """)
  }

  @Test func `What JSON cannot hold is escaped`() throws {
    let surface = "\"\\\u{1}\t\u{7F}\u{2028}한"
    let text = try sourceText("x" + surface)
    let record = FigureRecord(
      finding(surface, in: text), in: text, file: "a\"b\n")
    let object = try JSONSerialization.jsonObject(with: Data(record.json.utf8))
    let fields = try #require(object as? [String: Any])
    #expect(fields["surface"] as? String == surface)
    #expect(fields["file"] as? String == "a\"b\n")
    #expect(!record.json.contains("\n"))
  }

  @Test(arguments: [
    (Rational(3, 4), "0.75"), (Rational(1, 3), "1/3"), (-3, "-3"),
    (Rational(1, 10).power(9), "0.000000001"),
  ])
  func `A value is an exact decimal or a fraction`(
    value: Rational, written: String
  ) throws {
    let text = try sourceText("1")
    let record = FigureRecord(
      finding("1", in: text) { $0.value = value }, in: text)
    #expect(record.json.contains("\"value\": \"\(written)\","))
    #expect(record.csv.contains(",1,\(written),"))
  }

  @Test func `The sets stand in the unit that is printed`() throws {
    let text = try sourceText("1.5 km")
    let figure = try FigureReader.standard.read("1.5 km")
    let record = FigureRecord(
      finding("1.5 km", in: text), in: text, figure: figure)
    #expect(
      record.json.contains(
        "\"sets\": {\"sharp\": \"(1.45, 1.55)\", \"usual\": \"[1.45, 1.55]\""))
    #expect(record.csv.hasSuffix("\"[1.4, 1.6]\",\r\n"))
  }

  @Test func `A table has the columns of its header`() throws {
    let text = try sourceText("384개")
    let record = FigureRecord(
      finding("384개", in: text), in: text, file: "a,b.txt")
    let header = FigureRecord.csvHeader(withFile: true)
    #expect(header.hasPrefix("file,start,end,line,column,utf16Column,"))
    #expect(header.hasSuffix(",row,sharp,usual,loose,widest,readings\r\n"))
    #expect(record.csv.hasPrefix("\"a,b.txt\",0,4,1,1,1,0,6,384개,,,count,"))
    let commas = header.split(separator: ",", omittingEmptySubsequences: false)
    #expect(record.csv.count { $0 == "," } == commas.count)
  }

  private static let cells: [(surface: String, cell: String)] = [
    ("=1+2", "'=1+2"), ("-3개", "'-3개"), ("+5%", "'+5%"), ("@3", "'@3"),
    ("－3", "'－3"), ("\t3", "'\t3"), ("1-3", "1-3"), ("6,000", "\"6,000\""),
    ("=\"3,4\"", "\"'=\"\"3,4\"\"\""),
  ]

  @Test(arguments: cells.indices)
  func `No cell of words is a formula`(row: Int) throws {
    let (surface, cell) = Self.cells[row]
    let text = try sourceText("x" + surface)
    let record = FigureRecord(
      finding(surface, in: text) { $0.value = -3 }, in: text)
    #expect(record.csv.contains(",\(cell),-3,"), "\(record.csv)")
  }
}
