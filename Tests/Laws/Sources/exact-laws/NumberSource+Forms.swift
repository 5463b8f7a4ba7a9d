import BigInt
import Exact

// A value may be stored in more than one way: in lowest terms or not, in
// words or beyond. What a law says must hold for all of them, so the same
// value is made in different ways.
extension NumberSource {
  /// A whole number, made directly or by arithmetic that passes through
  /// numbers beyond the word.
  mutating func form(of value: BigInt) -> Integer {
    let direct = Integer(value)
    switch below(8) {
    case 0:
      let far = Integer(wide(bits: 64 + below(80)))
      return (direct + far) - far
    case 1:
      let factor = Integer(positive())
      return (direct * factor).flooredDivision(by: factor).quotient
    case 2: return -(-direct)
    default: return direct
    }
  }

  /// A fraction, made in lowest terms or by arithmetic that may leave a
  /// common factor in its parts.
  mutating func form(of value: Fraction) -> Rational {
    let (n, d) = (Integer(value.n), Integer(value.d))
    switch below(16) {
    case 0:
      let k = Integer(sign() * (below(999) + 1))
      return Rational(n * k, d * k)
    case 1, 2:
      let k = Integer(below(60) + 2)
      return Rational(n, k) * Rational(k, d)
    case 3, 4:
      let k = Integer(below(60) + 2)
      let part = Integer(BigInt(sign() * word(bits: 40)))
      return Rational(part, d * k) + Rational(n * k - part, d * k)
    case 5:
      let k = Rational(below(1000) + 1)
      return Rational(n, d) * k / k
    case 6, 7:
      let other = Rational(sign() * below(1000), below(1000) + 1)
      return Rational(n, d) + other - other
    case 8:
      let far = form(beyondWords: ())
      return Rational(n, d) + far - far
    case 9:
      let far = form(beyondWords: ())
      return Rational(n, d) * far / far
    case 10: return Rational(n) / Rational(d)
    case 11:
      let c = Rational(below(60) + 2, below(60) + 2)
      return Rational(n, d) * c * c.reciprocal
    case 12:
      var result = Rational(n, d)
      let other = Rational(sign() * below(1000), below(1000) + 1)
      result -= other
      result += other
      return result
    default: return Rational(n, d)
    }
  }

  /// A fraction whose parts fit no word.
  private mutating func form(beyondWords: Void) -> Rational {
    Rational(
      Integer(wide(bits: 64 + below(70))), Integer(wide(bits: 64 + below(70))))
  }
}

extension Rational {
  init(_ n: Int, _ d: Int) { self.init(Integer(n), Integer(d)) }
}
