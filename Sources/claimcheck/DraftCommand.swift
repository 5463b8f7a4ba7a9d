import ArgumentParser
import ClaimFiles
import Drafts
import Foundation
import Input
import Quantities

struct DraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: "Write a claim file to start from for an article.",
    discussion: """
      Every figure of the article gets an entry with its line. Where one fact \
      fits plainly the entry is a claim with a check; elsewhere it is left \
      unchecked, with TODO for a reason and the checks that fit as comments.

      Example: claimcheck draft texts/article.txt --output claims/article.yaml
      """)

  @Argument(help: "The article, a text in UTF-8.") var article: String
  @Option(help: "The claim file to write; standard output without it.")
  var output: String?
  @Flag(help: "Replace the claim file if there is one already.")
  var force = false
  @Option(help: "The id of the document; the article's file name without it.")
  var id: String?
  @Option(help: "The title of the document; its first line without it.")
  var title: String?
  @Option(help: "The day of publication, for dates such as 28일.")
  var date: String?
  @Option(help: "A folder or file of your own reference facts; may repeat.")
  var reference: [String] = []

  func validate() throws {
    _ = try day()
    if let id, Draft.identifier(id) != id {
      throw ValidationError(
        "'\(id)' is no id; use small letters, digits and hyphens")
    }
  }

  func run() throws {
    let workspace = Workspace(paths: [], references: reference)
    Terminal.report(workspace.errors)
    do throws(InputError) {
      let draft = try draft(workspace)
      if let output {
        try NewFile(path: output).write(draft.yaml, replacing: force)
        tell(draft, output)
      } else {
        FileHandle.standardOutput.write(Data(draft.yaml.utf8))
      }
    } catch {
      Terminal.report([error])
      throw ExitCode(2)
    }
    if !workspace.errors.isEmpty { throw ExitCode(2) }
  }

  private func draft(_ workspace: Workspace) throws(InputError) -> Draft {
    guard let data = FileManager.default.contents(atPath: article) else {
      throw InputError("cannot be read", at: Place(file: article))
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw InputError(
        "is no UTF-8 text; convert it first (iconv -t UTF-8)",
        at: Place(file: article))
    }
    let header = DraftHeader(path: article, text: text).header(
      id: id, title: title, date: date.flatMap(CalendarDay.init))
    return try Drafter(book: workspace.book).draft(
      of: InputFile(name: article, bytes: Array(text.utf8)), header: header)
  }

  private func day() throws -> CalendarDay? {
    try date.map { text in
      guard let day = CalendarDay(text) else {
        throw ValidationError("'\(text)' is no day; write it as 2025-07-28")
      }
      return day
    }
  }

  /// What was written, and what to do next.
  private func tell(_ draft: Draft, _ output: String) {
    let folder = (article as NSString).deletingLastPathComponent
    let documents = folder.isEmpty ? "." : folder
    print(
      """
      \(output): \(draft.summary)
      next: claimcheck verify \(output) --documents \(documents)
            claimcheck coverage \(output) --documents \(documents)
      """)
  }
}
