import ArgumentParser
import Corpus
import Input
import Store
import Streams

struct Conflicts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Which documents of the store cannot all be right.",
    discussion: """
      Writes what map and reduce write of the same documents: one line of JSON \
      for each quantity whose figures contradict each other or are stale; with \
      --all one for each quantity.

      Example: claimcheck corpus conflicts
      Example: claimcheck corpus conflicts --all --store news.sqlite
      """)

  @OptionGroup var arguments: StoreArguments
  @Flag(help: "Quantities on which documents agree too.") var all = false

  func run() throws {
    let known = try arguments.worker()
    let output = WorkerOutput()
    try reporting { () throws(InputError) in
      let store = try Store(
        reading: arguments.store, identity: known.identity)
      try store.quantities(
        known.identity,
        all ? Set(Reducer.Relation.allCases) : [.contradiction, .stale]
      ) { output.write(line: $0) }
    }
    output.flush()
  }
}
