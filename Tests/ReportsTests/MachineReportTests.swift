import Checks
import Foundation
import Input
import Testing

@testable import Reports

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The formats that programs read: the same counts in all, and text from
/// anywhere as text.
struct MachineReportTests {
  private static func claim(
    _ id: String, _ figure: String, _ rest: String = "",
    says: String = "A statement."
  ) -> String {
    """
      - id: \(id)
        line: 1
        says: '\(says)'
        figure: '\(figure)'
        check: figure ≈ CloudMatrix384.npus / GB200_NVL72.gpus\(rest)

    """
  }

  /// One claim of each standing: 16/3 is what all are held against.
  private static let mixed =
    claim("holds", "5배") + claim("fails", "9배")
    + claim("known", "6배", "\n    expect: refuted\n    because: a slip")
    + claim("open", "over 5.2 times")
    + claim("other", "5배", "\n    expect: refuted\n    because: a guess")

  private static func results(
    _ report: Report, _ flavour: SARIFReport.Flavour
  ) throws -> [[String: Any]] {
    try results(SARIFReport(report, flavour: flavour, version: "1.2.3"))
  }

  private static func results(_ sarif: SARIFReport) throws -> [[String: Any]] {
    let text = sarif.text
    let log =
      try JSONSerialization.jsonObject(with: Data(text.utf8))
      as? [String: Any]
    #expect(log?["version"] as? String == "2.1.0")
    let run = (log?["runs"] as? [[String: Any]])?.first
    #expect(run?["columnKind"] as? String == "unicodeCodePoints")
    return try #require(run?["results"] as? [[String: Any]])
  }

