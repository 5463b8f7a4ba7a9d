extension Rational {
  /// The k-th root of a number that is not negative, if it is a fraction: the
  /// parts in lowest terms have to be k-th powers both.
  func exactRoot(_ k: Int) -> Rational? {
    if k == 1 || isZero || self == 1 { return self }
    let (n, d) = lowestTerms
    // A root other than 1 is at least 2 in one of its parts.
    guard k < max(n.bitWidth, d.bitWidth) else { return nil }
    let bottom = d.root(k)
    guard bottom.isExact else { return nil }
    let top = n.root(k)
    guard top.isExact else { return nil }
    return Rational(lowestTerms: top.root, over: bottom.root)
  }
}
