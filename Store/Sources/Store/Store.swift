public import Corpus
import Foundation
import GRDB
public import Input

/// Documents with their results and figures, in one file of SQLite.
///
/// One program writes at a time and any number read, each what was there when
/// it began. A batch of documents is one transaction, on the disk before `add`
/// returns: a program ended at any moment leaves whole batches.
public struct Store: Sendable {
  public let path: String
  let pool: DatabasePool

  /// Opens a store to write, and makes it if there is none.
  ///
  /// - Parameter identity: of the worker that reads the documents.
  /// - Throws: `InputError` at the file, also where its figures were read with
  ///   another policy or reference.
  public init(
    writing path: String, identity: WorkerIdentity
  ) throws(InputError) {
    self.path = path
    pool = try Self.reporting(path) {
      var configuration = Self.configuration
      // Where two programs add, each waits for the other's batch.
      configuration.busyMode = .timeout(60)
      let pool = try DatabasePool(path: path, configuration: configuration)
      try pool.writeWithoutTransaction { db in
        // A batch that was told is on the disk, even if the power fails.
        try db.execute(sql: "PRAGMA synchronous = FULL")
        try db.inTransaction(.immediate) {
          try Self.prepare(db, identity)
          return .commit
        }
      }
      return pool
    }
    try check(identity)
  }

  /// Opens a store to read.
  ///
  /// - Parameter identity: of the worker that its figures have to come from;
  ///   nil if any will do.
  /// - Throws: `InputError` at the file.
  public init(
    reading path: String, identity: WorkerIdentity?
  ) throws(InputError) {
    self.path = path
    guard FileManager.default.fileExists(atPath: path) else {
      throw InputError(
        "no such store; 'claimcheck corpus add' makes one",
        at: Place(file: path))
    }
    pool = try Self.reporting(path) {
      var configuration = Self.configuration
      configuration.readonly = true
      let pool = try DatabasePool(path: path, configuration: configuration)
      try pool.read(Self.requireStore)
      return pool
    }
    if let identity { try check(identity) }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.maximumReaderCount = 2
    configuration.prepareDatabase { db in
      // A file from somebody else is data, and no program.
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
      try db.execute(sql: "PRAGMA cell_size_check = ON")
    }
    return configuration
  }

  /// `ClCk`; says that a file is ours (https://sqlite.org/fileformat2.html).
  private static let applicationID = 0x436C_436B

  /// Texts are blobs: ordered byte by byte, as `LC_ALL=C sort` does.
  private static func prepare(
    _ db: Database, _ identity: WorkerIdentity
  ) throws {
    guard
      try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
    else { return try requireStore(db) }
    try db.execute(
      sql: """
        PRAGMA application_id = \(applicationID);
        CREATE TABLE worker(policy TEXT NOT NULL, reference TEXT NOT NULL)
          STRICT;
        CREATE TABLE document(
          number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
          digest TEXT NOT NULL, record BLOB NOT NULL, result BLOB NOT NULL)
          STRICT;
        CREATE TABLE figure(
          document INTEGER NOT NULL REFERENCES document,
          start INTEGER NOT NULL, key BLOB NOT NULL, line BLOB NOT NULL)
          STRICT;
        CREATE INDEX figure_by_document ON figure(document, start);
        CREATE INDEX figure_by_key ON figure(key);
        """)
    try db.execute(
      sql: "INSERT INTO worker VALUES (?, ?)",
      arguments: [identity.policy, identity.reference])
  }

  private static func requireStore(_ db: Database) throws {
    guard
      try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID
    else { throw NoStore() }
  }

  private func check(_ identity: WorkerIdentity) throws(InputError) {
    let known = try reading { db in
      try Row.fetchOne(db, sql: "SELECT policy, reference FROM worker")
    }
    guard known?["policy"] == identity.policy,
      known?["reference"] == identity.reference
    else {
      throw InputError(
        "its figures were read with another policy or reference; add its"
          + " documents to a new store: claimcheck corpus export --records"
          + " --store \(path) | claimcheck corpus add - --store NEW",
        at: Place(file: path))
    }
  }

  /// Runs a query on the store as it stands now.
  func reading<Value>(
    _ query: (Database) throws -> Value
  ) throws(InputError) -> Value {
    try Self.reporting(path) { try pool.read(query) }
  }
}
