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
    if big == nil, divisor.big == nil, divisor.word != -1 {
      var (q, r) = word.quotientAndRemainder(dividingBy: divisor.word)
      if r != 0, (r < 0) != (divisor.word < 0) {
        q -= 1
        r += divisor.word
      }
      return (Integer(q), Integer(r))
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
    if big == nil, divisor.big == nil, divisor.word != -1 {
      let (q, r) = word.quotientAndRemainder(dividingBy: divisor.word)
      return (Integer(q), Integer(r))
    }
    return bigDivision(by: divisor) { __gmpz_tdiv_qr($0, $1, $2, $3) }
  }

  /// The quotient by a divisor known to leave no remainder.
  ///
  /// - Precondition: the divisor is not zero and divides the number.
  public func dividedExactly(by divisor: Integer) -> Integer {
    divisor.checkDivisor(of: self)
    if big == nil, divisor.big == nil, divisor.word != -1 {
      return Integer(word / divisor.word)
    }
    let result = BigInteger()
    withOperand { x in
      divisor.withOperand { y in __gmpz_divexact(&result.z, x, y) }
    }
    return Integer(taking: result)
  }

  /// Divides by a number known to leave no remainder, in place where the
  /// number is big and not shared.
  ///
  /// - Precondition: the divisor is not zero and divides the number.
  public mutating func divideExactly(by divisor: Integer) {
    guard big != nil else {
      self = dividedExactly(by: divisor)
      return
    }
    divisor.checkDivisor(of: self)
    let target = ownNumber()
    divisor.withOperand { __gmpz_divexact(target, target, $0) }
    settle()
  }

  /// The least number not below zero that leaves the same remainder.
  ///
  /// - Precondition: the modulus is not zero.
  public func residue(modulo modulus: UInt) -> UInt {
    precondition(modulus != 0, "a modulus other than zero (was 0)")
    if big != nil { return withNumber { __gmpz_fdiv_ui($0, modulus) } }
    let rest = word.magnitude % modulus
    return word < 0 && rest != 0 ? modulus - rest : rest
  }

  /// The quotient rounded to a whole number by a rule.
  ///
  /// - Precondition: the divisor is positive.
  func quotient(by divisor: Integer, _ rule: RoundingRule) -> Integer {
    let (nearer, rest) = truncatedDivision(by: divisor)
    if rest.isZero { return nearer }
    let twice = rest.magnitude + rest.magnitude
    let half = twice < divisor ? -1 : twice == divisor ? 0 : 1
    let isNegative = signum < 0
    guard
      rule.goesAway(half: half, isNegative: isNegative, isOdd: nearer.isOdd)
    else { return nearer }
    return isNegative ? nearer - 1 : nearer + 1
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
