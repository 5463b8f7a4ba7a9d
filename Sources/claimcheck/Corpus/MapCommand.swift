import ArgumentParser
import Corpus
import Foundation
import Input
import Streams

struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Check many documents: one JSON record a line in, results out.",
    discussion: """
      Reads from standard input one record a line, {"id": …, "text": …} with \
      perhaps "date", "as_of", "supersedes", "lang" and "url". Writes for \
      each, in the same order, one result line, and a line `key TAB json` for \
      every figure that is linked to a quantity; at the end a summary. A record \
      that cannot be read gives an error record, and the rest goes on.

      Example: claimcheck map < articles.jsonl > results.txt
      Example: claimcheck map --emit figures < articles.jsonl \
      | LC_ALL=C sort | claimcheck reduce
      """)

  /// Which lines to write.
  enum Emission: String, ExpressibleByArgument, CaseIterable {
    case all, results, figures
  }

  @OptionGroup var arguments: CorpusArguments
  @Option(help: "What to write: all, results or figures.")
  var emit = Emission.all
  @Flag(help: "No progress on the terminal.") var quiet = false

  func run() throws {
    let (book, identity) = try arguments.worker()
    let mapper: Mapper
    do { mapper = try Mapper(book: book, identity: identity) } catch {
      Terminal.report([error])
      throw ExitCode(2)
    }
    let bar = ProgressBar(
      "bytes read", total: StandardInput.size,
      isQuiet: quiet || isatty(STDOUT_FILENO) == 1)
    defer { bar.wipe() }
    let output = WorkerOutput()
    let progress = WorkerProgress(isOn: arguments.counters)
    let limit = CorpusBounds.standard.recordBytes
    var lines = BoundedLines(STDIN_FILENO, limit: limit) {
      output.flush()
      progress.tick()
    }
    var number = 0
    while let line = try next(&lines) {
      number += 1
      let result: Mapper.Output
      switch line {
      case .text(let bytes, let offset):
        // An empty line is no record.
        if !bytes.contains(where: { $0 > 0x20 }) { continue }
        result = mapper.map(bytes, number: number, offset: offset)
        progress.count("bytes", bytes.count)
        bar.advance(by: bytes.count + 1)
      case .tooLong(let bytes, let offset):
        result = mapper.tooLong(bytes, number: number, offset: offset)
        progress.count("bytes", bytes)
        bar.advance(by: bytes + 1)
      }
      if emit != .figures { output.write(line: result.result) }
      if emit != .results {
        result.figures.forEach { output.write(line: $0.line) }
      }
      progress.count("records")
      progress.count("errors", result.isError ? 1 : 0)
      progress.count("over_budget", result.isOverBudget ? 1 : 0)
      progress.count("figures", result.figureCount)
      progress.count("linked", result.figures.count)
      progress.tick()
    }
    if emit != .figures {
      output.write(line: identity.summary(progress.counters))
    }
    output.flush()
    progress.tell()
  }

  private func next(
    _ lines: inout BoundedLines
  ) throws -> BoundedLines.Line? {
    do { return try lines.nextLine() } catch {
      throw CorpusArguments.fail(reading: error)
    }
  }
}
