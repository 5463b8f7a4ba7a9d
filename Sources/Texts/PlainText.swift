/// The text of a decoded source and the map back to it.
struct PlainText {
  let bytes: [UInt8]
  let map: TextMap

  init(_ source: [UInt8], _ markup: Markup) {
    switch markup {
    case .none:
      bytes = Self.withLineFeeds(source)
      map = TextMap()
    case .html, .xml:
      var reader = MarkupReader(source, isXML: markup == .xml)
      reader.read(0..<source.count)
      reader.builder.endParagraph(at: source.count)
      (bytes, map) = (reader.builder.bytes, reader.builder.map)
    case .markdown:
      let builder = MarkdownReader(source).text()
      (bytes, map) = (builder.bytes, builder.map)
    }
  }

  /// The same text with a line feed for every carriage return, or a space
  /// where a line feed follows it: offsets stay what they are.
  private static func withLineFeeds(_ source: [UInt8]) -> [UInt8] {
    guard source.contains(0x0D) else { return source }
    var text = source
    for index in text.indices where text[index] == 0x0D {
      let next = index + 1
      text[index] = next < text.count && text[next] == 0x0A ? 0x20 : 0x0A
    }
    return text
  }
}
