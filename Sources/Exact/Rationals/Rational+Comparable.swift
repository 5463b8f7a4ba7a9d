import CGMP

extension Rational: Comparable {
  @inlinable
  public static func < (a: Rational, b: Rational) -> Bool {
    a.compared(with: b) < 0
  }

  /// Below zero if this number is less than the other, above if greater, zero
  /// if they are equal. Nothing is reduced for it.
  @inlinable
  public func compared(with other: Rational) -> Int {
    if box == nil, other.box == nil {
      if d == other.d { return n < other.n ? -1 : n == other.n ? 0 : 1 }
      let x = n.multipliedFullWidth(by: other.d)
      let y = other.n.multipliedFullWidth(by: d)
      if x.high != y.high { return x.high < y.high ? -1 : 1 }
      return x.low < y.low ? -1 : x.low == y.low ? 0 : 1
    }
    return bigOrder(other)
  }

  @usableFromInline func bigOrder(_ other: Rational) -> Int {
    withOperand { x in
      other.withOperand { y in Int(__gmpq_cmp(x, y)).signum() }
    }
  }
}

extension Rational: Hashable {
  @inlinable
  public static func == (a: Rational, b: Rational) -> Bool {
    if a.box == nil, b.box == nil {
      if a.d == b.d { return a.n == b.n }
      return a.n.multipliedFullWidth(by: b.d)
        == b.n.multipliedFullWidth(by: a.d)
    }
    return a.isEqualBig(to: b)
  }

  /// Big values are in lowest terms, and none has parts that fit words.
  @usableFromInline func isEqualBig(to other: Rational) -> Bool {
    guard box != nil, other.box != nil else { return false }
    return withOperand { x in
      other.withOperand { y in x == y || __gmpq_equal(x, y) != 0 }
    }
  }

  public func hash(into hasher: inout Hasher) {
    let (n, d) = lowestTerms
    hasher.combine(n)
    hasher.combine(d)
  }
}
