import Exact

/// A number and a multiple of an amount smaller than any: what lies just
/// above 3 is 3 + ε. So an open end is a closed one beside it.
///
/// Source: Dutertre, de Moura, "A fast linear-arithmetic solver for DPLL(T)",
/// CAV 2006, section 5.
struct NearNumber: Hashable, Comparable {
  var value: Rational
  var offset: Rational

  init(_ value: Rational, _ offset: Rational = 0) {
    self.value = value
    self.offset = offset
  }

  static func < (a: NearNumber, b: NearNumber) -> Bool {
    let order = a.value.compared(with: b.value)
    return order == 0 ? a.offset < b.offset : order < 0
  }

  static func - (a: NearNumber, b: NearNumber) -> NearNumber {
    NearNumber(a.value - b.value, a.offset - b.offset)
  }

  static func / (a: NearNumber, b: Rational) -> NearNumber {
    NearNumber(a.value / b, a.offset / b)
  }

  mutating func add(_ a: NearNumber, times b: Rational) {
    value.add(a.value, times: b)
    if !a.offset.isZero { offset.add(a.offset, times: b) }
  }
}

extension Interval {
  /// The least number of the range, nil where it has no end.
  var least: NearNumber? {
    lower.value.map { NearNumber($0, lower.isClosed ? 0 : 1) }
  }

  /// The greatest number of the range, nil where it has no end.
  var greatest: NearNumber? {
    upper.value.map { NearNumber($0, upper.isClosed ? 0 : -1) }
  }
}
