import Testing

/// Which figure is linked to what, sentence by sentence, by the built-in facts.
struct LinkedSentenceTests {
  @Test(
    arguments: englishLinked + koreanLinked + chineseLinked + japaneseLinked)
  func `A plain sentence links its figures`(text: String, keys: String) throws {
    #expect(
      try links(text).map { $0.split(separator: " → ").last ?? "" }
        .joined(separator: " ") == keys)
  }

  @Test(
    arguments: englishUnclear + koreanUnclear + chineseUnclear
      + japaneseUnclear)
  func `Where anything is unclear there is no link`(text: String) throws {
    #expect(try links(text) == [])
  }
}
