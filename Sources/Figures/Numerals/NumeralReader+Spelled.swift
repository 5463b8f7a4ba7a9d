import Exact

// Numbers spelled in letters that are particles and parts of words too: にじゅうさん.
extension NumeralReader {
  /// A number in kana that stands free on both sides and shows that it is one:
  /// by a place in it, by another beside it, or by filling the text.
  func spelled(at start: Int) -> Numeral? {
    guard let first = spelledPart(at: start), isFree(before: start) else {
      return nil
    }
    var sum = PositionalSum(start: start)
    var (index, parts) = (start, 0)
    var hasPlace = false
    while let (meaning, end) = spelledPart(at: index) {
      switch meaning {
      case .spelledDigit(let digit):
        guard sum.acceptsSyllable, sum.fits(Rational(digit)) else { return nil }
        sum.append(
          Rational(digit), decimals: 0, isDigits: false, at: index..<end,
          isGrouped: false)
      case .spelledPlace(let power) where power < 4:
        guard sum.applyPlace(power, end: end) else { return nil }
        hasPlace = true
      case .spelledPlace(let power):
        guard sum.hasAny, sum.applyScale(power, end: end) else { return nil }
        hasPlace = true
      default: return nil
      }
      (index, parts) = (end, parts + 1)
    }
    guard isFree(after: index), var numeral = sum.numeral,
      parts > 1 && hasPlace || hasSpelledNeighbour(start..<index)
        || first.end == index && fills(start..<index)
    else { return nil }
    numeral.isBareSyllable = false
    return numeral
  }

  private func spelledPart(at index: Int) -> (Meaning, end: Int)? {
    cursor.word(at: index) { meaning -> Meaning? in
      switch meaning {
      case .spelledDigit, .spelledPlace: meaning
      default: nil
      }
    }
    .map { ($0.value, $0.end) }
  }

  private func isFree(before index: Int) -> Bool {
    !cursor.isLetter(index - 3) && !cursor.isASCIILetter(index - 1)
      && !cursor.isDigit(index - 1)
  }

  private func isFree(after index: Int) -> Bool { !cursor.isLetter(index) }

  private func fills(_ range: Range<Int>) -> Bool {
    cursor.skippingSpaces(0) >= range.lowerBound
      && cursor.skippingSpaces(range.upperBound) == cursor.end
  }

  /// Whether a list goes on with another such number: いち、に、さん.
  private func hasSpelledNeighbour(_ range: Range<Int>) -> Bool {
    if let mark = cursor.hasWord(at: range.upperBound, .listMark),
      let (_, end) = spelledPart(at: cursor.skippingSpaces(mark)),
      isFree(after: end)
    {
      return true
    }
    let reach = max(0, range.lowerBound - 24)..<range.lowerBound
    return reach.contains { begin in
      guard let (_, end) = spelledPart(at: begin),
        let mark = cursor.hasWord(at: end, .listMark)
      else { return false }
      return isFree(before: begin)
        && cursor.skippingSpaces(mark) == range.lowerBound
    }
  }
}

extension TextCursor {
  /// Whether a kana or a Han letter begins here: U+3005 to U+30FF without the
  /// marks among them, U+3400 to U+9FFF.
  func isLetter(_ index: Int) -> Bool {
    guard let first = self[index], let second = self[index + 1],
      let third = self[index + 2]
    else { return false }
    switch first {
    case 0xE3:
      return (0x81...0x83).contains(second)
        && !(second == 0x83 && third == 0xBB)
        || second >= 0x90 || second == 0x80 && (0x85...0x87).contains(third)
    case 0xE4...0xE9: return true
    default: return false
    }
  }

  /// Whether a kana begins here: U+3040 to U+30FF.
  func isKana(_ index: Int) -> Bool {
    self[index] == 0xE3
      && self[index + 1].map { (0x81...0x83).contains($0) } ?? false
  }
}
