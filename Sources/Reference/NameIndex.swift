/// Names to look for in a text; where several begin at one place, the longest
/// is meant.
///
/// A name in Latin letters or digits has to stand as a word of its own; a
/// Hangul one may carry particles. How long a search takes does not depend on
/// how many names there are.
public final class NameIndex: Sendable {
  /// From a node and a byte to the next node; the root is node 0.
  private let links: [UInt64: UInt32]
  /// The ids of the name that ends at a node; none where none does.
  private let ids: [[String]]
  private let isFirst: [Bool]
  private let ignoresCase: Bool

  /// - Parameters:
  ///   - pairs: a name beside the id of what it names; a name may have several
  ///     ids.
  ///   - ignoresCase: whether Latin letters match in either case.
  public init(_ pairs: [(name: String, id: String)], ignoresCase: Bool = false)
  {
    self.ignoresCase = ignoresCase
    var links: [UInt64: UInt32] = [:]
    var ids: [[String]] = [[]]
    var isFirst = [Bool](repeating: false, count: 256)
    for (name, id) in pairs where !name.isEmpty {
      var node: UInt32 = 0
      for byte in name.utf8.map({ Self.folded($0, ignoresCase) }) {
        if node == 0 { isFirst[Int(byte)] = true }
        let link = UInt64(node) << 8 | UInt64(byte)
        if let next = links[link] {
          node = next
        } else {
          node = UInt32(ids.count)
          links[link] = node
          ids.append([])
        }
      }
      if !ids[Int(node)].contains(id) { ids[Int(node)].append(id) }
    }
    for node in ids.indices where ids[node].count > 1 { ids[node].sort() }
    self.links = links
    self.ids = ids
    self.isFirst = isFirst
  }

  /// The names in a text, from left to right: the ids of each, sorted, and
  /// where it stands, in the indices of the text.
  public func matches(
    in text: ArraySlice<UInt8>
  ) -> [(ids: [String], range: Range<Int>)] {
    text.withUnsafeBufferPointer { bytes in
      var found: [(ids: [String], range: Range<Int>)] = []
      var index = 0
      while index < bytes.count {
        if let (node, end) = name(in: bytes, at: index) {
          found.append(
            (
              ids[Int(node)],
              text.startIndex + index..<text.startIndex + end
            ))
          index = end
        } else {
          index += 1
        }
      }
      return found
    }
  }

  /// The longest name that begins at an offset, and where it ends.
  private func name(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (node: UInt32, end: Int)? {
    guard isFirst[Int(Self.folded(bytes[start], ignoresCase))],
      !Self.joinsWord(bytes, start)
    else { return nil }
    var node: UInt32 = 0
    var index = start
    var longest: (node: UInt32, end: Int)?
    while index < bytes.count,
      let next = links[
        UInt64(node) << 8 | UInt64(Self.folded(bytes[index], ignoresCase))]
    {
      node = next
      index += 1
      if !ids[Int(node)].isEmpty, !Self.joinsWord(bytes, index) {
        longest = (node, index)
      }
    }
    return longest
  }

  private static func folded(_ byte: UInt8, _ ignoresCase: Bool) -> UInt8 {
    ignoresCase && (65...90).contains(byte) ? byte | 0x20 : byte
  }

  /// Whether a Latin word, or a number, goes on across an offset.
  private static func joinsWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Bool {
    guard index > 0, index < bytes.count else { return false }
    func isWord(_ byte: UInt8) -> Bool {
      (65...90).contains(byte & 0xDF) && byte < 0x80
        || (48...57).contains(byte)
    }
    return isWord(bytes[index - 1]) && isWord(bytes[index])
  }
}
