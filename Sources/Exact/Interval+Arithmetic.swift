// The conventions are those of IEEE 1788 for sets: an operation's result is
// the set of all results over the operands, here with open ends kept open.
extension Interval {
  static func + (a: Interval, b: Interval) -> Interval {
    Interval(
      End.combined(a.lower, b.lower, +), End.combined(a.upper, b.upper, +))!
  }

  static prefix func - (a: Interval) -> Interval {
    Interval(a.upper.mapped { -$0 }, a.lower.mapped { -$0 })!
  }

  static func * (a: Interval, b: Interval) -> Interval {
    let corners = [
      Corner(a, below: true) * Corner(b, below: true),
      Corner(a, below: true) * Corner(b, below: false),
      Corner(a, below: false) * Corner(b, below: true),
      Corner(a, below: false) * Corner(b, below: false),
    ]
    let low = corners.dropFirst().reduce(corners[0]) { $0.lower($1) }
    let high = corners.dropFirst().reduce(corners[0]) { $0.higher($1) }
    return Interval(low.end, high.end)!
  }

  /// One over each number of a range that does not hold zero inside; an end
  /// at zero, which has no reciprocal, becomes infinite.
  var reciprocal: Interval {
    Interval(upper.reciprocal(of: self), lower.reciprocal(of: self))!
  }

  /// The numbers of the range below and above zero, apart.
  var partsWithoutZero: [Interval] {
    [
      intersection(Interval(.infinite, .open(0))!),
      intersection(Interval(.open(0), .infinite)!),
    ].compactMap { $0 }
  }

  /// Each number raised to a positive whole power.
  func power(_ exponent: Int) -> Interval {
    let ends = (
      lower.mapped { $0.power(exponent) }, upper.mapped { $0.power(exponent) }
    )
    if exponent % 2 == 1 { return Interval(ends.0, ends.1)! }
    if lower.value.map({ $0.signum >= 0 }) ?? false {
      return Interval(ends.0, ends.1)!
    }
    if upper.value.map({ $0.signum <= 0 }) ?? false {
      return Interval(ends.1, ends.0)!
    }
    let zero = Interval(0)
    return zero.hull(with: Interval(.closed(0), ends.0)!)
      .hull(with: Interval(.closed(0), ends.1)!)
  }
}

extension Interval.End {
  fileprivate static func combined(
    _ a: Self, _ b: Self, _ operation: (Rational, Rational) -> Rational
  ) -> Self {
    guard let x = a.value, let y = b.value else { return .infinite }
    let value = operation(x, y)
    return a.isClosed && b.isClosed ? .closed(value) : .open(value)
  }

  fileprivate func mapped(_ transform: (Rational) -> Rational) -> Self {
    switch self {
    case .closed(let value): .closed(transform(value))
    case .open(let value): .open(transform(value))
    case .infinite: .infinite
    }
  }

  fileprivate func reciprocal(of whole: Interval) -> Self {
    switch self {
    case .infinite: .open(0)
    case .closed(let value) where !value.isZero: .closed(value.reciprocal)
    case .open(let value) where !value.isZero: .open(value.reciprocal)
    default: .infinite
    }
  }
}

/// An end of a range as a factor: a number or an infinity with a sign, and
/// whether it is attained.
private struct Corner {
  let value: Rational?
  /// The sign, of an infinity too.
  let sign: Int
  let isAttained: Bool

  init(_ interval: Interval, below: Bool) {
    let end = below ? interval.lower : interval.upper
    value = end.value
    sign = end.value?.signum ?? (below ? -1 : 1)
    isAttained = end.isClosed
  }

  private init(value: Rational?, sign: Int, isAttained: Bool) {
    self.value = value
    self.sign = sign
    self.isAttained = isAttained
  }

  static func * (a: Corner, b: Corner) -> Corner {
    if a.sign == 0 || b.sign == 0 {
      // Zero times anything in the other range, however large, is zero.
      let attained =
        (a.sign == 0 && a.isAttained) || (b.sign == 0 && b.isAttained)
      return Corner(value: 0, sign: 0, isAttained: attained)
    }
    guard let x = a.value, let y = b.value else {
      return Corner(value: nil, sign: a.sign * b.sign, isAttained: false)
    }
    return Corner(
      value: x * y, sign: a.sign * b.sign,
      isAttained: a.isAttained && b.isAttained)
  }

  func lower(_ other: Corner) -> Corner {
    switch order(other) {
    case ..<0: self
    case 0: isAttained ? self : other
    default: other
    }
  }

  func higher(_ other: Corner) -> Corner {
    switch order(other) {
    case 1...: self
    case 0: isAttained ? self : other
    default: other
    }
  }

  private func order(_ other: Corner) -> Int {
    switch (value, other.value) {
    case (let x?, let y?): x < y ? -1 : x == y ? 0 : 1
    case (nil, nil): sign - other.sign
    case (nil, _): sign
    case (_, nil): -other.sign
    }
  }

  var end: Interval.End {
    guard let value else { return .infinite }
    return isAttained ? .closed(value) : .open(value)
  }
}

extension Interval: CustomStringConvertible {
  /// Interval notation: `(9/2, 11/2)`, `[3, ∞)`; a single number is `{384}`.
  public var description: String { text { "\($0)" } }

  /// Interval notation with the numbers written by a function of yours.
  public func text(_ number: (Rational) -> String) -> String {
    if let point { return "{\(number(point))}" }
    let left = lower.isClosed ? "[" : "("
    let right = upper.isClosed ? "]" : ")"
    let low = lower.value.map(number) ?? "−∞"
    let high = upper.value.map(number) ?? "∞"
    return "\(left)\(low), \(high)\(right)"
  }
}
