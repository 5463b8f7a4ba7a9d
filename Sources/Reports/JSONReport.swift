import Certificates
public import Checks
import ClaimLanguage
import Exact
import Figures
import Foundation
import Input
import Reference

/// The report for machines: one object, keys sorted, the same bytes for the
/// same input. `report.schema.json` describes it.
public struct JSONReport {
  private let report: Report
  private let provenance: Provenance
  private let power: [String: [Power]]?

  /// The version of the form, raised when a key changes its meaning.
  public static let version = 1

  /// - Parameter power: what the checks would notice, by the claims' paths; nil
  ///   if nobody has looked.
  public init(
    _ report: Report, provenance: Provenance, power: [String: [Power]]? = nil
  ) {
    self.report = report
    self.provenance = provenance
    self.power = power
  }

  public var text: String {
    let root = Root(
      version: Self.version, policy: report.policy, provenance: provenance,
      summary: report.summary,
      counts: Dictionary(
        uniqueKeysWithValues: report.counts(report.verdicts).map {
          ($0.kind.rawValue, $0.count)
        }),
      documents: report.files.map { DocumentRecord($0.document) },
      claims: [], errors: report.errors.map(ErrorRecord.init))
    let frame = Self.text(root)
    // The claims, which are nearly all of it, come first, made one by one: an
    // encoder holds a tree of all that it writes.
    guard !report.verdicts.isEmpty, let empty = frame.firstRange(of: "[\n\n  ]")
    else { return frame }
    let claims = report.verdicts.concurrentMap {
      [power] verdict in
      let power = power.map { $0[verdict.claim.path] ?? [] }
      return Self.indented(
        Self.text(ClaimRecord(verdict, power)), verdict.certificate)
    }
    return frame[..<empty.lowerBound] + "[\n" + claims.joined(separator: ",\n")
      + "\n  ]" + frame[empty.upperBound...]
  }

