/// Which offset of a source each offset of a text comes from.
///
/// A text is made of pieces of its source in order, some copied byte for
/// byte, some put in the place of others: `&amp;` becomes `&`.
struct TextMap: Sendable {
  struct Piece: Sendable {
    /// Where the piece begins in the text and in the source.
    let text: Int
    let source: Int
    /// The bytes of the source in whose place the piece stands; nil where it
    /// is a copy.
    let replaced: Int?
  }

  private(set) var pieces: [Piece] = []

  /// Adds a piece of which the text is a copy.
  mutating func copy(at text: Int, from source: Int) {
    if let last = pieces.last, last.replaced == nil,
      last.source - last.text == source - text
    {
      return
    }
    pieces.append(Piece(text: text, source: source, replaced: nil))
  }

  /// Adds a piece of the text that stands for some bytes of the source.
  mutating func replace(at text: Int, _ source: Range<Int>) {
    pieces.append(
      Piece(text: text, source: source.lowerBound, replaced: source.count))
  }

  /// Where in the source the character at an offset of the text begins.
  func start(_ offset: Int) -> Int {
    guard let piece = piece(at: offset) else { return offset }
    return piece.replaced == nil
      ? piece.source + offset - piece.text : piece.source
  }

  /// Where in the source the character before an offset of the text ends.
  func end(_ offset: Int) -> Int {
    guard offset > 0, let piece = piece(at: offset - 1) else { return offset }
    return piece.source + (piece.replaced ?? offset - piece.text)
  }

  /// The piece an offset lies in, nil where text and source are the same.
  private func piece(at offset: Int) -> Piece? {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].text <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low == 0 ? pieces.first : pieces[low - 1]
  }
}
