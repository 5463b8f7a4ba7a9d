public import Corpus
import Foundation
import GRDB
public import Input

extension Store {
  /// Hands out the figure lines as map writes them, ordered by key, record and
  /// place.
  ///
  /// - Parameter entity: of which thing; nil for all.
  public func figureLines(
    of entity: String? = nil, _ take: ([UInt8]) throws(InputError) -> Void
  ) throws(InputError) {
    // A key is an id, a dot and an attribute.
    let from = Data((entity.map { $0 + "." } ?? "").utf8)
    let until = entity.map { Data(($0 + "/").utf8) }
    try reading { db in
      let lines = try Data.fetchCursor(
        db,
        sql: """
          SELECT figure.line FROM figure JOIN document ON number = document
          WHERE key >= ? AND (? IS NULL OR key < ?)
          ORDER BY key, id, start
          """, arguments: [from, until, until])
      while let line = try lines.next() { try take(Array(line)) }
    }
  }

  /// Hands out how the documents stand to each other, as `reduce` writes it.
  ///
  /// - Parameters:
  ///   - identity: of the worker that read the figures.
  ///   - relations: those that are handed out.
  public func quantities(
    _ identity: WorkerIdentity, _ relations: Set<Reducer.Relation>,
    _ take: (String) -> Void
  ) throws(InputError) {
    var reducer = Reducer(.reduce, identity: identity, relations: relations)
    try figureLines { (line) throws(InputError) in
      do throws(Corpus.RecordError) {
        try reducer.add(line).forEach(take)
      } catch {
        throw damaged(error)
      }
    }
    reducer.finish().forEach(take)
  }

  /// Hands out the figures of a thing, each with its line of JSON.
  public func figures(
    of entity: String, _ identity: WorkerIdentity,
    _ take: (_ figure: FigureLine, _ json: [UInt8]) -> Void
  ) throws(InputError) {
    try figureLines(of: entity) { (line) throws(InputError) in
      do throws(Corpus.RecordError) {
        let figure = try FigureLine(line, identity)
        take(figure, Self.json(key: Data(figure.key.utf8), line: Data(line)))
      } catch {
        throw damaged(error)
      }
    }
  }

  private func damaged(_ error: Corpus.RecordError) -> InputError {
    InputError("is damaged: \(error.message)", at: Place(file: path))
  }

  /// Hands out the records as they came, ordered by id.
  public func records(
    _ take: ([UInt8]) -> Void
  ) throws(InputError) {
    try reading { db in
      let lines = try Data.fetchCursor(
        db, sql: "SELECT record FROM document ORDER BY id")
      while let line = try lines.next() { take(Array(line)) }
    }
  }

  /// Hands out each document's result, ordered by id, and after it its figures
  /// as lines of JSON, in the order of the text.
  public func results(
    _ take: ([UInt8]) -> Void
  ) throws(InputError) {
    try reading { db in
      let documents = try Row.fetchCursor(
        db, sql: "SELECT number, result FROM document ORDER BY id")
      while let document = try documents.next() {
        take(Array(document["result"] as Data))
        let figures = try Row.fetchCursor(
          db.cachedStatement(
            sql: """
              SELECT key, line FROM figure WHERE document = ?
              ORDER BY start, key
              """),
          arguments: [document["number"] as Int64])
        while let figure = try figures.next() {
          take(Self.json(key: figure["key"], line: figure["line"]))
        }
      }
    }
  }

  /// A figure line with its key inside the JSON.
  private static func json(key: Data, line: Data) -> [UInt8] {
    var json = "{\"type\":\"figure\",\"key\":"
    json.appendQuoted(String(decoding: key, as: UTF8.self))
    // After the tab and the opening brace.
    return Array((json + ",").utf8) + line.dropFirst(key.count + 2)
  }
}
