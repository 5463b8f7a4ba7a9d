import ArgumentParser
import Checks
import ClaimFiles
import ClaimLanguage
import Foundation
import Input
import Reports

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the claims in files or folders.",
    discussion: """
      Example: claimcheck verify Claims --documents texts
      Example: claimcheck verify Claims --claim chip-multiple
      Example: claimcheck verify Claims --certificates out.json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, junit, github, sarif
    case sarifArchive = "sarif-archive"
    case pullRequest = "pull-request"
    case annotations
  }

  @OptionGroup var input: InputOptions
  @Option(help: "Only the claims whose id contains this.") var claim: String?
  @Option(help: "Only the claims of the document with this id.")
  var document: String?
  @Option(help: "Only claims with this verdict.") var verdict: VerdictName?
  @Option(
    help: """
      How to print the report: text, json, csv, junit (XML), github \
      (annotations), sarif (what fails, for code scanning), sarif-archive \
      (every verdict), pull-request (a comment in Markdown) or annotations \
      (Web Annotation, for the figures in the documents).
      """)
  var format = Format.text
  @Option(help: "When to colour the text: auto, always or never.")
  var color = ColorChoice.auto
  @Option(help: "A file to write what shows each verdict to, for recheck.")
  var certificates: String?
  @Option(
    help: """
      A history that 'report --history' writes; text and pull-request say what \
      changed since its last run.
      """)
  var history: String?
  @Flag(help: "Only what is not as expected, and the summary.")
  var quiet = false
  @Flag(help: "Undetermined claims without a recorded verdict fail too.")
  var strict = false
  @Flag(help: "Record the verdicts found as expected, telling each change.")
  var accept = false

  func run() throws {
    var workspace = input.workspace()
    var report = report(of: workspace)
    let refused = accept ? try Acceptance(report).run() : []
    if accept {
      workspace = input.workspace()
      report = self.report(of: workspace)
    }
    Terminal.report(report.errors + refused)
    let texts = input.texts(of: workspace)
    let changes = try history.flatMap {
      try RunHistoryFile($0, report, workspace, texts: texts).changes()
    }
    let ends = [.csv, .pullRequest].contains(format)
    print(
      text(of: report, workspace, texts, changes), terminator: ends ? "" : "\n")
    if let certificates {
      try Data((CertificateFile(report).text + "\n").utf8).write(
        to: URL(fileURLWithPath: certificates), options: .atomic)
    }
    if !refused.isEmpty { throw ExitCode(2) }
    var status = report.exitStatus
    if strict, status == 0, report.verdicts.contains(where: isOpen) {
      status = 1
    }
    if status != 0 { throw ExitCode(status) }
  }

  private func text(
    of report: Report, _ workspace: Workspace, _ texts: [String: [UInt8]],
    _ changes: RunComparison?
  ) -> String {
    switch format {
    case .text:
      TextReport(
        report, width: Terminal.width, usesColor: Terminal.usesColor(color)
      ).text(isQuiet: quiet) + (changes.map { "\n" + $0.text } ?? "")
    case .json:
      JSONReport(
        report, provenance: workspace.provenance,
        power: workspace.probed(report.verdicts, isQuiet: quiet)
      ).text
    case .csv: CSVReport(report).text
    case .junit: JUnitReport(report, isStrict: strict).text
    case .github: GitHubAnnotations(report).text
    case .sarif: sarif(report, .codeScanning, texts)
    case .sarifArchive: sarif(report, .archive, texts)
    case .pullRequest: PullRequestComment(report, changes: changes).text
    case .annotations: WebAnnotations(report, texts: texts).text
    }
  }

  private func sarif(
    _ report: Report, _ flavour: SARIFReport.Flavour, _ texts: [String: [UInt8]]
  ) -> String {
    SARIFReport(
      report, flavour: flavour, version: toolVersion,
      lines: fixable(report, texts)
    ).text
  }

  /// The files that hold a figure for which there is a better one.
  private func fixable(
    _ report: Report, _ texts: [String: [UInt8]]
  ) -> FileLines {
    let claims = report.verdicts.filter { !$0.consistent.isEmpty }.map(\.claim)
    let names = Set(claims.map(\.place.file)).sorted()
    let ids = Set(claims.map(\.document))
    let files = names.compactMap { name in
      FileManager.default.contents(atPath: name).map {
        InputFile(name: name, bytes: Array($0))
      }
    }
    let documents = report.files.map(\.document).compactMap { document in
      ids.contains(document.id)
        ? texts[document.id].map {
          InputFile(
            name: "\(input.documents ?? "")/\(document.file ?? "")", bytes: $0)
        } : nil
    }
    return FileLines(files + documents, documents: input.documents)
  }

  private func report(of workspace: Workspace) -> Report {
    let reading = workspace.judged(isQuiet: quiet) { isWanted($0) }
    var errors = workspace.errors + reading.errors
    if reading.value.isEmpty, errors.isEmpty, !isUnclaimed(workspace) {
      // Checking nothing must not look like success.
      errors = [
        InputError(
          "no claim to check here; give the folder of a claim file, and a"
            + " --claim or --document that it holds",
          at: Place(file: input.paths.first ?? "Claims"))
      ]
    }
    return Report(
      files: workspace.files,
      verdicts: reading.value.filter { found in
        verdict.map { found.kind.rawValue == $0.rawValue } ?? true
      }, errors: errors, policy: workspace.judge.policy)
  }

  private func isWanted(_ claim: Claim) -> Bool {
    (self.claim.map { claim.id.contains($0) } ?? true)
      && (document.map { claim.document == $0 } ?? true)
  }

  /// Whether the files hold figures but no claim yet, and none was asked for:
  /// a draft, whose summary says so.
  private func isUnclaimed(_ workspace: Workspace) -> Bool {
    claim == nil && document == nil
      && workspace.files.allSatisfy(\.claims.isEmpty)
      && workspace.files.contains { !$0.unchecked.isEmpty }
  }

  private func isOpen(_ verdict: Verdict) -> Bool {
    verdict.kind == .undetermined && verdict.claim.expect == nil
  }
}

/// The name of a verdict on the command line.
enum VerdictName: String, ExpressibleByArgument, CaseIterable {
  case supported, refuted, undetermined, incomparable, unreferenced
}

/// The files a command works on.
struct InputOptions: ParsableArguments {
  @Argument(help: "Claim files, or folders of them.")
  var paths: [String] = ["Claims"]
  @Option(help: "A folder or file of your own reference facts; may repeat.")
  var reference: [String] = []
  @Option(
    help: "The folder with the documents' texts, to hold the figures against.")
  var documents: String?

  func workspace() -> Workspace {
    Workspace(paths: paths, references: reference, documents: documents)
  }
}
