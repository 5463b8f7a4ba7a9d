/// An exact fraction: the number every figure, fact and verdict is made of.
///
/// Always in lowest terms with a positive denominator, so two equal fractions
/// are the same value. Parts below 2^63 are held in words and never touch
/// memory; `Integer` takes over beyond that.
public struct Rational: Hashable, Sendable {
  /// The part above the line; it carries the sign.
  public let numerator: Integer
  /// The part below the line; always positive.
  public let denominator: Integer

  /// A whole number as a fraction over one.
  public init(_ value: Integer) {
    numerator = value
    denominator = 1
  }

  /// A machine integer as a fraction over one.
  public init(_ value: Int) { self.init(Integer(value)) }

  /// The quotient of two whole numbers, in lowest terms.
  ///
  /// - Precondition: the denominator is not zero.
  public init(_ numerator: Integer, _ denominator: Integer) {
    precondition(
      !denominator.isZero, "a denominator other than zero (was \(numerator)/0)")
    let divisor = Integer.gcd(numerator, denominator)
    let sign: Integer = denominator.signum < 0 ? -1 : 1
    if divisor == 1 {
      self.numerator = sign * numerator
      self.denominator = sign * denominator
    } else {
      self.numerator = sign * numerator.flooredDivision(by: divisor).quotient
      self.denominator =
        sign * denominator.flooredDivision(by: divisor).quotient
    }
  }

  /// A fraction whose parts are known to be in lowest terms already.
  init(lowestTerms numerator: Integer, over denominator: Integer) {
    self.numerator = numerator
    self.denominator = denominator
  }

  public var signum: Int { numerator.signum }
  public var isZero: Bool { numerator.isZero }
  public var isInteger: Bool { denominator == 1 }

  /// The bits of both parts together: what an operation on it may cost.
  public var bitWidth: Int { numerator.bitWidth + denominator.bitWidth }

  public static let zero = Rational(0)
  public static let one = Rational(1)
}

extension Rational: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Int {
  /// The fraction as a machine word, or nil if it is no whole number or too
  /// large.
  public init?(exactly value: Rational) {
    guard value.isInteger else { return nil }
    self.init(exactly: value.numerator)
  }
}
