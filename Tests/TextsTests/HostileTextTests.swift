import Input
import TestSupport
import Testing
import Texts

struct HostileTextTests {
  private static let pieces: [(Markup, [String])] = [
    (
      .html,
      [
        "<", "&", "<a ", "<!--", "<script>", "<b>", "&a", "<sup>1",
        "<template>", "<svg><![CDATA[", "-->", "<a b=\"",
      ]
    ),
    (.xml, ["<", "<![CDATA[<b>]]>", "<!DOCTYPE [", "<?", "&"]),
    (
      .markdown,
      [
        "[", "]", "[](", "[a](b", "![", "*", "*a", "**a *", "_a_", "`", "`a``",
        "<", "<a ", "<!--", "<?", "[a](b \"", "[a][", "[^", "~~a", "> ", "- ",
        "a|b\n-|-\n", "[a]: b\n[a]", "![[]()", "<div>\n\n", "*_", "[a](b)[",
      ]
    ),
  ]

  /// A quarter of a megabyte of each; what is not linear takes minutes.
  @Test(.timeLimit(.minutes(3)), arguments: pieces.indices)
  func `Markup that never ends is read in one pass`(index: Int) throws {
    let (markup, pieces) = Self.pieces[index]
    for piece in pieces {
      let source = String(repeating: piece, count: (1 << 18) / piece.utf8.count)
      let text = try SourceText(
        InputFile(name: "a", text: source), markup: markup)
      #expect(text.bytes.count <= 5 << 18, "\(piece)")
    }
  }

  @Test(arguments: Markup.allCases)
  func `Any bytes are read or refused`(markup: Markup) {
    let signs = Array("<>&;/!-[]()*_`~#|\n\r \"'=abp1x\\:.^?".utf8)
    for seed in UInt64(0)..<200 {
      var random = SplitMix64(seed: seed)
      let count = Int.random(in: 0...300, using: &random)
      let bytes = (0..<count).map { _ in
        seed.isMultiple(of: 2)
          ? UInt8.random(in: 0...255, using: &random)
          : signs.randomElement(using: &random)!
      }
      for encoding in [nil] + TextEncoding.allCases {
        guard
          let text = try? SourceText(
            InputFile(name: "a", bytes: bytes), encoding: encoding,
            markup: markup)
        else { continue }
        checkPlaces(text, of: bytes, "seed \(seed), \(text.encoding)")
      }
    }
  }

  /// Places go forward, and stay inside the file.
  private func checkPlaces(
    _ text: SourceText, of bytes: [UInt8], _ comment: Comment
  ) {
    var last = 0
    for offset in text.bytes.indices where text.bytes[offset] & 0xC0 != 0x80 {
      let start = text.start(of: offset)
      #expect(start.byte >= last && start.byte <= bytes.count, comment)
      last = start.byte
    }
    #expect(text.end(of: text.bytes.count).byte <= bytes.count, comment)
  }
}
