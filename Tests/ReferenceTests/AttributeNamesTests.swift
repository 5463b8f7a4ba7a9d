import Figures
import Hardware
import Input
import Reference
import Testing

/// The words by which texts speak of an attribute.
struct AttributeNamesTests {
  @Test(arguments: [
    ("the Memory Bandwidth of it", [["memory_bandwidth"]]),
    ("its memory, its bandwidths", [["memory"]]),
    ("384 chips", [["chips", "gpus", "npus"]]),
    ("칩과 메모리 대역폭은", [["chips", "gpus", "npus"], ["memory_bandwidth"]]),
    ("powerful chipsets", []),
  ])
  func `Words name the attributes they may mean, the longest first`(
    text: String, attributes: [[String]]
  ) {
    #expect(
      ReferenceBook.builtIn.attributeMentions(in: Array(text.utf8)[...])
        .map(\.ids) == attributes)
  }

  @Test func `Words are known for attributes that something has`() {
    let book = ReferenceBook.builtIn
    for attribute in book.attributeNames.keys {
      #expect(
        book.attributes.contains(attribute) || HardwareModel.knows(attribute),
        "\(attribute)")
    }
  }

  @Test func `A file may add words for an attribute`() {
    let book = ReferenceBook.read(
      [InputFile(name: "f.yaml", text: "attributes: {height: [tall, 키]}")],
      figures: .standard
    ).value
    let text = Array("2 m tall".utf8)
    #expect(
      book.attributeMentions(in: text[...])
        .map { [$0.ids[0], "\($0.range)"] } == [["height", "4..<8"]])
  }
}
