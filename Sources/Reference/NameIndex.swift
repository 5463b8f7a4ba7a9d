/// Names to look for in a text; where several begin at one place, the longest
/// is meant.
///
/// A name in Latin letters or digits has to stand as a word of its own; a
/// Hangul one may carry particles.
public struct NameIndex: Sendable {
  private struct Name: Sendable {
    let bytes: [UInt8]
    var ids: [String]
  }

  /// The names by their first byte, the longest first.
  private var names: [UInt8: [Name]] = [:]
  private let ignoresCase: Bool

  /// - Parameters:
  ///   - pairs: a name beside the id of what it names; a name may have several
  ///     ids.
  ///   - ignoresCase: whether Latin letters match in either case.
  public init(_ pairs: [(name: String, id: String)], ignoresCase: Bool = false) {
    self.ignoresCase = ignoresCase
    var ids: [[UInt8]: Set<String>] = [:]
    for (name, id) in pairs where !name.isEmpty {
      ids[Self.folded(Array(name.utf8)[...], ignoresCase), default: []]
        .insert(id)
    }
    for (bytes, ids) in ids {
      names[bytes[0], default: []].append(Name(bytes: bytes, ids: ids.sorted()))
    }
    for key in names.keys {
      names[key]!.sort { $0.bytes.count > $1.bytes.count }
    }
  }

  /// The names in a text, from left to right: the ids of each, sorted, and
  /// where it stands, in the indices of the text.
  public func matches(
    in text: ArraySlice<UInt8>
  ) -> [(ids: [String], range: Range<Int>)] {
    let bytes = Self.folded(text, ignoresCase)
    let offset = text.startIndex
    var found: [(ids: [String], range: Range<Int>)] = []
    var index = 0
    while index < bytes.count {
      if let name = name(in: bytes, at: index) {
        let end = index + name.bytes.count
        found.append((name.ids, offset + index..<offset + end))
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  private func name(in bytes: [UInt8], at start: Int) -> Name? {
    guard let candidates = names[bytes[start]], !Self.joinsWord(bytes, start)
    else { return nil }
    return candidates.first { name in
      bytes[start...].starts(with: name.bytes)
        && !Self.joinsWord(bytes, start + name.bytes.count)
    }
  }

  private static func folded(
    _ text: ArraySlice<UInt8>, _ ignoresCase: Bool
  ) -> [UInt8] {
    guard ignoresCase else { return Array(text) }
    return text.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
  }

  /// Whether a Latin word, or a number, goes on across an offset.
  private static func joinsWord(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index > 0, index < bytes.count else { return false }
    func isWord(_ byte: UInt8) -> Bool {
      (65...90).contains(byte & 0xDF) && byte < 0x80
        || (48...57).contains(byte)
    }
    return isWord(bytes[index - 1]) && isWord(bytes[index])
  }
}
