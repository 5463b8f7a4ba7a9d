import ArgumentParser
import Corpus
import Foundation
import Input
import Reference
import Reports
import Streams

/// What the commands on a store have in common.
struct StoreArguments: ParsableArguments {
  @Option(help: "The file that keeps the documents.")
  var store = "corpus.sqlite"
  @Option(
    parsing: .upToNextOption,
    help: "Reference files to read beside the built-in facts.")
  var reference: [String] = []

  /// The reference files and the identity they make.
  func worker() throws -> WorkerReference {
    try reporting { () throws(InputErrors) in
      try WorkerReference(reference, shard: "corpus")
    }
  }
}

/// The value, or the end of the program after its errors are told.
func reporting<Value>(
  _ work: () throws(InputErrors) -> Value
) throws -> Value {
  do { return try work() } catch {
    report(error.errors)
    throw ExitCode(2)
  }
}

func reporting<Value>(
  _ work: () throws(InputError) -> Value
) throws -> Value {
  do { return try work() } catch {
    report([error])
    throw ExitCode(2)
  }
}

/// Prints errors, one line each.
func report(_ errors: [InputError]) {
  for error in errors {
    FileHandle.standardError.write(Data((plain("\(error)") + "\n").utf8))
  }
}
