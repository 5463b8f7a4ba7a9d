import Exact

// The smaller parts of a number after a space.
extension NumeralReader {
  /// Where the next, smaller part of a mixed number goes on after a space: 5억
  /// 8천만, 1만 2천 345, 십 팔 개월.
  func continuation(from index: Int, _ sum: PositionalSum) -> Int? {
    let next = cursor.skippingSpaces(index)
    guard next > index, let power = sum.openPower,
      !cursor.isASCIILetter(index - 1) || sum.endsWithScale
    else { return nil }
    if digit(at: next) != nil {
      guard let group = try? digits(at: next), group.value < .tenTo(power)
      else { return nil }
      // A part with a scale or place of its own, smaller than the last,
      // belongs to the same number; without one only three digits or four do.
      let groupEnd =
        cursor.lexicon.rules.spacesFreely
        ? cursor.skippingSpaces(group.end) : group.end
      let follower = cursor.word(at: groupEnd) { meaning -> Meaning? in
        switch meaning {
        case .place, .scale: meaning
        default: nil
        }
      }
      switch follower?.value {
      case .place(let place)?:
        return sum.endsWithScale || sum.allowsPlace(place) ? next : nil
      case .scale(let scale)?: return scale < sum.lastScale ? next : nil
      default:
        // 3 万 4,500 is written with spaces throughout.
        let isWhole =
          group.decimals == 0 && (!group.isGrouped || sum.isSpaced)
        let width = group.end - next - (group.isGrouped ? 1 : 0)
        let isPart =
          (3...4).contains(width)
          || width < 3 && sum.hasDigits
            && beginsUnit(cursor.skippingSpaces(group.end))
        return isWhole && isPart && !cursor.isASCIILetter(index - 1)
          ? next : nil
      }
    }
    guard !cursor.isASCIILetter(index - 1) else { return nil }
    return continuesInSyllables(at: next, below: power)
      || isLastDigit(at: next, of: sum) ? next : nil
  }

  /// 일 in 삼백 삼십 일: of a number that is parted into places throughout the
  /// last word is a digit, no day, where the clause ends with it.
  private func isLastDigit(at start: Int, of sum: PositionalSum) -> Bool {
    guard sum.isSpaced, !sum.hasDigits,
      let (digit, end) = syllableDigit(at: start), digit > 0
    else { return false }
    return cursor.endsClause(end)
  }

  /// Whether a smaller number in syllables begins here: two of them at least,
  /// or one before a unit.
  private func continuesInSyllables(at start: Int, below power: Int) -> Bool {
    var (count, index) = (0, start)
    var endsWithPlace = false
    while count < 8 {
      let match = cursor.word(at: index) { meaning -> Int? in
        switch meaning {
        case .digit: 0
        case .place(let place): place
        default: nil
        }
      }
      guard let (place, end) = match, place < power else { break }
      (count, index) = (count + 1, end)
      endsWithPlace = place > 0
      if cursor.lexicon.rules.spacesFreely {
        index = cursor.skippingSpaces(end)
      }
    }
    if count == 0 { return false }
    return (count >= 2 && cursor.mayEndHangulWord(index))
      || cursor.lexicon.rules.spacesFreely
        && (index == cursor.end
          || cursor.hasWord(at: index, .mixedJoiner) != nil)
      || beginsUnit(cursor.skippingSpaces(index))
      // 29만 천 890
      || endsWithPlace && cursor.isDigit(cursor.skippingSpaces(index))
  }
}
