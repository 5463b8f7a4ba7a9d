public import Exact

// Sets as certificates write them: `[9/2, 11/2)`, `{1} ∪ (2, ∞)`, and
// `[0, ∞) step 1` for whole numbers.
extension ValueSet {
  /// The set as text that reads back as the same set.
  public var certificateText: String {
    step.map { "\(self) step \($0)" } ?? "\(self)"
  }

  /// Reads a set, nil if the text is none.
  public init?(certificateText text: String) {
    let parts = text.components(separatedBy: " step ")
    guard (1...2).contains(parts.count) else { return nil }
    var step: Rational?
    if parts.count == 2 {
      step = Rational(fraction: parts[1])
      guard let step, step.signum > 0 else { return nil }
    }
    var ranges: [Interval] = []
    if parts[0] != "∅" {
      for range in parts[0].components(separatedBy: " ∪ ") {
        guard let read = Interval(certificateText: range) else { return nil }
        ranges.append(read)
      }
    }
    self.init(ranges, step: step)
    // One set, one text: what is written otherwise was not written here.
    guard certificateText == text else { return nil }
  }
}

extension Interval {
  fileprivate init?(certificateText text: String) {
    guard let first = text.first, let last = text.last, text.count > 2 else {
      return nil
    }
    let inside = String(text.dropFirst().dropLast())
    if first == "{", last == "}" {
      guard let value = Rational(fraction: inside) else { return nil }
      self.init(value)
      return
    }
    let ends = inside.components(separatedBy: ", ")
    guard ends.count == 2, "[(".contains(first), "])".contains(last) else {
      return nil
    }
    func end(_ text: String, _ isClosed: Bool) -> End? {
      if text == "−∞" || text == "∞" { return isClosed ? nil : .infinite }
      return Rational(fraction: text).map { isClosed ? .closed($0) : .open($0) }
    }
    guard let low = end(ends[0], first == "["),
      let high = end(ends[1], last == "]")
    else { return nil }
    self.init(low, high)
  }
}

extension String {
  fileprivate func components(separatedBy mark: String) -> [String] {
    split(separator: mark, omittingEmptySubsequences: false).map(String.init)
  }
}
