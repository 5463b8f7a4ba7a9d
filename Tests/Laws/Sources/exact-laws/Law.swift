import BigInt
import Exact

/// The operands of one case, for both ways.
struct Case: Sendable {
  var exact = ExactOperands()
  var oracle = OracleOperands()
}

/// One operation, computed by `Exact` and by a second way.
struct Law: Sendable {
  /// The operation as an expression of its operands; the Python side knows it
  /// by this name.
  let name: String
  let draw: Draw
  let exact: @Sendable (ExactOperands) -> ExactAnswer
  let oracle: @Sendable (OracleOperands) -> OracleAnswer

  init(
    _ name: String, _ draw: Draw,
    _ exact: @escaping @Sendable (ExactOperands) -> ExactAnswer,
    oracle: @escaping @Sendable (OracleOperands) -> OracleAnswer
  ) {
    (self.name, self.draw) = (name, draw)
    (self.exact, self.oracle) = (exact, oracle)
  }

  /// All operations of the core.
  static let all =
    integers + integersInPlace + rationals + rationalsInPlace + roundings
    + conversions + texts
}

/// How the operands of a law are drawn, and in which order they are written.
struct Draw: Sendable {
  enum Field: Sendable { case a, b, c, x, y, z, k, m, double, text }

  let fields: [Field]
  let make: @Sendable (inout NumberSource) -> Case

  init(
    _ fields: Field..., make: @escaping @Sendable (inout NumberSource) -> Case
  ) {
    (self.fields, self.make) = (fields, make)
  }

  /// The operands as they are emitted, by the second way's numbers.
  func text(_ operands: OracleOperands) -> [String] {
    fields.map { field in
      switch field {
      case .a: "\(operands.a)"
      case .b: "\(operands.b)"
      case .c: "\(operands.c)"
      case .x: "\(operands.x)"
      case .y: "\(operands.y)"
      case .z: "\(operands.z)"
      case .k: "\(operands.k)"
      case .m: "\(operands.m)"
      case .double: operands.double.hex
      case .text: operands.text
      }
    }
  }
}

extension Case {
  mutating func setA(_ value: BigInt, _ source: inout NumberSource) {
    (oracle.a, exact.a) = (value, source.form(of: value))
  }

  mutating func setB(_ value: BigInt, _ source: inout NumberSource) {
    (oracle.b, exact.b) = (value, source.form(of: value))
  }

  mutating func setC(_ value: BigInt, _ source: inout NumberSource) {
    (oracle.c, exact.c) = (value, source.form(of: value))
  }

  mutating func setX(_ value: Fraction, _ source: inout NumberSource) {
    (oracle.x, exact.x) = (value, source.form(of: value))
  }

  mutating func setY(_ value: Fraction, _ source: inout NumberSource) {
    (oracle.y, exact.y) = (value, source.form(of: value))
  }

  mutating func setZ(_ value: Fraction, _ source: inout NumberSource) {
    (oracle.z, exact.z) = (value, source.form(of: value))
  }

  mutating func setK(_ value: Int) { (oracle.k, exact.k) = (value, value) }

  mutating func setM(_ value: Int) { (oracle.m, exact.m) = (value, value) }

  mutating func setDouble(_ value: Double) {
    (oracle.double, exact.double) = (value, value)
  }

  mutating func setText(_ value: String) {
    (oracle.text, exact.text) = (value, value)
  }
}

extension Draw {
  static let a = Draw(.a) { source in
    var made = Case()
    made.setA(source.whole(), &source)
    return made
  }

  /// Two whole numbers that go together.
  static let ab = Draw(.a, .b) { source in
    var made = Case()
    made.setA(source.whole(), &source)
    made.setB(source.partner(of: made.oracle.a), &source)
    return made
  }

  static let aNonZeroB = Draw(.a, .b) { source in
    var made = Case()
    let b = source.nonZeroPartner(of: source.whole())
    made.setA(source.partner(of: b), &source)
    made.setB(b, &source)
    return made
  }

  /// A multiple and its divisor.
  static let multiple = Draw(.a, .b) { source in
    var made = Case()
    let b = source.nonZeroPartner(of: source.whole())
    made.setA(b * source.partner(of: b), &source)
    made.setB(b, &source)
    return made
  }

