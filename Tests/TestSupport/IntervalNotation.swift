public import Exact

extension Interval {
  /// Reads back what `description` writes: `[1/4, ∞)`, `{3}`, `∅`.
  public init(_ notation: String) {
    func number(_ text: Substring) -> Rational {
      let parts = text.split(separator: "/").map { Rational(decimal: $0)! }
      return parts.count == 2 ? parts[0] / parts[1] : parts[0]
    }
    func end(_ text: Substring, isClosed: Bool) -> End {
      if text.contains("∞") { return .infinite }
      return isClosed ? .closed(number(text)) : .open(number(text))
    }
    if notation == "∅" {
      self = .empty
      return
    }
    let inside = notation.dropFirst().dropLast()
    if notation.hasPrefix("{") {
      self.init(number(inside))
      return
    }
    let ends = inside.split(separator: ", ")
    self.init(
      end(ends[0], isClosed: notation.hasPrefix("[")),
      end(ends[1], isClosed: notation.hasSuffix("]")))
  }

  /// Numbers of the range that reach its closed ends, come near its open ones
  /// and go far where it is infinite; zero and its neighbours among them.
  public var members: [Rational] {
    let near = Rational(1, 1_000_000)
    let low = lower.value ?? (upper.value ?? 0) - 1_000_000
    let high = upper.value ?? (lower.value ?? 0) + 1_000_000
    let candidates = [
      low, low + near, (low + high) / 2, high - near, high, 0, near, -near, 1,
      -1, Rational(1, 2), Rational(-1, 2),
    ]
    return candidates.filter(contains)
  }
}
