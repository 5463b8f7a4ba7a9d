import ArgumentParser
import Corpus
import Figures
import Foundation
import Input
import Reference

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
    guard !reference.isEmpty else {
      return (.builtIn, WorkerIdentity(shard: shard))
    }
    var files: [InputFile] = []
    for name in reference {
      do throws(InputError) { files.append(try TextFile.read(name)) } catch {
        Terminal.report([error])
        throw ExitCode(2)
      }
    }
    let reading = ReferenceBook.read(
      files, onto: .builtIn, figures: .standard)
    guard reading.errors.isEmpty else {
      Terminal.report(reading.errors)
      throw ExitCode(2)
    }
    return (reading.value, WorkerIdentity(shard: shard, files: files))
  }

  static func fail(reading error: any Error) -> ExitCode {
    Terminal.report([
      InputError(
        "standard input cannot be read", at: Place(file: "stdin"))
    ])
    return ExitCode(2)
  }
}
