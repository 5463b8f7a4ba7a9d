import ArgumentParser
import Corpus
import Foundation
import Input
import Store
import Streams

/// Takes documents from files into a store, batch by batch.
final class Intake {
  private let store: Store
  private let mapper: Mapper
  private let output = WorkerOutput()
  private var batch: [NewDocument] = []
  private var bytes = 0
  private var begun = ContinuousClock.now
  /// The file at hand, and the record read last, from 1.
  private var file = ""
  private var number = 0
  /// Documents of the batch that could not be read, and of all.
  private var unreadable = 0
  private(set) var failures = 0

  /// What one transaction holds at most.
  private static let batchDocuments = 256
  private static let batchBytes = 4 << 20

  init(store: Store, mapper: Mapper) {
    self.store = store
    self.mapper = mapper
  }

  func add(_ file: String) throws {
    self.file = file == "-" ? "stdin" : file
    number = 0
    if file == "-" {
      try addLines(STDIN_FILENO)
    } else if file.hasSuffix(".jsonl") {
      let descriptor = open(file, O_RDONLY)
      guard descriptor >= 0 else {
        return fail("no such file, or not readable; give JSON Lines")
      }
      defer { close(descriptor) }
      try addLines(descriptor)
    } else {
      try addTexts(file)
    }
    if number > 0 { try commit() }
  }

  private func addLines(_ descriptor: Int32) throws {
    var failure: (any Error)?
    var lines = BoundedLines(
      descriptor, limit: CorpusBounds.standard.recordBytes
    ) { [self] in
      // What has come so far need not wait for what comes.
      guard ContinuousClock.now - begun > .seconds(1) else { return }
      do { try commit() } catch { failure = failure ?? error }
    }
    while let line = try next(&lines) {
      if let failure { throw failure }
      number += 1
      switch line {
      case .text(let bytes, _):
        // An empty line is no record.
        if bytes.contains(where: { $0 > 0x20 }) { try take(bytes) }
      case .tooLong(let bytes, _): refuse(.tooLong(bytes))
      }
    }
  }

  private func next(
    _ lines: inout BoundedLines
  ) throws -> BoundedLines.Line? {
    do { return try lines.nextLine() } catch {
      fail("cannot be read further")
      return nil
    }
  }

  /// Archives, texts and folders; a record's number stands for its line.
  private func addTexts(_ path: String) throws {
    var failure: (any Error)?
    var files = RecordFiles(idle: {}) { [self] record in
      guard failure == nil else { return }
      number += 1
      do { try take(Array(record.utf8)) } catch { failure = error }
    }
    files.add(path)
    if let failure { throw failure }
    report(files.errors)
    failures += files.errors.count
  }

  private func take(_ line: [UInt8]) throws {
    do throws(RecordError) {
      batch.append(
        NewDocument(
          try CorpusRecord(line: line), line: line,
          at: Place(file: file, line: number)))
    } catch {
      return refuse(error)
    }
    bytes += line.count
    if batch.count >= Self.batchDocuments || bytes >= Self.batchBytes {
      try commit()
    }
  }

  /// Brings the batch to the disk, then tells of it.
  private func commit() throws {
    let documents = batch
    let outcome = try reporting { () throws(InputError) in
      try store.add(documents, by: mapper)
    }
    report(outcome.refused)
    failures += outcome.refused.count
    output.write(
      line: "\(file):\(number): \(outcome.added) added,"
        + " \(outcome.known) known, \(outcome.refused.count + unreadable)"
        + " refused")
    output.flush()
    batch = []
    (bytes, unreadable) = (0, 0)
    begun = .now
  }

  private func refuse(_ error: RecordError) {
    unreadable += 1
    failures += 1
    report([
      InputError(
        error.message,
        at: Place(file: file, line: number, column: error.column))
    ])
  }

  private func fail(_ message: String) {
    failures += 1
    report([InputError(message, at: Place(file: file))])
  }
}
