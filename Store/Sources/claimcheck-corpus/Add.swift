import ArgumentParser
import Corpus
import Foundation
import Input
import Store
import Streams

struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check documents and keep them with what was found.",
    discussion: """
      Reads files of JSON Lines (.jsonl, or - for standard input) as map does, \
      archives (.warc, .wet), texts and folders as records does. Documents that \
      the store has are passed over, so that the same command goes on where \
      another was ended. Each line printed tells of documents that are safe on \
      the disk.

      Example: claimcheck corpus add articles.jsonl
      Example: claimcheck corpus add articles/ --store news.sqlite
      """)

  @OptionGroup var arguments: StoreArguments
  @Argument(help: "JSON Lines, archives, texts and folders; - is JSON Lines.")
  var files: [String]

  func run() throws {
    let known = try arguments.worker()
    let intake = try reporting { () throws(InputError) in
      Intake(
        store: try Store(
          writing: arguments.store, identity: known.identity),
        mapper: try Mapper(book: known.book, identity: known.identity))
    }
    for file in files { try intake.add(file) }
    if intake.failures > 0 { throw ExitCode(2) }
  }
}
