import Checks
import ClaimLanguage
import Foundation
import Input
import Reference

@testable import Reports

/// A report with a text wherever one can stand: titles, sources, figures,
/// reasons, errors, the names of files.
struct HostileReport {
  let report: Report
  let book: ReferenceBook
  let provenance: Provenance

  /// Digests of the built-in tables, which no text changes.
  private static let provenance = Provenance(
    engine: "1.0.0", policy: "1", book: ReferenceBook())

  init(_ text: String) {
    // Text of JSON is text of YAML; what is no ASCII goes as an escape.
    let quoted =
      "\""
      + text.utf16.map { unit in
        let hex = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      }.joined() + "\""
    // YAML takes no halves of characters beyond the first plane.
    let yamlText =
      text.unicodeScalars.contains { $0.value > 0xFFFF } ? "T" : quoted
    let reading = ReferenceBook.read(
      [
        InputFile(
          name: "reference.yaml",
          text: """
            sources:
              S1: {title: \(yamlText), publisher: \(yamlText), date: 2026-03-02,
                   url: "https://example.com/\(yamlText.dropFirst().dropLast())"}
            entities:
              - id: R8
                kind: system
                names: [R8]
                facts:
                  gpus: {figure: 64 GPUs, exact: true, source: S1,
                         evidence: primary, note: \(yamlText)}
            """)
      ], onto: ReferenceBook(), figures: .standard)
    book = reading.value
    let claims = ClaimFileReader(book: book).read(
      InputFile(
        name: "claims/\(text).yaml",
        text: """
          document: {id: article, title: \(yamlText), publisher: \(yamlText),
                     date: 2026-03-09, language: \(yamlText), file: \(yamlText)}
          claims:
            - {id: wrong, line: 1, says: \(yamlText), figure: 72 GPUs,
               check: figure = R8.gpus}
            - {id: known, line: 2, says: \(yamlText), figure: 72 GPUs,
               check: figure = R8.gpus, expect: refuted, because: \(yamlText)}
            - {id: right, line: 3, says: \(yamlText), figure: 64 GPUs,
               check: figure = R8.gpus}
          unchecked:
            - {line: 4, figure: \(yamlText), why: \(yamlText)}
          """))
    let files = claims.value.map { [$0] } ?? []
    let judge = Judge(book: book, files: files)
    // No such words are read as a figure; to the reports they are what is
    // printed all the same.
    let verdicts = files.flatMap(\.claims).compactMap { claim -> Verdict? in
      let figure = claim.figures[0]
      return try? judge.verdict(
        on: claim.replacing(
          ClaimFigure(
            key: figure.key, phrase: "\(figure.phrase) \(text)",
            line: figure.line, content: figure.content, referent: nil,
            place: figure.place)))
    }
    provenance = Self.provenance
    report = Report(
      files: files, verdicts: verdicts,
      errors: reading.errors + claims.errors + [
        InputError(text, at: Place(file: text, line: 3))
      ], policy: judge.policy)
  }

  /// What changed since a run with another text.
  var changes: RunComparison {
    func run(_ report: Report, _ provenance: Provenance) -> RunRecord {
      RunRecord(
        report, recorded: Date(timeIntervalSince1970: 0),
        provenance: provenance)
    }
    let other = Report(
      files: report.files, verdicts: report.verdicts.reversed().map { $0 },
      errors: [], policy: report.policy)
    let now = run(report, provenance)
    let line = run(other, provenance).line.replacing(
      "\"verdict\":\"refuted\"", with: "\"verdict\":\"supported\"")
    let before = RunHistory.read(
      JSONLine.lines(of: InputFile(name: "h", text: line))
    ).value.first
    return RunComparison(from: before ?? now, to: now)
  }
}
