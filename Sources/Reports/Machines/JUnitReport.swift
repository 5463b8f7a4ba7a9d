import Checks
import ClaimLanguage
import Input

/// The report as JUnit XML, in the core that all readers share: a suite for
/// each claim file, a case for each claim.
///
/// No document defines the form; this is what the schema of Jenkins' xunit
/// plugin (junit-10.xsd) and the description of testmoapp/junitxml both allow.
/// Times are zero and the timestamp is the document's day, so that a report
/// does not depend on the clock.
public struct JUnitReport {
  private let report: Report
  /// Whether what is undetermined fails, where no verdict is on record.
  private let isStrict: Bool

  public init(_ report: Report, isStrict: Bool = false) {
    self.report = report
    self.isStrict = isStrict
  }

  public var text: String {
    var suites = report.files.map(suite)
    if !report.errors.isEmpty { suites.append(unreadable) }
    let totals = suites.reduce(into: Totals()) { $0.add($1.totals) }
    let attributes = [
      ("name", "claimcheck"), ("tests", "\(totals.tests)"),
      ("failures", "\(totals.failures)"), ("errors", "\(totals.errors)"),
      ("time", "0"),
    ]
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + Markup.element(
        "testsuites", attributes, lines: suites.map(\.text)) + "\n"
  }

  private struct Totals {
    var tests = 0
    var failures = 0
    var errors = 0
    var skipped = 0

    mutating func add(_ other: Totals) {
      tests += other.tests
      failures += other.failures
      errors += other.errors
      skipped += other.skipped
    }
  }

  private struct Suite {
    let totals: Totals
    let text: String

    init(
      _ name: String, _ extra: [(String, String)], _ totals: Totals,
      lines: [String]
    ) {
      self.totals = totals
      text = Markup.element(
        "testsuite",
        [
          ("name", name), ("tests", "\(totals.tests)"),
          ("failures", "\(totals.failures)"), ("errors", "\(totals.errors)"),
          ("skipped", "\(totals.skipped)"), ("time", "0"),
        ] + extra, lines: lines)
    }
  }

  private func suite(_ file: ClaimFile) -> Suite {
    let verdicts = report.verdicts(of: file)
    var totals = Totals(tests: verdicts.count)
    let cases = verdicts.map { verdict in
      let (name, attributes, text) = outcome(verdict)
      switch name {
      case "failure": totals.failures += 1
      case "skipped": totals.skipped += 1
      default: break
      }
      return testCase(
        verdict.claim.id, in: file.document.id,
        name.isEmpty ? [] : [Markup.element(name, attributes, text: text)])
    }
    let properties = Markup.element(
      "properties", [],
      lines: [
        Markup.element(
          "property", [("name", "policy"), ("value", report.policy)])
      ])
    let day = file.document.date.map {
      [("timestamp", "\($0.description)T00:00:00")]
    }
    return Suite(
      file.document.id, day ?? [], totals, lines: [properties] + cases)
  }

  private func testCase(
    _ name: String, in suite: String, _ lines: [String]
  ) -> String {
    Markup.element(
      "testcase", [("name", name), ("classname", suite), ("time", "0")],
      lines: lines)
  }

  /// The element inside a case, none for one that passes in silence.
  private func outcome(
    _ verdict: Verdict
  ) -> (name: String, attributes: [(String, String)], text: String) {
    let failure = (
      "failure",
      [("message", verdict.message), ("type", verdict.kind.rawValue)],
      details(verdict)
    )
    if verdict.claim.expect != nil {
      if !verdict.isAsExpected { return failure }
      return verdict.kind == .supported
        ? ("", [], "") : ("system-out", [], known(verdict))
    }
    switch verdict.gate {
    case .passes: return ("", [], "")
    case .fails: return failure
    case .open:
      return isStrict ? failure : ("system-out", [], verdict.message)
    case .notApplicable:
      return ("skipped", [("message", verdict.message)], "")
    }
  }

  private func known(_ verdict: Verdict) -> String {
    verdict.message + (verdict.claim.because.map { " On record: \($0)" } ?? "")
  }

  private func details(_ verdict: Verdict) -> String {
    let place = verdict.claim.place
    let head = [
      "\(place.file):\(place.line):\(place.column)", verdict.phrases,
      verdict.claim.checkText,
    ]
    return (head + verdict.steps.map { "\($0.expression) = \($0.value)" })
      .joined(separator: "\n")
  }

  /// What could not be read, a case for each error.
  private var unreadable: Suite {
    Suite(
      "files", [],
      Totals(tests: report.errors.count, errors: report.errors.count),
      lines: report.errors.map { error in
        testCase(
          "\(error.place.file):\(error.place.line):\(error.place.column)",
          in: "files",
          [
            Markup.element(
              "error", [("message", error.message), ("type", "unreadable")],
              text: error.description)
          ])
      })
  }

  /// XML from names that are ours and text from anywhere.
  private enum Markup {
    static func element(
      _ name: String, _ attributes: [(String, String)], text: String = ""
    ) -> String {
      text.isEmpty
        ? "\(opening(name, attributes))/>"
        : "\(opening(name, attributes))>\(XMLText.escaped(text))</\(name)>"
    }

    static func element(
      _ name: String, _ attributes: [(String, String)], lines: [String]
    ) -> String {
      guard !lines.isEmpty else { return element(name, attributes) }
      return "\(opening(name, attributes))>\n"
        + lines.joined(separator: "\n") + "\n</\(name)>"
    }

    private static func opening(
      _ name: String, _ attributes: [(String, String)]
    ) -> String {
      attributes.reduce("<\(name)") { text, attribute in
        "\(text) \(attribute.0)=\"\(XMLText.escaped(attribute.1))\""
      }
    }
  }
}
