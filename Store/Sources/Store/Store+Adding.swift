public import Corpus
import Dispatch
import Foundation
import GRDB
public import Input

/// A document on its way into a store.
public struct NewDocument: Sendable {
  public let record: CorpusRecord
  /// The record as it came.
  public let line: [UInt8]
  /// Where it stands, for errors.
  public let place: Place

  public init(_ record: CorpusRecord, line: [UInt8], at place: Place) {
    self.record = record
    self.line = line
    self.place = place
  }
}

/// What became of a batch of documents.
public struct BatchOutcome: Sendable {
  public var added = 0
  /// Those that were in the store already.
  public var known = 0
  /// Documents whose id another one has.
  public var refused: [InputError] = []
}

extension Store {
  /// Takes documents in, all in one transaction; those that are known by their
  /// digest are passed over.
  ///
  /// - Throws: `InputError` at the store; then none of them is in it.
  public func add(
    _ documents: [NewDocument], by mapper: Mapper
  ) throws(InputError) -> BatchOutcome {
    var outcome = BatchOutcome()
    // Most work is spared before anything is locked.
    let digests = documents.map(\.record.digest)
    let known = try reading { db in
      try documents.indices.filter {
        try Self.digest(of: documents[$0].record.id, db) == digests[$0]
      }
    }
    let isKnown = Set(known)
    let new = documents.indices.filter { !isKnown.contains($0) }
    outcome.known = known.count
    guard !new.isEmpty else { return outcome }
    let results = Self.concurrently(new.count) {
      mapper.map(documents[new[$0]].record)
    }
    try Self.reporting(path) {
      try pool.write { db in
        for (index, result) in zip(new, results) {
          let document = documents[index]
          // By another program, or twice in this batch.
          if let digest = try Self.digest(of: document.record.id, db) {
            if digest == digests[index] {
              outcome.known += 1
            } else {
              outcome.refused.append(Self.taken(document))
            }
            continue
          }
          try Self.insert(document, digests[index], result, db)
          outcome.added += 1
        }
      }
    }
    return outcome
  }

  private static func taken(_ document: NewDocument) -> InputError {
    InputError(
      "'\(document.record.id)' is the id of another document in the store;"
        + " give each one of its own, and \"supersedes\" to a newer version",
      at: document.place)
  }

  private static func digest(
    of id: String, _ db: Database
  ) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT digest FROM document WHERE id = ?"),
      arguments: [Data(id.utf8)])
  }

  private static func insert(
    _ document: NewDocument, _ digest: String, _ result: Mapper.Output,
    _ db: Database
  ) throws {
    try db.cachedStatement(
      sql: "INSERT INTO document VALUES (NULL, ?, ?, ?, ?)"
    ).execute(
      arguments: [
        Data(document.record.id.utf8), digest, Data(document.line),
        Data(result.result.utf8),
      ])
    let number = db.lastInsertedRowID
    for figure in result.figures {
      try db.cachedStatement(
        sql: "INSERT INTO figure VALUES (?, ?, ?, ?)"
      ).execute(
        arguments: [
          number, figure.start, Data(figure.key.utf8), Data(figure.line.utf8),
        ])
    }
  }

  /// The values for 0 to a count, made on all cores, in order.
  private static func concurrently<Value: Sendable>(
    _ count: Int, _ make: @Sendable (Int) -> Value
  ) -> [Value] {
    let made = Made<Value>(count)
    DispatchQueue.concurrentPerform(iterations: count) {
      made.set($0, make($0))
    }
    return made.values
  }
}

/// Values that several threads put in their places.
private final class Made<Value: Sendable>: @unchecked Sendable {
  // Every access holds the lock, and none is left when values are read.
  private var places: [Value?]
  private let lock = NSLock()

  init(_ count: Int) { places = Array(repeating: nil, count: count) }

  func set(_ index: Int, _ value: Value) {
    lock.withLock { places[index] = value }
  }

  var values: [Value] { lock.withLock { places.map { $0! } } }
}
