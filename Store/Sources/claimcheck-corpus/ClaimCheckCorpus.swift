import ArgumentParser
import Exact

@main
struct ClaimCheckCorpus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claimcheck corpus",
    abstract: "Many documents on one machine: kept, compared, exported.",
    discussion: """
      Documents, their results and their figures stand in one file of SQLite, \
      corpus.sqlite if --store names no other.

      Exit status: 0 done, 2 something could not be read, 64 wrong usage.

      Example: claimcheck corpus add articles.jsonl
      Example: claimcheck corpus conflicts
      """,
    subcommands: [Add.self, Conflicts.self, Figures.self, Export.self])

  static func main() {
    MemoryGuard.install()
    main(nil)
  }
}
