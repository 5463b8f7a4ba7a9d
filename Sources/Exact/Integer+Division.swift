import CGMP

extension Integer {
  /// The quotient rounded towards minus infinity, and what is left: the
  /// remainder has the sign of the divisor.
  ///
  /// - Precondition: the divisor is not zero.
  public func flooredDivision(
    by divisor: Integer
  ) -> (quotient: Integer, remainder: Integer) {
    divisor.checkDivisor(of: self)
    if big == nil, divisor.big == nil {
      var (q, r) = word.quotientAndRemainder(dividingBy: divisor.word)
      if r != 0, (r < 0) != (divisor.word < 0) {
        q -= 1
        r += divisor.word
      }
      return (Integer(word: q), Integer(word: r))
    }
    return bigDivision(by: divisor) { __gmpz_fdiv_qr($0, $1, $2, $3) }
  }

  /// The quotient cut off towards zero, and what is left: the remainder has
  /// the sign of the dividend.
  ///
  /// - Precondition: the divisor is not zero.
  public func truncatedDivision(
    by divisor: Integer
  ) -> (quotient: Integer, remainder: Integer) {
    divisor.checkDivisor(of: self)
    if big == nil, divisor.big == nil {
      let (q, r) = word.quotientAndRemainder(dividingBy: divisor.word)
      return (Integer(word: q), Integer(word: r))
    }
    return bigDivision(by: divisor) { __gmpz_tdiv_qr($0, $1, $2, $3) }
  }

  /// The quotient by a divisor known to leave no remainder.
  ///
  /// - Precondition: the divisor is not zero and divides the number.
  public func dividedExactly(by divisor: Integer) -> Integer {
    divisor.checkDivisor(of: self)
    if big == nil, divisor.big == nil {
      return Integer(word: word / divisor.word)
    }
    let result = BigInteger()
    withOperand { x in
      divisor.withOperand { y in __gmpz_divexact(&result.z, x, y) }
    }
    return Integer(taking: result)
  }

  /// The least number not below zero that leaves the same remainder.
  ///
  /// - Precondition: the modulus is not zero.
  public func residue(modulo modulus: UInt) -> UInt {
    precondition(modulus != 0, "a modulus other than zero (was 0)")
    if let big { return __gmpz_fdiv_ui(&big.z, modulus) }
    let rest = word.magnitude % modulus
    return word < 0 && rest != 0 ? modulus - rest : rest
  }

  /// The quotient rounded to a whole number by a rule.
  ///
  /// - Precondition: the divisor is positive.
  func quotient(by divisor: Integer, _ rule: RoundingRule) -> Integer {
    let (below, rest) = flooredDivision(by: divisor)
    if rest.isZero { return below }
    let twice = rest + rest
    let half = twice < divisor ? -1 : twice == divisor ? 0 : 1
    let goesUp = rule.goesUp(
      half: half, isNegative: signum < 0, isOdd: below.isOdd)
    return goesUp ? below + 1 : below
  }

  private func checkDivisor(of dividend: Integer) {
    precondition(!isZero, "a divisor other than zero (was \(dividend)/0)")
  }

  private func bigDivision(
    by divisor: Integer,
    _ operation: (
      UnsafeMutablePointer<__mpz_struct>, UnsafeMutablePointer<__mpz_struct>,
      UnsafePointer<__mpz_struct>, UnsafePointer<__mpz_struct>
    ) -> Void
  ) -> (quotient: Integer, remainder: Integer) {
    let (q, r) = (BigInteger(), BigInteger())
    withOperand { x in
      divisor.withOperand { y in operation(&q.z, &r.z, x, y) }
    }
    return (Integer(taking: q), Integer(taking: r))
  }
}
