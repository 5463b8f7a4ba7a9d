import ArgumentParser
import Corpus
import Foundation
import Input
import Streams

struct ReduceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reduce",
    abstract: "Compare the figures of many documents, quantity by quantity.",
    discussion: """
      Reads the `key TAB json` lines of map, sorted bytewise, and writes one \
      line a quantity: agree, compatible, contradiction with the smallest set \
      of documents that cannot all be right, or stale. Lines without a tab, \
      the results of map, are passed over.

      Example: claimcheck map < articles.jsonl | LC_ALL=C sort \
      | claimcheck reduce
      """)

  @OptionGroup var arguments: CorpusArguments

  func run() throws { try arguments.reduce(.reduce) }
}

struct CombineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "combine",
    abstract: "Make fewer figure lines of many, for a later reduce.",
    discussion: """
      Reads the `key TAB json` lines of map, sorted bytewise, and writes one \
      line for all figures of the same values: what reduce says of them is the \
      same.

      Example: claimcheck map < shard.jsonl | LC_ALL=C sort \
      | claimcheck combine > shard.figures
      """)

  @OptionGroup var arguments: CorpusArguments

  func run() throws { try arguments.reduce(.combine) }
}

extension CorpusArguments {
  fileprivate func reduce(_ work: Reducer.Work) throws {
    let (_, identity) = try worker()
    var reducer = Reducer(work, identity: identity)
    let output = WorkerOutput()
    let progress = WorkerProgress(isOn: counters)
    var lines = BoundedLines(
      // The results of map, which are passed over, may be long.
      STDIN_FILENO, limit: 8 * CorpusBounds.standard.recordBytes
    ) {
      output.flush()
      progress.tick()
    }
    var number = 0
    var errors = 0
    func fail(_ message: String, column: Int = 1) {
      errors += 1
      Terminal.report([
        InputError(
          message, at: Place(file: shard, line: number, column: column))
      ])
    }
    func next() throws -> BoundedLines.Line? {
      do { return try lines.nextLine() } catch {
        throw Self.fail(reading: error)
      }
    }
    while let line = try next() {
      number += 1
      switch line {
      case .text(let bytes, _):
        guard bytes.contains(0x09) else { continue }
        do throws(RecordError) {
          try reducer.add(bytes).forEach(output.write(line:))
        } catch {
          fail(error.message, column: error.column)
        }
      case .tooLong(let bytes, _):
        fail("the line has \(bytes) bytes; give lines that map wrote")
      }
      progress.count("lines")
      progress.tick()
    }
    reducer.finish().forEach(output.write(line:))
    output.flush()
    progress.count("quantities", reducer.quantities)
    progress.tell()
    // A line lost here is a figure that was not compared.
    if errors > 0 { throw ExitCode(2) }
  }
}
