extension Rational {
  /// The k-th root of a number that is not negative, if it is a fraction: the
  /// parts in lowest terms have to be k-th powers both.
  func exactRoot(_ k: Int) -> Rational? {
    if k == 1 || isZero || self == 1 { return self }
    // A root other than 1 is at least 2 in one of its parts.
    guard k < max(numerator.bitWidth, denominator.bitWidth),
      denominator.canBePower(k), numerator.canBePower(k)
    else { return nil }
    let bottom = denominator.root(k)
    guard bottom.isExact else { return nil }
    let top = numerator.root(k)
    guard top.isExact else { return nil }
    return Rational(lowestTerms: top.root, over: bottom.root)
  }
}

extension Integer {
  /// False for most words that are no k-th power, by their residues.
  ///
  /// A bit of a mask stands for each residue that a power leaves: 12 of 64
  /// for squares, 9 of 63 for cubes, 5 of 25 and 7 of 31 for fifth powers, 7
  /// of 49 and 5 of 29 for seventh ones.
  fileprivate func canBePower(_ k: Int) -> Bool {
    guard let word = Int(exactly: self) else { return true }
    func isIn(_ mask: UInt64, modulo modulus: Int) -> Bool {
      mask &>> UInt64(word % modulus) & 1 == 1
    }
    switch k {
    case 2: return isIn(0x0202_0212_0203_0213, modulo: 64)
    case 3: return isIn(0x4080_0018_1800_0103, modulo: 63)
    case 5:
      return isIn(0x104_0083, modulo: 25) && isIn(0x4600_0063, modulo: 31)
    case 7:
      return isIn(0x1_0000_C00C_0003, modulo: 49)
        && isIn(0x1002_1003, modulo: 29)
    default: return true
    }
  }
}