  /// A record four columns in, with its certificate on one line: a proof is
  /// for programs.
  ///
  /// Byte by byte: a search for characters would cost as much as to encode.
  private static func indented(
    _ record: String, _ certificate: Certificate?
  ) -> String {
    let bytes = Array(record.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 2)
    output += indent
    var index = 0
    while index < bytes.count {
      output.append(bytes[index])
      index += 1
      guard bytes[index - 1] == UInt8(ascii: "\n") else { continue }
      output += indent
      if let certificate, bytes[index...].starts(with: noCertificate) {
        index += noCertificate.count
        output += noCertificate.dropLast("null".utf8.count)
        output += CertificateFile.json(certificate, isPretty: false).utf8
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static let indent = Array("    ".utf8)
  /// In a record of its own no other line begins so: two columns in stand its
  /// keys alone.
  private static let noCertificate = Array("  \"certificate\" : null".utf8)

  private static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [
      .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
    ]
    guard let data = try? encoder.encode(value) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }

  /// A value that may be missing: written as null, so that every record has
  /// every key.
  private struct Nullable<Wrapped: Encodable>: Encodable {
    let wrapped: Wrapped?

    init(_ wrapped: Wrapped?) { self.wrapped = wrapped }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      if let wrapped {
        try container.encode(wrapped)
      } else {
        try container.encodeNil()
      }
    }
  }

  private struct Root: Encodable {
    let version: Int
    let policy: String
    let provenance: Provenance
    let summary: String
    let counts: [String: Int]
    let documents: [DocumentRecord]
    let claims: [ClaimRecord]
    let errors: [ErrorRecord]
  }

  private struct DocumentRecord: Encodable {
    let id, title: String
    let publisher, date, language, file, sha256: Nullable<String>

    init(_ document: SourceDocument) {
      id = document.id
      title = document.title
      publisher = Nullable(document.publisher)
      date = Nullable(document.date?.description)
      language = Nullable(document.language)
      file = Nullable(document.file)
      sha256 = Nullable(document.sha256)
    }
  }

  private struct ErrorRecord: Encodable {
    let file: String
    let line: Int
    let column: Int
    let message: String

    init(_ error: InputError) {
      file = error.place.file
      line = error.place.line
      column = error.place.column
      message = error.message
    }
  }

  private struct ClaimRecord: Encodable {
    let id, document, says, check, verdict: String
    let line: Int
    let grade, cause, expect, because, margin: Nullable<String>
    let asExpected: Bool
    let figures: [FigureRecord]
    let readings: [ReadingRecord]
    let working: [StepRecord]
    let consistent: [ConsistentRecord]
    let notes: [String]
    let facts: [FactRecord]
    let power: Nullable<[PowerRecord]>
    /// Null until it is put in.
    let certificate = Nullable<Certificate>(nil)
    let policy: String

    init(_ verdict: Verdict, _ power: [Power]?) {
      let claim = verdict.claim
      id = claim.id
      document = claim.document
      line = claim.line
      says = claim.says
      check = claim.checkText
      self.verdict = verdict.kind.rawValue
      grade = Nullable(verdict.grade?.rawValue)
      cause = Nullable(verdict.cause?.rawValue)
      expect = Nullable(claim.expect?.rawValue)
      because = Nullable(claim.because)
      margin = Nullable(verdict.margin?.description)
      asExpected = verdict.isAsExpected
      figures = claim.figures.map(FigureRecord.init)
      readings = verdict.readings.map(ReadingRecord.init)
      working = verdict.steps.map(StepRecord.init)
      consistent = verdict.consistent.map(ConsistentRecord.init)
      notes = verdict.notes.map(\.description)
      facts = verdict.facts.map(FactRecord.init)
      self.power = Nullable(power?.map(PowerRecord.init))
      policy = verdict.policy
    }
  }

  private struct FigureRecord: Encodable {
    let name, phrase: String
    let line: Int
    let kind, hedge, unit, dimension, value: Nullable<String>
    let names: Nullable<[String]>
    let readings: [Sets]

    struct Sets: Encodable {
      let name, usual, loose, widest: String
      let sharp: Nullable<String>
    }

    init(_ figure: ClaimFigure) {
      name = figure.key
      phrase = figure.phrase
      line = figure.line
      switch figure.content {
      case .names(let entities):
        names = Nullable(entities)
        kind = Nullable("name")
        hedge = Nullable(nil)
        unit = Nullable(nil)
        dimension = Nullable(nil)
        value = Nullable(nil)
        readings = []
      case .quantity(let quantity):
        names = Nullable(nil)
        kind = Nullable(quantity.kind.rawValue)
        hedge = Nullable(quantity.hedge)
        unit = Nullable(quantity.unit.symbol)
        dimension = Nullable(quantity.dimension.description)
        value = Nullable(quantity.value?.description)
        readings = quantity.readings.map { reading in
          let sets = reading.denotation
          return Sets(
            name: reading.name, usual: "\(sets.usual)",
            loose: "\(sets.loose)", widest: "\(sets.widest)",
            sharp: Nullable(sets.sharp.map { "\($0)" }))
        }
      }
    }
  }

  /// What could have been printed instead of a figure.
  private struct ConsistentRecord: Encodable {
    let name, phrase, grade: String

    init(_ figure: ConsistentFigure) {
      name = figure.key
      phrase = figure.phrase
      grade = figure.grade.rawValue
    }
  }

  /// How wrong a figure would have to be to be noticed.
  private struct PowerRecord: Encodable {
    let name, phrase: String
    let lower, higher: Nullable<Noticed>
    let share: Nullable<Share>

    struct Noticed: Encodable {
      let phrase, grade: String
      let steps: Int

      init(_ noticed: Power.Noticed) {
        phrase = noticed.phrase
        grade = noticed.grade.rawValue
        steps = noticed.steps
      }
    }

    struct Share: Encodable {
      let refuted, tried: Int
      let isComplete: Bool

      init(_ share: Power.Share) {
        refuted = share.refuted
        tried = share.tried
        isComplete = share.isComplete
      }
    }

    init(_ power: Power) {
      name = power.key
      phrase = power.phrase
      lower = Nullable(power.down.map(Noticed.init))
      higher = Nullable(power.up.map(Noticed.init))
      share = Nullable(power.share.map(Share.init))
    }
  }

  private struct ReadingRecord: Encodable {
    let reading, verdict: String
    let grade: Nullable<String>

    init(_ result: Verdict.ReadingResult) {
      reading = result.reading
      verdict = result.kind.rawValue
      grade = Nullable(result.grade?.rawValue)
    }
  }

  private struct StepRecord: Encodable {
    let expression, value: String
    let note: Nullable<String>

    init(_ step: Verdict.Step) {
      expression = step.expression
      value = step.value.description
      note = Nullable(step.origin?.description)
    }
  }

  private struct FactRecord: Encodable {
    let name, printed, evidence, asOf: String
    let sources: [String]

    init(_ fact: Fact) {
      name = fact.name
      printed = fact.printed
      evidence = fact.evidence.rawValue
      asOf = fact.asOf
      sources = fact.sources.map(\.id)
    }
  }
}
