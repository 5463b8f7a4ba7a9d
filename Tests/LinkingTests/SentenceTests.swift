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

  /// Found by fuzzing: what follows the name reaches over the figure.
  @Test func `Whatever stands behind a name, the linker comes to an end`()
    throws
  {
    _ = try links(
      "CloudMatrix 384늖 NPU 384개를장(성인 x 768는 NPU 384개를장(성인 30장)이다.")
  }
}
