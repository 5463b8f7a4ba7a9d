import ClaimLanguage
import Quantities

/// Which document is declared to be newer than which.
struct DocumentOrder {
  private let documents: [String: SourceDocument]

  init(_ files: [ClaimFile]) {
    documents = Dictionary(
      files.map { ($0.document.id, $0.document) },
      uniquingKeysWith: { a, _ in a })
  }

  /// Whether the first document's figures replace those of the second: it
  /// says so, itself or through others, or tells of a later day.
  func isNewer(_ a: String, than b: String) -> Bool {
    if a == b { return false }
    if let day = documents[a]?.asOf, let other = documents[b]?.asOf {
      return day > other
    }
    var seen: Set<String> = [a]
    var waiting = [a]
    while let next = waiting.popLast() {
      for older in documents[next]?.supersedes ?? []
      where seen.insert(older).inserted {
        if older == b { return true }
        waiting.append(older)
      }
    }
    return false
  }

  /// The first of some documents that another of them replaces.
  func older(among ids: [String]) -> String? {
    ids.first { id in ids.contains { isNewer($0, than: id) } }
  }
}
