extension TextCursor {
  /// Where the longest word before an offset begins that has a meaning and
  /// begins where a word may begin; spaces may part the two.
  func wordBefore<Value>(
    _ limit: Int, _ fitting: (Meaning) -> Value?
  ) -> (value: Value, begin: Int)? {
    for begin in starts(before: limit) where !isMidWord(begin) {
      for match in lexicon.matches(in: bytes, at: begin)
      where match.end <= limit && skippingSpaces(match.end) == limit {
        if match.end == limit, joinsLatin(limit) { continue }
        for meaning in match.meanings {
          if let value = fitting(meaning) { return (value, begin) }
        }
      }
    }
    return nil
  }

  /// Whether a word goes on across an offset, in a script that parts words by
  /// spaces.
  func isMidWord(_ index: Int) -> Bool {
    (isHangul(index - 3) && isHangul(index)) || joinsLatin(index)
  }
}
