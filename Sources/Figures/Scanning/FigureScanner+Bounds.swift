// Two bounds that are one range: "more than 100 and less than 300".
extension FigureScanner {
  /// Whether nothing but a word such as "and" stands between a figure that
  /// ends at an offset and the words that hedge the next: "at least 30 dead
  /// and up to 50 hurt" are two figures.
  func joinsBounds(from end: Int, to figure: ScannedFigure) -> Bool {
    let begin = beginOfHedges(figure)
    var index = end
    while index < begin {
      guard cursor.isASCIILetter(index) else {
        index += 1
        continue
      }
      guard let after = cursor.hasWord(at: index, .boundJoiner) else {
        return false
      }
      index = after
    }
    return true
  }
}
