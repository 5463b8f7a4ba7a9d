import Checks
import ClaimLanguage
import Foundation
import Input

/// The report as SARIF 2.1.0, which code hosts and editors show at the claim's
/// line.
///
/// Source: OASIS, Static Analysis Results Interchange Format, version 2.1.0.
public struct SARIFReport {
  public enum Flavour: Sendable {
    /// Every verdict, with its kind: pass, fail, open or notApplicable.
    case archive
    /// What fails alone, the worst first, within the limits of GitHub's reader.
    case codeScanning
  }

  /// The most results GitHub keeps of one run.
  ///
  /// Source: GitHub, SARIF support for code scanning, validating your file.
  static let codeScanningLimit = 5_000

  /// The most locations GitHub keeps of one result.
  static let locationLimit = 100

  /// The name of the folder of the documents' texts, whose place is not told.
  private static let documents = "DOCUMENTS"

  private let report: Report
  private let flavour: Flavour
  private let version: String
  private let lines: FileLines
  private let sources: [String: SourceDocument]

  /// - Parameters:
  ///   - version: the version of the tool.
  ///   - lines: the files that fixes may change.
  public init(
    _ report: Report, flavour: Flavour, version: String,
    lines: FileLines = FileLines()
  ) {
    self.report = report
    self.flavour = flavour
    self.version = version
    self.lines = lines
    sources = Dictionary(
      report.files.map { ($0.document.id, $0.document) },
      uniquingKeysWith: { first, _ in first })
  }

  public var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [
      .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
    ]
    guard let data = try? encoder.encode(log) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }

  private var log: SARIFLog {
    let (verdicts, left) = shown
    return SARIFLog(runs: [
      SARIFLog.Run(
        tool: .init(
          driver: .init(
            name: "ClaimCheck", semanticVersion: version,
            rules: Verdict.Kind.allCases.map(Self.rule))),
        invocations: [
          .init(
            executionSuccessful: report.errors.isEmpty,
            toolExecutionNotifications: report.errors.map(Self.notification))
        ],
        columnKind: "unicodeCodePoints",
        originalUriBaseIds: [
          Self.documents: .init(
            description: .init(text: "The folder of the documents' texts."))
        ],
        results: verdicts.map(result),
        properties: .init(policy: report.policy, leftOut: left))
    ])
  }

  /// The verdicts to write, and how many are left out for their number.
  private var shown: (verdicts: [Verdict], left: Int) {
    guard flavour == .codeScanning else { return (report.verdicts, 0) }
    let failing = report.verdicts.filter { isFailure($0) }
    let sorted = failing.enumerated().sorted { a, b in
      let (first, second) = (severity(a.element), severity(b.element))
      return first == second ? a.offset < b.offset : first > second
    }.map(\.element)
    let kept = sorted.prefix(Self.codeScanningLimit)
    return (Array(kept), sorted.count - kept.count)
  }

  private func isFailure(_ verdict: Verdict) -> Bool {
    guard verdict.isAsExpected else { return true }
    if case .fails = verdict.gate { return true }
    return false
  }

  private func severity(_ verdict: Verdict) -> Gate.Severity {
    guard verdict.isAsExpected || verdict.claim.expect == nil else {
      return .error
    }
    if case .fails(let severity) = verdict.gate { return severity }
    return .warning
  }

  private func result(_ verdict: Verdict) -> SARIFLog.Result {
    let claim = verdict.claim
    let (kind, level) = kindAndLevel(verdict)
    return SARIFLog.Result(
      ruleId: verdict.kind.rawValue,
      ruleIndex: Verdict.Kind.allCases.firstIndex(of: verdict.kind) ?? 0,
      kind: kind, level: level,
      message: .init(text: verdict.message),
      locations: [
        .init(
          physicalLocation: Self.location(claim.place),
          logicalLocations: [
            .init(fullyQualifiedName: claim.path, kind: "claim")
          ])
      ],
      relatedLocations: related(verdict),
      partialFingerprints: .init(claim: Self.fingerprint(claim)),
      suppressions: verdict.isKnownFault
        ? [.init(kind: "external", justification: claim.because)] : [],
      fixes: SARIFFixes(lines: lines, document: sources[claim.document])
        .fixes(of: verdict),
      properties: .init(
        grade: verdict.grade?.rawValue, cause: verdict.cause?.rawValue,
        check: claim.checkText, margin: verdict.margin?.description,
        expect: claim.expect?.rawValue))
  }

  /// Each figure in the claim file and on its line of the document, then the
  /// facts that the verdict rests on.
  private func related(_ verdict: Verdict) -> [SARIFLog.Location] {
    let claim = verdict.claim
    var locations = claim.figures.flatMap { figure -> [SARIFLog.Location] in
      let text = "\(figure.phrase), line \(figure.line) of the document"
      var places = [Self.location(figure.place)]
      if let file = sources[claim.document]?.file {
        places.append(
          .init(
            artifactLocation: .init(
              uri: URIText.reference(file), uriBaseId: Self.documents),
            region: .init(startLine: figure.line)))
      }
      return places.map {
        .init(physicalLocation: $0, message: .init(text: text))
      }
    }
    locations += verdict.facts.map { fact in
      // Built-in files are nowhere a reader could open them.
      let isBuiltIn = fact.place.file.hasPrefix("built-in/")
      return .init(
        physicalLocation: isBuiltIn ? nil : Self.location(fact.place),
        logicalLocations: [.init(fullyQualifiedName: fact.name, kind: "fact")],
        message: .init(text: "\(fact.printed), \(fact.attestation)"))
    }
    if flavour == .codeScanning {
      locations = Array(locations.prefix(Self.locationLimit))
    }
    for index in locations.indices { locations[index].id = index + 1 }
    return locations
  }

  /// SARIF allows a level other than none only for kind fail.
  private func kindAndLevel(_ verdict: Verdict) -> (String, String) {
    if verdict.claim.expect != nil, !verdict.isAsExpected {
      return ("fail", "error")
    }
    return switch verdict.gate {
    case .passes: ("pass", "none")
    case .open: ("open", "none")
    case .notApplicable: ("notApplicable", "none")
    case .fails(.error): ("fail", "error")
    case .fails(.warning): ("fail", "warning")
    }
  }

  /// The same as long as the claim's name and its figures stay, wherever they
  /// move to.
  private static func fingerprint(_ claim: Claim) -> String {
    let quotation = claim.figures.map(\.phrase).joined(separator: "\n")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return sha256(Array("\(claim.path)\n\(quotation)".utf8))
  }

  private static func location(_ place: Place) -> SARIFLog.PhysicalLocation {
    .init(
      artifactLocation: .init(uri: URIText.reference(place.file)),
      region: .init(startLine: place.line, startColumn: place.column))
  }

  private static func notification(
    _ error: InputError
  ) -> SARIFLog.Notification {
    .init(
      level: "error", message: .init(text: error.message),
      locations: [.init(physicalLocation: location(error.place))])
  }

  private static func rule(_ kind: Verdict.Kind) -> SARIFLog.Rule {
    let text =
      switch kind {
      case .supported: "The claim holds for all that is printed."
      case .refuted: "The claim holds for no reading of what is printed."
      case .undetermined: "What is printed leaves both answers possible."
      case .incomparable:
        "The document compares what has no common measure."
      case .unreferenced: "There is nothing to check the claim against."
      }
    let name = kind.rawValue
    return .init(
      id: name, name: name.prefix(1).uppercased() + name.dropFirst(),
      shortDescription: .init(text: text))
  }
}
