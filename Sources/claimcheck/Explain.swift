import ArgumentParser
import Checks
import ClaimFiles
import ClaimLanguage
import Input
import Reports

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain one verdict: every step, source and its power.",
    discussion: "Example: claimcheck explain chip-multiple Claims")

  @Argument(help: "The claim: its id, or document/id.") var claim: String
  @Argument(help: "Claim files, or folders of them.")
  var paths: [String] = ["Claims"]
  @Option(help: "A folder or file of your own reference facts; may repeat.")
  var reference: [String] = []

  func run() throws {
    let workspace = Workspace(paths: paths, references: reference)
    let all = workspace.files.flatMap(\.claims)
    let found = all.filter { $0.id == claim || $0.path == claim }
    guard !found.isEmpty else {
      Terminal.report(workspace.errors)
      // The claim may stand where something could not be read.
      if !workspace.errors.isEmpty { throw ExitCode(2) }
      let near = nearestNames(
        to: claim, among: Set(all.map(\.id) + all.map(\.path)).sorted())
      throw ValidationError(
        "no claim is called '\(claim)'"
          + (near.isEmpty ? "" : "; did you mean \(quotedList(near))?"))
    }
    var isFine = true
    for (index, claim) in found.enumerated() {
      do throws(InputError) {
        let verdict = try workspace.judge.verdict(on: claim)
        if index > 0 { print("") }
        print(
          Explanation(verdict, power: workspace.judge.power(of: claim)).text)
        isFine = isFine && verdict.isAsExpected
      } catch {
        Terminal.report([error])
        throw ExitCode(2)
      }
    }
    if !isFine { throw ExitCode(1) }
  }
}
