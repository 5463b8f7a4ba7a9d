import ClaimLanguage
import Foundation
import Input
import Joint
import Reference

/// One claim file for each text, read and judged together.
struct Judged {
  let judgement: Judgement
  let question: Question
  /// What could not be read.
  let errors: [String]

  init(_ texts: [String], budget: Int = Judgement.budget) {
    self.init(
      texts.enumerated().map {
        InputFile(name: "claims\($0 + 1).yaml", text: $1)
      }, budget: budget)
  }

  private init(_ inputs: [InputFile], budget: Int = Judgement.budget) {
    let isReference = { (file: InputFile) in file.name.contains("reference") }
    let book = ReferenceBook.read(
      inputs.filter(isReference), onto: .builtIn, figures: .standard)
    let reader = ClaimFileReader(book: book.value)
    let readings = inputs.filter { !isReference($0) }.map(reader.read)
    let files = readings.compactMap(\.value)
    judgement = Judgement(of: files, book: book.value, budget: budget)
    question = Question(of: files, book: book.value, budget: budget)
    errors = (book.errors + readings.flatMap(\.errors)).map(\.description)
  }

  /// The examples beside these tests.
  static var examples: Judged {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Examples")
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return Judged(
      names.sorted().map { name in
        InputFile(
          name: name,
          bytes: Array(
            (try? Data(contentsOf: folder.appending(path: name))) ?? Data()))
      })
  }

  /// The names of the statements of each conflict, with its grade.
  var conflicts: [String] {
    judgement.conflicts.map { conflict in
      conflict.statements.map(\.name).joined(separator: " | ")
        + " (\(conflict.grade.rawValue))"
    }
  }

  func implied(_ name: String) -> Implied? {
    if case .implied(let implied) = question.answer(name) {
      implied
    } else {
      nil
    }
  }

  /// What a quantity must be, usually, in the unit it is told in.
  func usual(_ name: String) -> String {
    guard let implied = implied(name) else { return "?" }
    return "\(implied.quantity(implied.usual))"
  }
}

/// A claim file of a document of 28 July 2025: its hidden quantities, and a
/// figure with its check for each claim, `c1`, `c2` and so on.
func document(
  _ id: String, hidden quantities: String = "{}", extra: String = "",
  _ claims: (figure: String, check: String)...
) -> String {
  """
  document: {id: \(id), title: A document, date: 2025-07-28\(extra)}
  quantities: \(quantities)
  claims:

  """
    + claims.enumerated().map { index, claim in
      """
        - id: c\(index + 1)
          line: \(index + 1)
          says: Statement \(index + 1).
          figure: \(claim.figure)
          check: '\(claim.check)'

      """
    }.joined()
}
