/// Words quoted from a line of a document as printed, `…` standing for a gap.
package struct Quotation: Sendable {
  /// The words between the gaps, as UTF-8, in their order.
  let pieces: [[UInt8]]

  package init(_ phrase: String) {
    pieces = phrase.split(separator: "…").map { piece in
      var piece = piece.drop { $0 == " " }
      while piece.last == " " { piece.removeLast() }
      return Array(piece.utf8)
    }
    .filter { !$0.isEmpty }
  }

  /// Whether the words stand in a line.
  func stands(in line: ArraySlice<UInt8>) -> Bool {
    place(in: line, from: line.startIndex) != nil
  }

  /// Every way the words stand in a line, from left to right: the offsets of
  /// each piece, in the indices of the line.
  package func places(in line: ArraySlice<UInt8>) -> [[Range<Int>]] {
    var places: [[Range<Int>]] = []
    var start = line.startIndex
    while let place = place(in: line, from: start) {
      places.append(place)
      start = place[0].lowerBound + 1
    }
    return places
  }

  private func place(
    in line: ArraySlice<UInt8>, from start: Int
  ) -> [Range<Int>]? {
    guard !pieces.isEmpty else { return nil }
    var place: [Range<Int>] = []
    var next = start
    for piece in pieces {
      guard let range = Self.first(piece, in: line, from: next) else {
        return nil
      }
      place.append(range)
      next = range.upperBound
    }
    return place
  }

  private static func first(
    _ piece: [UInt8], in line: ArraySlice<UInt8>, from start: Int
  ) -> Range<Int>? {
    var index = start
    while index + piece.count <= line.endIndex {
      let range = index..<index + piece.count
      if line[index] == piece[0], line[range].elementsEqual(piece),
        !splitsNumber(line, at: range.lowerBound),
        !splitsNumber(line, at: range.upperBound)
      {
        return range
      }
      index += 1
    }
    return nil
  }

  /// Whether an offset lies inside a number: 5% is not quoted from 15% or
  /// 2.5%, nor 200 from 1,200.
  private static func splitsNumber(
    _ line: ArraySlice<UInt8>, at offset: Int
  ) -> Bool {
    func isDigit(_ index: Int) -> Bool {
      line.indices.contains(index) && (0x30...0x39).contains(line[index])
    }
    func isMark(_ index: Int) -> Bool {
      guard isDigit(index - 1), isDigit(index + 1) else { return false }
      switch line[index] {
      case UInt8(ascii: "."): return true
      // A comma parts thousands, or else the items of a list.
      case UInt8(ascii: ","):
        return isDigit(index + 2) && isDigit(index + 3) && !isDigit(index + 4)
      default: return false
      }
    }
    guard line.indices.contains(offset) else { return false }
    return isDigit(offset - 1) && isDigit(offset) || isMark(offset)
      || isMark(offset - 1)
  }
}