  @Test func `SARIF says of every verdict what it is to a gate`() throws {
    let results = try Self.results(report(Self.mixed), .archive)
    let told = results.map { result in
      [
        result["ruleId"], result["kind"], result["level"],
        (result["suppressions"] as? [Any])?.count,
      ].map { "\($0 ?? "-")" }.joined(separator: " ")
    }
    #expect(
      told == [
        "supported pass none 0", "refuted fail error 0",
        "refuted fail warning 1", "supported pass none 0",
        "supported fail error 0",
      ])
  }

  @Test func `Code scanning gets what fails, the worst first`() throws {
    let results = try Self.results(report(Self.mixed), .codeScanning)
    #expect(
      results.map { $0["level"] as? String } == ["error", "error", "warning"])
  }

  @Test func `Code scanning gets no more than its reader keeps`() throws {
    let one = report(Self.claim("fails", "9배"))
    let many = Report(
      files: one.files,
      verdicts: Array(repeating: one.verdicts[0], count: 5_003), errors: [],
      policy: one.policy)
    let text = SARIFReport(many, flavour: .codeScanning, version: "1").text
    #expect(text.contains("\"leftOut\" : 3"))
    #expect(try Self.results(many, .codeScanning).count == 5_000)
  }

  @Test func `A refuted figure is offered a consistent one where it stands`()
    throws
  {
    let claims = Self.claim("fails", "9배") + Self.claim("holds", "5배")
    let text = """
      document: {id: article, title: "An article", date: 2025-07-28}
      claims:
      \(claims)
      """
    let lines = FileLines([InputFile(name: "claims.yaml", text: text)])
    let sarif = SARIFReport(
      report(claims), flavour: .archive, version: "1", lines: lines)
    let fixes = try Self.results(sarif).map {
      try #require($0["fixes"] as? [[String: Any]])
    }
    #expect(fixes.map(\.count) == [1, 0])
    let change = (fixes[0][0]["artifactChanges"] as? [[String: Any]])?[0]
    let replacement = (change?["replacements"] as? [[String: Any]])?[0]
    let region = try #require(replacement?["deletedRegion"] as? [String: Int])
    let line = text.split(separator: "\n")[region["startLine"]! - 1]
    #expect(
      line.dropFirst(region["startColumn"]! - 1).prefix(
        region["endColumn"]! - region["startColumn"]!) == "9배")
    #expect(
      (replacement?["insertedContent"] as? [String: String]) == ["text": "5배"])
    // Elsewhere in the file, or not at hand: nothing is offered.
    let moved = FileLines([InputFile(name: "claims.yaml", text: "\n" + text)])
    for lines in [moved, FileLines()] {
      let sarif = SARIFReport(
        report(claims), flavour: .archive, version: "1", lines: lines)
      #expect(
        try Self.results(sarif).allSatisfy {
          ($0["fixes"] as? [Any])?.isEmpty == true
        })
    }
  }

  @Test func `A result leads to its figures and to the facts it rests on`()
    throws
  {
    let result = try Self.results(report(Self.claim("fails", "9배")), .archive)[
      0]
    let related = try #require(result["relatedLocations"] as? [[String: Any]])
    #expect(related.map { $0["id"] as? Int } == Array(1...related.count))
    let facts = related.dropFirst().compactMap {
      ($0["logicalLocations"] as? [[String: String]])?.first
    }
    #expect(
      Set(facts.compactMap { $0["fullyQualifiedName"] }) == [
        "CloudMatrix384.npus", "GB200_NVL72.gpus",
      ])
    #expect(related[0]["physicalLocation"] != nil)
    #expect(related[1]["physicalLocation"] == nil)
  }

  @Test func `A claim that moves keeps its fingerprint`() throws {
    func fingerprint(_ claims: String) throws -> String? {
      let results = try Self.results(report(claims), .archive)
      return (results.last?["partialFingerprints"] as? [String: String])?[
        "claim/v1"]
    }
    let alone = try fingerprint(Self.claim("a", "5배"))
    #expect(alone != nil)
    #expect(
      try fingerprint(Self.claim("b", "5배") + Self.claim("a", "5배")) == alone)
    #expect(try fingerprint(Self.claim("a", "9배")) != alone)
  }

  @Test func `A file that cannot be read is told as such everywhere`() throws {
    let error = InputError("no claims", at: Place(file: "x.yaml", line: 3))
    let report = report("  []", errors: [error])
    let sarif = SARIFReport(report, flavour: .archive, version: "1").text
    #expect(sarif.contains("\"executionSuccessful\" : false"))
    #expect(sarif.contains("\"text\" : \"no claims\""))
    #expect(
      GitHubAnnotations(report).text.hasPrefix(
        "::error file=x.yaml,line=3,col=1,title=claimcheck::no claims\n"))
    let junit = try XMLOutline(JUnitReport(report).text)
    #expect(junit.root["errors"] == "1")
    #expect(junit.count(of: "error") == 1)
  }

  @Test func `JUnit counts as the other reports do`() throws {
    let report = report(Self.mixed)
    let junit = try XMLOutline(JUnitReport(report).text)
    #expect(junit.root["tests"] == "5")
    #expect(junit.root["failures"] == "\(report.unexpected.count)")
    #expect(junit.count(of: "testcase") == report.verdicts.count)
    #expect(junit.count(of: "failure") == report.unexpected.count)
    #expect(junit.count(of: "system-out") == 1)
  }

  @Test func `What stays open fails only where that is asked for`() throws {
    let report = report(Self.claim("open", "약 5.0배"))
    #expect(report.verdicts.map(\.kind) == [.undetermined])
    let usual = try XMLOutline(JUnitReport(report).text)
    #expect(usual.root["failures"] == "0")
    #expect(usual.count(of: "system-out") == 1)
    let strict = try XMLOutline(JUnitReport(report, isStrict: true).text)
    #expect(strict.root["failures"] == "1")
  }

  @Test func `CSV has a row for each claim`() {
    let rows = CSVReport(report(Self.mixed)).text.split(separator: "\r\n")
    #expect(rows.count == 6)
    #expect(
      rows[2].hasPrefix(
        "article,1,fails,A statement.,9배,"
          + "figure ≈ CloudMatrix384.npus / GB200_NVL72.gpus,refuted,A,,,no,"))
  }

  @Test(arguments: [
    "</failure><script>alert(1)</script>", "]]>", "a \"quoted\" & <b>", "=1+1",
    "%0A::error::x", "\u{202E}reversed", "a, b; 'c'",
  ])
  func `Text from anywhere stays text`(text: String) throws {
    let says = text.replacing("'", with: "''")
    let report = report(Self.claim("fails", "9배", says: says))
    let verdict = try #require(report.verdicts.first)
    #expect(verdict.claim.says == text)
    let sarif = try Self.results(report, .archive)
    #expect(
      (sarif[0]["message"] as? [String: String])?["text"] == verdict.message)
    let junit = try XMLOutline(JUnitReport(report).text)
    #expect(junit.attributes(of: "failure")["message"] == verdict.message)
    #expect(GitHubAnnotations(report).text.split(separator: "\n").count == 2)
    let csv = CSVReport(report).text
    #expect(csv.split(separator: "\r\n").count == 2)
    #expect(!csv.contains(",=") && !csv.contains(",\"="))
  }

  @Test func `Control characters, which XML has no place for, are shown`() {
    #expect(XMLText.escaped("a\u{0}b\u{1B}c\td") == "a\u{FFFD}b\u{FFFD}c&#9;d")
  }
}

/// The elements of an XML text, to hold against what was written.
final class XMLOutline: NSObject, XMLParserDelegate {
  private var elements: [(name: String, attributes: [String: String])] = []

  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    if !parser.parse() {
      throw parser.parserError ?? CocoaError(.coderInvalidValue)
    }
  }

  var root: [String: String] { elements.first?.attributes ?? [:] }

  func count(of name: String) -> Int { elements.count { $0.name == name } }

  func attributes(of name: String) -> [String: String] {
    elements.first { $0.name == name }?.attributes ?? [:]
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append((name, attributes))
  }
}
