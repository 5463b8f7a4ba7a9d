public import Corpus
import Figures
public import Input
public import Reference

/// What a worker holds figures against, and what its results name it by.
public struct WorkerReference {
  public let book: ReferenceBook
  public let identity: WorkerIdentity

  /// - Parameter names: reference files to read beside the built-in facts.
  /// - Throws: `InputErrors`, all that was found in the files.
  public init(_ names: [String], shard: String) throws(InputErrors) {
    guard !names.isEmpty else {
      book = .builtIn
      identity = WorkerIdentity(shard: shard)
      return
    }
    var files: [InputFile] = []
    for name in names {
      do throws(InputError) { files.append(try TextFile.read(name)) } catch {
        throw InputErrors(errors: [error])
      }
    }
    let reading = ReferenceBook.read(
      files, onto: .builtIn, figures: .standard)
    guard reading.errors.isEmpty else {
      throw InputErrors(errors: reading.errors)
    }
    book = reading.value
    identity = WorkerIdentity(shard: shard, files: files)
  }
}

/// Several faults of input, in order.
public struct InputErrors: Error {
  public let errors: [InputError]
}
