/// Words found by their bytes: one walk from a place meets every word that
/// begins there.
///
/// The links of the trie stand in one hash table, so that a step costs one
/// look whatever the alphabet, and the table stays small.
struct WordTrie: Sendable {
  /// A word, known by its number. Every shorter word that begins it is reached
  /// from it.
  struct Entry: Sendable {
    /// The bytes of the word.
    let length: Int
    /// The next shorter word that this one begins with, or `none`.
    var shorter: Int32 = WordTrie.none
    /// What its meanings are good for.
    var ownRoles: Role = []
    /// The same with those of all shorter ones.
    var roles: Role = []
    /// The kinds of its meanings, and of those of all shorter ones.
    var kinds = MeaningKinds()
  }

  static let none: Int32 = -1

  private(set) var entries: [Entry] = []
  /// For each word what it can mean, apart from the entries so that a look at
  /// one counts no references.
  private(set) var meanings: [[Meaning]] = []
  /// The bytes of the longest word.
  private(set) var longest = 0

  /// Links: parent and byte in one key, zero where the slot is free.
  private var keys = [UInt32](repeating: 0, count: 1024)
  private var children = [Int32](repeating: 0, count: 1024)
  private var linkCount = 0
  /// For each node the word that ends there.
  private var words: [Int32] = [none]
  /// For each node where it hangs.
  private var parents: [Int32] = [0]
  /// The bytes with which some word begins.
  private var firstBytes = [Bool](repeating: false, count: 256)

  mutating func insert(_ bytes: some Sequence<UInt8>, _ meaning: Meaning) {
    var node: Int32 = 0
    var length = 0
    for byte in bytes {
      if length == 0 { firstBytes[Int(byte)] = true }
      node = child(of: node, byte) ?? addChild(of: node, byte)
      length += 1
    }
    guard length > 0 else { return }
    longest = max(longest, length)
    var entry = words[Int(node)]
    if entry == Self.none {
      entry = Int32(entries.count)
      words[Int(node)] = entry
      entries.append(Entry(length: length))
      meanings.append([])
    }
    if !meanings[Int(entry)].contains(meaning) {
      meanings[Int(entry)].append(meaning)
    }
  }

  /// Links every word to the shorter ones in it; called once, after the last
  /// insertion.
  mutating func finish() {
    // A parent is made before its children, so one pass in order will do.
    var longestAt = [Int32](repeating: Self.none, count: words.count)
    for node in words.indices.dropFirst() {
      let inherited = longestAt[Int(parents[node])]
      let entry = words[node]
      guard entry != Self.none else {
        longestAt[node] = inherited
        continue
      }
      let index = Int(entry)
      entries[index].shorter = inherited
      var roles: Role =
        inherited == Self.none ? [] : entries[Int(inherited)].roles
      var kinds =
        inherited == Self.none
        ? MeaningKinds() : entries[Int(inherited)].kinds
      for meaning in meanings[index] {
        entries[index].ownRoles.formUnion(meaning.role)
        kinds.insert(meaning)
      }
      roles.formUnion(entries[index].ownRoles)
      entries[index].roles = roles
      entries[index].kinds = kinds
      longestAt[node] = entry
    }
  }

  /// The longest word of which the bytes from an offset on are the beginning,
  /// going forward; `none` if there is none.
  func longest(in bytes: [UInt8], from start: Int) -> Int32 {
    guard start < bytes.count, firstBytes[Int(bytes[start])] else {
      return Self.none
    }
    var (node, index, found) = (Int32(0), start, Self.none)
    while index < bytes.count, let next = child(of: node, bytes[index]) {
      node = next
      index += 1
      let word = words[Int(node)]
      if word != Self.none { found = word }
    }
    return found
  }

  /// The same going backward from the byte before an offset, for a trie of
  /// words from their ends.
  func longest(in bytes: [UInt8], upTo end: Int) -> Int32 {
    guard end > 0, firstBytes[Int(bytes[end - 1])] else { return Self.none }
    var (node, index, found) = (Int32(0), end, Self.none)
    while index > 0, let next = child(of: node, bytes[index - 1]) {
      node = next
      index -= 1
      let word = words[Int(node)]
      if word != Self.none { found = word }
    }
    return found
  }
}

// MARK: - Links

extension WordTrie {
  private static func key(_ node: Int32, _ byte: UInt8) -> UInt32 {
    (UInt32(bitPattern: node) << 8 | UInt32(byte)) + 1
  }

  private func slot(_ key: UInt32) -> Int {
    // Knuth's multiplicative hash: the golden ratio of 2^32.
    Int((key &* 2_654_435_769) >> UInt32(keys.count.leadingZeroBitCount - 31))
  }

  private func child(of node: Int32, _ byte: UInt8) -> Int32? {
    let key = Self.key(node, byte)
    var slot = slot(key)
    while keys[slot] != 0 {
      if keys[slot] == key { return children[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }

  private mutating func addChild(of node: Int32, _ byte: UInt8) -> Int32 {
    if (linkCount + 1) * 2 > keys.count { grow() }
    let child = Int32(words.count)
    words.append(Self.none)
    parents.append(node)
    put(Self.key(node, byte), child)
    linkCount += 1
    return child
  }

  private mutating func put(_ key: UInt32, _ child: Int32) {
    var slot = slot(key)
    while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    children[slot] = child
  }

  private mutating func grow() {
    let (oldKeys, oldChildren) = (keys, children)
    keys = [UInt32](repeating: 0, count: oldKeys.count * 2)
    children = [Int32](repeating: 0, count: oldKeys.count * 2)
    for (key, child) in zip(oldKeys, oldChildren) where key != 0 {
      put(key, child)
    }
  }
}