  /// The same whole number twice, come about in different ways.
  static let twins = Draw(.a, .b) { source in
    var made = Case()
    let value = source.whole()
    made.setA(value, &source)
    made.setB(value, &source)
    return made
  }

  /// Three whole numbers; the product of the last two is often about as large
  /// as the first, so that sum and difference come close to zero.
  static let abc = Draw(.a, .b, .c) { source in
    var made = Case()
    let b = source.whole()
    let c = source.partner(of: b)
    let a =
      source.below(2) == 0 ? source.whole() : source.partner(of: b * c)
    made.setA(a, &source)
    made.setB(b, &source)
    made.setC(c, &source)
    return made
  }

  /// A whole number and a small exponent; the power stays below some
  /// thousands of bits.
  static let aPower = Draw(.a, .k) { source in
    var made = Case()
    let a = source.whole()
    let limit = 3000 / (a.magnitude.bitWidth + 1)
    made.setA(a, &source)
    made.setK(source.below(min(limit, 70) + 1))
    return made
  }

  static let x = Draw(.x) { source in
    var made = Case()
    made.setX(source.fraction(), &source)
    return made
  }

  static let nonZeroX = Draw(.x) { source in
    var made = Case()
    made.setX(source.nonZeroFraction(), &source)
    return made
  }

  static let xy = Draw(.x, .y) { source in
    var made = Case()
    made.setX(source.fraction(), &source)
    made.setY(source.partner(of: made.oracle.x), &source)
    return made
  }

  static let xNonZeroY = Draw(.x, .y) { source in
    var made = Case()
    let y = source.nonZeroFraction()
    made.setX(source.partner(of: y), &source)
    made.setY(y, &source)
    return made
  }

  /// The same fraction twice, in different forms.
  static let fractionTwins = Draw(.x, .y) { source in
    var made = Case()
    let value = source.fraction()
    made.setX(value, &source)
    made.setY(value, &source)
    return made
  }

  static let xyz = Draw(.x, .y, .z) { source in
    var made = Case()
    let y = source.fraction()
    let z = source.partner(of: y)
    let x =
      source.below(2) == 0 ? source.fraction() : source.partner(of: y * z)
    made.setX(x, &source)
    made.setY(y, &source)
    made.setZ(z, &source)
    return made
  }

  /// A fraction other than zero and a small exponent of either sign.
  static let xPower = Draw(.x, .k) { source in
    var made = Case()
    let x = source.nonZeroFraction()
    let bits = max(x.n.magnitude.bitWidth, x.d.magnitude.bitWidth)
    let limit = min(2000 / (bits + 1), 40)
    made.setX(x, &source)
    made.setK(source.below(2 * limit + 1) - limit)
    return made
  }

  /// A fraction and a positive place; often the fraction lies on or half way
  /// between multiples of the place.
  static let xPlace = Draw(.x, .y) { source in
    var made = Case()
    let place =
      switch source.below(4) {
      case 0: Fraction(BigInt(10).power(source.below(10)))
      case 1: Fraction(1, BigInt(10).power(source.below(20)))
      case 2: source.nonZeroFraction().magnitude
      default: Fraction(1)
      }
    let x =
      switch source.below(4) {
      case 0: place * Fraction(source.whole(), 2)
      case 1: place * Fraction(BigInt(source.below(2001) - 1000), 2)
      default: source.fraction()
      }
    made.setX(x, &source)
    made.setY(place, &source)
    return made
  }

  /// A fraction and a number of decimal places; often half way between two
  /// decimals.
  static let xPlaces = Draw(.x, .k) { source in
    var made = Case()
    let places = source.below(source.below(4) == 0 ? 40 : 13)
    let x =
      switch source.below(4) {
      case 0: Fraction(source.whole(), 2 * BigInt(10).power(places))
      case 1:
        Fraction(
          BigInt(source.sign() * source.word(bits: 34)),
          2 * BigInt(10).power(places))
      default: source.fraction()
      }
    made.setX(x, &source)
    made.setK(places)
    return made
  }
}
