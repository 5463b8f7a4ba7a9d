import Input

// The words that hedge, by the rows of the policy that they ask for.
extension LexiconBuilder {
  mutating func addHedges(
    _ node: YAMLNode, _ root: YAMLMapping
  ) throws(InputError) {
    let adverbs = try hedgeAdverbs(root["hedgeAdverbs"])
    for (key, value) in try node.requireMapping("rows and words").entries {
      let row = try row(key)
      let places = try value.requireMapping(
        "words before and after", keys: ["before", "after", "denied"])
      if let words = places["before"] { try addWords(words, .hedgeBefore(row)) }
      if let words = places["denied"] {
        try addWords(words, .hedgeIfDenied(row))
      }
      guard let words = places["after"] else { continue }
      for word in try words.requireSequence("a list of words") {
        let text = try word.requireText("a word")
        insert(text, .hedgeAfter(row))
        for opener in adverbs.openers where text.hasPrefix(opener) {
          for adverb in adverbs.words {
            insert(
              opener + adverb + text.dropFirst(opener.count), .hedgeAfter(row))
          }
        }
      }
    }
  }

  /// The adverbs that may stand in a hedge behind the particle it begins with:
  /// 처음 in 을 처음 넘어. Where spaces part words the particle has one behind
  /// it, and so has each adverb.
  private func hedgeAdverbs(
    _ node: YAMLNode?
  ) throws(InputError) -> (openers: [String], words: [String]) {
    guard let node else { return ([], []) }
    let table = try node.requireMapping(
      "particles and adverbs", keys: ["openers", "words"])
    return (
      try texts(table.require("openers")), try texts(table.require("words"))
    )
  }

  private func texts(_ node: YAMLNode) throws(InputError) -> [String] {
    var texts: [String] = []
    for word in try node.requireSequence("a list of words") {
      texts.append(try word.requireText("a word"))
    }
    return texts
  }

  mutating func addQuantifiers(
    _ node: YAMLNode
  ) throws(InputError) {
    for (key, words) in try node.requireMapping("rows and words").entries {
      try addWords(words, .quantifier(row(key)))
    }
  }

  private func row(_ node: YAMLNode) throws(InputError) -> String {
    let name = try node.requireText("the name of a row")
    guard policy.rows[name] != nil || policy.isEmphasis(name) else {
      throw InputError("no row is called '\(name)'", at: node.place)
    }
    return name
  }
}
