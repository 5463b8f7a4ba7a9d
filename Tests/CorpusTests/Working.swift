import Corpus
import Figures
import Foundation
import Input
import Reference

let identity = WorkerIdentity(shard: "test")

/// A record's line.
func record(
  _ id: String, _ text: String, _ more: [String: Any] = [:]
) throws -> String {
  let object = (["id": id, "text": text] as [String: Any]).merging(more) { $1 }
  return String(
    decoding: try JSONSerialization.data(
      withJSONObject: object, options: [.sortedKeys]), as: UTF8.self)
}

/// Made once, since it reads the tables.
private let standard = Result { try Mapper(book: .builtIn, identity: identity) }

/// What map writes of some lines.
func map(
  _ lines: [String], bounds: CorpusBounds? = nil
) throws -> [Mapper.Output] {
  let mapper =
    try bounds.map {
      try Mapper(book: .builtIn, identity: identity, bounds: $0)
    } ?? standard.get()
  var offset = 0
  return lines.enumerated().map { index, line in
    defer { offset += line.utf8.count + 1 }
    return mapper.map(Array(line.utf8), number: index + 1, offset: offset)
  }
}

/// The figure lines of some lines, sorted as `LC_ALL=C sort` does.
func figures(_ lines: [String]) throws -> [String] {
  sorted(try map(lines).flatMap(\.figures).map(\.line))
}

func sorted(_ lines: [String]) -> [String] {
  lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

func reduce(
  _ lines: [String], _ work: Reducer.Work = .reduce,
  bounds: CorpusBounds = .standard
) throws -> [String] {
  var reducer = Reducer(work, identity: identity, bounds: bounds)
  var output: [String] = []
  for line in lines { output += try reducer.add(Array(line.utf8)) }
  return output + reducer.finish()
}

/// A quantity's line as `relation grade documents`.
func outcome(_ line: String) throws -> String {
  let object =
    try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
  return [
    object?["key"] as? String, object?["relation"] as? String,
    object?["grade"] as? String,
    (object?["documents"] as? [String])?.joined(separator: "+"),
  ].compactMap { $0 }.joined(separator: " ")
}

func system(_ count: String) -> String {
  "The CloudMatrix 384 has \(count) NPUs."
}
