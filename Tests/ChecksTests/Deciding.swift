import Checks
import ClaimLanguage
import Figures
import Input
import Reference

/// A claim file of one claim, as a document of Monday 28 July 2025 would have
/// it; the figures are YAML, by key.
func claimText(
  _ check: String, figures: String, derivedFrom: String? = nil
) -> String {
  """
  document: {id: article, title: An article, date: 2025-07-28}
  claims:
    - id: statement
      line: 1
      says: A statement.
      figures: \(figures)
      check: '\(check)'
  \(derivedFrom.map { "    derivedFrom: \($0)\n" } ?? "")
  """
}

/// The facts of these tests, on top of what is built in.
let facts = book(
  """
  sources:
    S: {title: A source, date: 2025-07-01}
    L: {title: A later source, date: 2025-09}
  entities:
    - id: Robot
      kind: robot
      facts:
        price: {figure: "39,900 CNY", exact: true, source: S, evidence: primary}
        export_price: {figure: "5,900 USD", source: S, evidence: secondary}
        height: {figure: 6 ft, exact: true, source: S, evidence: primary}
        link_rate: {figure: 3.2 TB/s, source: S, evidence: primary}
    - id: China
      kind: country
      facts:
        population: {figure: "1,408.28 million people", source: S, evidence: primary}
    - id: Contract
      kind: contract
      facts:
        worth: {figure: 22.7648 trillion KRW, source: S, evidence: primary}
    - id: Fair
      kind: event
      facts:
        companies: {figure: more than 800 companies, source: S, evidence: primary}
        halls: {figure: 12 places, exact: true, source: S, evidence: primary}
        others: {figure: 12 places, exact: true, source: S, evidence: primary}
        counted: {figure: 75 companies, exact: true, source: L, evidence: primary}
        twice: {figure: 75 companies, exact: true, source: [S, L], evidence: primary}
        few: {figure: 58 companies, exact: true, source: S, evidence: primary}
        many: {figure: 75 companies, exact: true, source: S, evidence: primary}
        fifty: {figure: at least 50 companies, source: S, evidence: primary}
        told: {figure: 75 companies, exact: true, source: S, evidence: excerpt}
        heard: {figure: 75 companies, exact: true, source: S, evidence: market talk}
        disputed:
          - {figure: 60 companies, exact: true, source: S, evidence: primary}
          - {figure: 75 companies, exact: true, source: S, evidence: primary}
        three: {figure: 3 days, exact: true, source: S, evidence: primary}
        five: {figure: 5 days, exact: true, source: S, evidence: primary}
        rounded: {figure: 5.0 times, source: S, evidence: primary}
        members: {names: [Robot, Contract], source: S, evidence: primary}
        host: {name: China, source: S, evidence: primary}
        opened: {figure: 2025-07-26, source: S, evidence: primary}
    - {id: Other_Fair, kind: event}
  """)

private func book(_ text: String) -> ReferenceBook {
  let reading = ReferenceBook.read(
    [InputFile(name: "reference.yaml", text: text)], onto: .builtIn,
    figures: .standard)
  precondition(reading.errors.isEmpty, "\(reading.errors)")
  return reading.value
}

/// Reads and judges the only claim of a file; the figures are YAML, by key.
func verdict(
  _ check: String, figures: String, derivedFrom: String? = nil,
  besides others: [ClaimFile] = []
) throws(InputError) -> Verdict {
  let file = try claimFile(
    claimText(check, figures: figures, derivedFrom: derivedFrom))
  return try Judge(book: facts, files: [file] + others)
    .verdict(on: file.claims[0])
}

func claimFile(
  _ text: String, named name: String = "claims.yaml"
) throws(InputError) -> ClaimFile {
  let reading = ClaimFileReader(book: facts)
    .read(InputFile(name: name, text: text))
  if let error = reading.errors.first { throw error }
  return reading.value!
}

/// The verdict on one printed figure.
func verdict(
  on phrase: String, of referent: String? = nil,
  _ check: String
) throws(InputError) -> Verdict {
  let of = referent.map { ", of: \($0)" } ?? ""
  return try verdict(check, figures: "{figure: {figure: \"\(phrase)\"\(of)}}")
}

/// The message of the error a check ends in.
func message(
  _ check: String, figures: String = "{figure: 5배}"
) -> String {
  do throws(InputError) {
    return "no error but \(try verdict(check, figures: figures).summary)"
  } catch {
    return error.description
  }
}

extension Verdict {
  /// The notes as they are told.
  var noted: [String] { notes.map(\.description) }
}
