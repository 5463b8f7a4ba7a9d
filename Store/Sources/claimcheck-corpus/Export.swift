import ArgumentParser
import Corpus
import Input
import Store
import Streams

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write all that the store holds as JSON Lines.",
    discussion: """
      Writes for each document, ordered by id, its result and then its figures; \
      with --records the documents themselves, as they came. The same documents \
      give the same bytes, in whatever order they were added.

      Example: claimcheck corpus export > results.jsonl
      Example: claimcheck corpus export --records | \
      claimcheck corpus add - --store new.sqlite
      """)

  @OptionGroup var arguments: StoreArguments
  @Flag(help: "The documents instead of what was found in them.")
  var records = false

  func run() throws {
    let output = WorkerOutput()
    try reporting { () throws(InputError) in
      // What stands there, by whatever policy and reference it was found.
      let store = try Store(reading: arguments.store, identity: nil)
      if records {
        try store.records(output.write(line:))
      } else {
        try store.results(output.write(line:))
      }
    }
    output.flush()
  }
}
