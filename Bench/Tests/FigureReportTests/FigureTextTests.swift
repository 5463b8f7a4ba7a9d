import FigureTexts
import Testing

struct FigureTextTests {
  @Test(arguments: FigureText.generated.map(\.name))
  func `A text is as long as asked for, and always the same`(name: String) {
    let text = FigureText.generated.first { $0.name == name }!
    for size in [1, 100, 10_000] {
      let bytes = text.bytes(size)
      #expect((size...size + 1000).contains(bytes.count))
      #expect(bytes == text.bytes(size))
    }
  }

  @Test func `Every text has a name of its own`() {
    let names = FigureText.generated.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test func `Texts without figures hold no digit`() {
    for text in FigureText.generated where text.group == .plain {
      #expect(!text.bytes(100_000).contains { (48...57).contains($0) })
    }
  }
}
