import ArgumentParser
import Corpus
import Input
import Reference
import Streams

/// What the workers have in common.
struct CorpusArguments: ParsableArguments {
  @Option(help: "What the shard is called in every line.")
  var shard = "stdin"
  @Option(
    parsing: .upToNextOption,
    help: "Reference files to read beside the built-in facts.")
  var reference: [String] = []
  @Flag(help: "Tell counters and a sign of life on standard error.")
  var counters = false

  func validate() throws {
    guard !shard.isEmpty, shard.utf8.count <= 200,
      shard.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else {
      throw ValidationError("a shard has a name of 1 to 200 bytes, no spaces")
    }
  }

  /// The reference files and the worker they make.
  func worker() throws -> (book: ReferenceBook, identity: WorkerIdentity) {
    do {
      let known = try WorkerReference(reference, shard: shard)
      return (known.book, known.identity)
    } catch {
      Terminal.report(error.errors)
      throw ExitCode(2)
    }
  }

  static func fail(reading error: any Error) -> ExitCode {
    Terminal.report([
      InputError(
        "standard input cannot be read", at: Place(file: "stdin"))
    ])
    return ExitCode(2)
  }
}
