import ArgumentParser
import Exact

@main
struct ClaimCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claimcheck",
    abstract: "A spell-checker for numbers.",
    discussion: """
      Checks what documents say in figures against facts, exchange rates and \
      each other, with exact arithmetic.

      Exit status: 0 as expected, 1 not as expected, 2 something could not be \
      read, 64 wrong usage.

      Example: claimcheck verify Claims
      """,
    version:
      "claimcheck \(toolVersion) (Swift \(swiftVersion), GMP \(gmpVersion))",
    subcommands: [
      Verify.self, Recheck.self, PowerCommand.self, Mutate.self, Explain.self,
      Read.self, Check.self, Facts.self, CompareCommand.self,
      CatalogueCommand.self, ModelCommand.self, Scan.self, JointCommand.self,
      ImpliedCommand.self,
      CoverageCommand.self, DraftCommand.self,
      RecordsCommand.self, MapCommand.self, CombineCommand.self,
      ReduceCommand.self, CorpusCommand.self,
      WriteReports.self, PrintSchema.self, BenchCommand.self,
    ])

  static func main() {
    MemoryGuard.install()
    main(nil)
  }
}

/// By the rules of semantic versioning.
let toolVersion = "0.1.0"

private var swiftVersion: String {
  #if swift(>=6.4)
    "6.4 or later"
  #elseif swift(>=6.3)
    "6.3"
  #else
    "6.2 or earlier"
  #endif
}
