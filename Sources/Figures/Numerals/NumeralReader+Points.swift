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
    guard whole.digits?.range == whole.range, digit(at: point) != nil else {
      return false
    }
    // 20点30 is a time of day, 20点3 a number.
    return cursor.bytes[end] >= 0xE4
      && (hour == nil || digitRun(at: point) != 2)
  }
}
