import ArgumentParser
import Foundation
import Input

struct CorpusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus",
    abstract: "Many documents on one machine: add, conflicts, figures, export.",
    discussion: """
      Hands over to the program claimcheck-corpus, which stands beside this one \
      or on PATH; 'make store' builds it.

      Example: claimcheck corpus add articles.jsonl
      Example: claimcheck corpus conflicts
      Example: claimcheck corpus figures 'CloudMatrix 384'
      """)

  @Argument(parsing: .captureForPassthrough) var arguments: [String] = []

  func run() throws {
    let program = "claimcheck-corpus"
    var words: [UnsafeMutablePointer<CChar>?] =
      ([program] + arguments).map { strdup($0) } + [nil]
    if let beside = Bundle.main.executableURL?.resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: program)
    {
      execv(beside.path, &words)
    }
    execvp(program, &words)
    // Both come back only where they fail.
    Terminal.report([
      InputError(
        "cannot be run (\(String(cString: strerror(errno)))); put it beside"
          + " claimcheck, 'make store' builds it", at: Place(file: program))
    ])
    throw ExitCode(2)
  }
}
