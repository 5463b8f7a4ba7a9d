import ArgumentParser
import Catalogue
import Checks
import ClaimFiles
import Foundation
import Input
import Reference
import Reports

struct WriteReports: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write what the claims come to, to read and for programs.",
    discussion: """
      The site, in the folder 'site' of the output, has a page for each \
      document, claim and entity; with --documents it shows the texts, so keep \
      it out of what you publish unless you may publish them.

      Example: claimcheck report Claims --output reports
      Example: claimcheck report Claims --documents texts --language ko
      Example: claimcheck report Claims --history runs.jsonl
      Example: claimcheck report Claims --check    (is what is written current?)
      """)

  enum Language: String, ExpressibleByArgument, CaseIterable { case en, ko }

  @OptionGroup var input: InputOptions
  @Option(help: "The folder to write to.") var output = "reports"
  @Option(help: "The language of the site: en or ko.")
  var language = Language.en
  @Option(
    help: "Two chips or systems to set side by side, parted by a comma.")
  var compare = "CloudMatrix384,GB200_NVL72"
  @Option(
    help: """
      A file of JSON Lines to add this run to; says what changed since the \
      last run in it.
      """)
  var history: String?
  @Flag(help: "Only the Markdown and JSON files, no site.") var noSite = false
  @Flag(help: "Write nothing; fail if the files written are not current.")
  var check = false
  @Flag(help: "Neither progress nor the names of the files written.")
  var quiet = false

  func run() throws {
    let workspace = input.workspace()
    let reading = workspace.judged(isQuiet: quiet)
    let report = Report(
      files: workspace.files, verdicts: reading.value,
      errors: workspace.errors + reading.errors,
      policy: workspace.judge.policy)
    Terminal.report(report.errors)
    let power = workspace.probed(report.verdicts, isQuiet: quiet)
    let files = [
      ("consistency.md", MarkdownReport(report, book: workspace.book).text),
      (
        "consistency.json",
        JSONReport(
          report, provenance: workspace.provenance, power: power
        ).text + "\n"
      ),
      (
        "power.md",
        MutationReport(workspace.planted(isQuiet: quiet), of: report).text
      ),
    ]
    let texts = input.texts(of: workspace)
    let run = history.map {
      RunHistoryFile($0, report, workspace, texts: texts)
    }
    let changes = try run?.changes()
    if let changes { print(changes.text) }
    if check {
      let stale = files.filter { name, text in
        FileManager.default.contents(atPath: "\(output)/\(name)")
          != Data(text.utf8)
      }
      for (name, _) in stale {
        print(
          "\(output)/\(name) is not what the tool writes; run 'make reports'")
      }
      if !stale.isEmpty { throw ExitCode(max(1, report.exitStatus)) }
    } else {
      try FileManager.default.createDirectory(
        atPath: output, withIntermediateDirectories: true)
      for (name, text) in files {
        try Data(text.utf8).write(
          to: URL(fileURLWithPath: "\(output)/\(name)"), options: .atomic)
        if !quiet { print("\(output)/\(name)") }
      }
      if !noSite { try writeSite(report, workspace, texts, changes, power) }
      try run?.append()
    }
    if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
  }

  private func writeSite(
    _ report: Report, _ workspace: Workspace, _ texts: [String: [UInt8]],
    _ changes: RunComparison?, _ power: [String: [Power]]?
  ) throws {
    let site = Site(
      report, book: workspace.book, documents: documents(workspace, texts),
      comparison: try comparison(workspace.book), changes: changes,
      judgement: workspace.together(),
      language: language == .ko ? .korean : .english,
      power: power)
    try ProgressBar.whileDoing(
      "pages written", total: site.pageCount, isQuiet: quiet
    ) { bar in
      try SiteFolder(path: "\(output)/site").write(site) { bar.advance() }
    }
    if !quiet { print("\(output)/site/index.html") }
  }

  private func documents(
    _ workspace: Workspace, _ texts: [String: [UInt8]]
  ) -> [String: SiteDocument] {
    guard let folder = input.documents else { return [:] }
    var documents: [String: SiteDocument] = [:]
    for (file, coverage) in workspace.coverage(documents: folder).value {
      let id = file.document.id
      guard let coverage, let text = texts[id] else { continue }
      documents[id] = SiteDocument(text: text, coverage: coverage)
    }
    return documents
  }

  private func comparison(_ book: ReferenceBook) throws -> Comparison? {
    let names = compare.split(separator: ",").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    guard names.count == 2 else {
      throw ValidationError(
        "'\(compare)' is no pair; write it as CloudMatrix384,GB200_NVL72")
    }
    return Comparer(book: book).comparison(
      try book.hardware(named: names[0]), try book.hardware(named: names[1]))
  }
}
