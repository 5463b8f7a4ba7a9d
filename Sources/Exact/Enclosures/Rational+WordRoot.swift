extension Rational {
  /// The k-th root to a number of decimal places where words are enough to
  /// find it: short parts, a small k.
  ///
  /// - Returns: nil otherwise, and now and then without need.
  func wordRoot(_ k: Int, digits: Int) -> Interval? {
    // The parts need not be in lowest terms for this.
    guard box == nil, n > 0 || k & 1 == 1, digits <= PowerOfFive.largest,
      let kernel = RootKernel(n.magnitude, over: UInt(bitPattern: d), root: k)
    else { return nil }
    if kernel.canBeRational, let root = magnitude.exactRoot(k) {
      return Interval(n > 0 ? root : -root)
    }
    guard let ends = kernel.neighbours(digits: digits) else { return nil }
    return n > 0 ? ends : -ends
  }
}

extension RootKernel {
  /// False for most quotients whose root is irrational, by residues.
  ///
  /// a/b is a k-th power just if a b^(k-1) is. A bit of a mask stands for each
  /// residue that a power leaves: 12 of 64 and 16 of 63 for squares, 9 of 63
  /// and 21 of 61 for cubes, 5 of 25 and 7 of 31 for fifth powers, 7 of 49 and
  /// 5 of 29 for seventh ones.
  var canBeRational: Bool {
    switch k {
    case 2:
      isIn(0x0202_0212_0203_0213, modulo: 64)
        && isIn(0x0402_4830_1245_0293, modulo: 63)
    case 3:
      isIn(0x4080_0018_1800_0103, modulo: 63)
        && isIn(0x1434_0266_1990_0B0B, modulo: 61)
    case 5: isIn(0x104_0083, modulo: 25) && isIn(0x4600_0063, modulo: 31)
    case 7:
      isIn(0x1_0000_C00C_0003, modulo: 49) && isIn(0x1002_1003, modulo: 29)
    default: true
    }
  }

  private func isIn(_ mask: UInt, modulo modulus: UInt) -> Bool {
    var residue = a % modulus
    let factor = b % modulus
    for _ in 1..<k { residue = residue &* factor % modulus }
    return mask &>> residue & 1 == 1
  }
}
