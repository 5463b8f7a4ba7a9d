extension NumeralReader {
  /// 21点2: a word in Han letters for the point between digits, where it is no
  /// hour of the day.
  func pointsBetweenDigits(_ whole: Numeral, _ point: Int) -> Bool {
    let end = whole.range.upperBound
    let hour = cursor.word(at: end) { meaning -> Bool? in
      switch meaning {
      case .hour, .hourOfDay: true
      default: nil
      }
    }
    return whole.digits?.range == whole.range && digit(at: point) != nil
      && cursor.bytes[end] >= 0xE4 && hour == nil
  }
}
