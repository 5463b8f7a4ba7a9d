import Exact

/// An interval written as text, as `textToInterval` reads it.
///
/// Source: IEEE Std 1788-2015, clauses 9 and 12 (interval literals).
enum IntervalText {
  case notAnInterval
  case interval(Interval, Decoration?)

  /// Nil if the text is no literal of an interval.
  init?(_ text: String) {
    var body = Substring(text.lowercased()).trimmed
    var decoration: Decoration?
    if let mark = body.lastIndex(of: "_") {
      guard
        let named = Decoration(
          rawValue: String(body[body.index(after: mark)...])),
        named != .ill
      else { return nil }
      decoration = named
      body = body[..<mark]
    }
    let range: Interval
    if body.first == "[" {
      guard body.last == "]" else { return nil }
      let inside = body.dropFirst().dropLast().trimmed
      if inside == "nai" {
        guard decoration == nil else { return nil }
        self = .notAnInterval
        return
      }
      guard let read = Self.bracketed(inside) else { return nil }
      range = read
    } else {
      guard let read = Self.uncertain(body) else { return nil }
      range = read
    }
    if let decoration, decoration > range.usualDecoration { return nil }
    self = .interval(range, decoration)
  }

  private static func bracketed(_ inside: Substring) -> Interval? {
    switch inside {
    case "", "empty": return .empty
    case "entire": return .all
    default: break
    }
    let parts = inside.split(separator: ",", omittingEmptySubsequences: false)
      .map(\.trimmed)
    if parts.count == 1 {
      return number(parts[0])?.finite.map { Interval($0) }
    }
    guard parts.count == 2 else { return nil }
    let low = parts[0].isEmpty ? .negativeInfinity : number(parts[0])
    let high = parts[1].isEmpty ? .positiveInfinity : number(parts[1])
    guard let low, let high, low != .positiveInfinity, low != .notANumber,
      high != .negativeInfinity, high != .notANumber
    else { return nil }
    let range = Interval(
      low.finite.map { .closed($0) } ?? .infinite,
      high.finite.map { .closed($0) } ?? .infinite)
    return range.isEmpty ? nil : range
  }

  /// `2.500?5ue4`: digits, how many units of the last one they may be off,
  /// in which direction, and a power of ten.
  private static func uncertain(_ body: Substring) -> Interval? {
    guard let mark = body.firstIndex(of: "?") else { return nil }
    let digits = body[..<mark]
    guard let middle = number(digits)?.finite, !digits.contains("e"),
      !digits.contains("x"), !digits.contains("/")
    else { return nil }
    var rest = body[body.index(after: mark)...]
    let places =
      digits.contains(".")
      ? digits.reversed().prefix { $0 != "." }.count : 0
    let unit = Rational(10).power(-places)
    var radius: Rational? = unit / 2
    if rest.first == "?" {
      radius = nil
      rest.removeFirst()
    } else {
      let count = rest.prefix { $0.isNumber }
      if !count.isEmpty {
        guard let units = Rational(unsigned: count) else { return nil }
        radius = units * unit
        rest = rest[count.endIndex...]
      }
    }
    var (goesDown, goesUp) = (true, true)
    if let direction = rest.first, direction == "u" || direction == "d" {
      (goesDown, goesUp) = (direction == "d", direction == "u")
      rest.removeFirst()
    }
    var scale = Rational.one
    if rest.first == "e" {
      guard let power = Rational(unsigned: "1" + rest) else { return nil }
      scale = power
      rest = ""
    }
    guard rest.isEmpty else { return nil }
    func end(_ goes: Bool, _ sign: Rational) -> Interval.End {
      if !goes { return .closed(middle * scale) }
      return radius.map { .closed((middle + sign * $0) * scale) } ?? .infinite
    }
    return Interval(end(goesDown, -1), end(goesUp, 1))
  }

  /// A number in small letters: decimal, hexadecimal, a fraction, infinite.
  private static func number(_ text: Substring) -> Number? {
    guard let slash = text.firstIndex(of: "/") else { return Number(text) }
    let above = text[..<slash]
    let below = text[text.index(after: slash)...]
    guard !above.contains("."), !above.contains("e"),
      below.allSatisfy({ $0.isASCII && $0.isNumber }),
      let numerator = Number(above)?.finite,
      let denominator = Rational(unsigned: below), !denominator.isZero
    else { return nil }
    return .finite(numerator / denominator)
  }
}

extension Substring {
  var trimmed: Substring {
    var text = self
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
