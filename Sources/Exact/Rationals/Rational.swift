import CGMP

/// An exact fraction: the number every figure, fact and verdict is made of.
///
/// Small fractions are two machine words and never touch memory; beyond that
/// an immutable GMP value that copies share. Whatever is seen of a fraction,
/// its parts, its text or its hash, is in lowest terms with a positive
/// denominator.
///
/// Inside, a word fraction may be unreduced while its denominator is below
/// 2^31: a chain of operations then pays for one greatest common divisor, not
/// one each. A value that is kept long or read often is best kept `reduced`.
///
/// Operators take it on trust that a part of a result has at most
/// `Integer.maximumBitWidth` bits; `adding`, `multiplied(by:)` and their like
/// check it and are for what comes from input.
@frozen
public struct Rational: Sendable {
  /// The part above the line, which carries the sign; if `box` is there, the
  /// address of the GMP fraction in it: reading an operand through the object
  /// would count a reference each time.
  @usableFromInline var n: Int
  /// The part below the line, positive; in lowest terms with `n` if at least
  /// 2^31. Meaningless if `box` is there.
  @usableFromInline var d: Int
  /// A fraction whose parts, in lowest terms, do not both fit their words.
  @usableFromInline var box: BigRational?

  /// Words that keep what is said above.
  @inlinable
  init(n: Int, d: Int) {
    self.n = n
    self.d = d
    self.box = nil
  }

  /// A machine integer as a fraction over one.
  @inlinable
  public init(_ value: Int) { self.init(n: value, d: 1) }

  /// A whole number as a fraction over one.
  public init(_ value: Integer) {
    if value.big == nil {
      self.init(n: value.word, d: 1)
      return
    }
    let box = BigRational()
    value.withOperand { __gmpz_set(&box.q._mp_num, $0) }
    __gmpz_set_ui(&box.q._mp_den, 1)
    self.init(box: box)
  }

  /// The quotient of two machine integers.
  ///
  /// - Precondition: the denominator is not zero.
  @inlinable
  public init(_ numerator: Int, _ denominator: Int) {
    if denominator > 0, denominator < 1 << 31 {
      self.init(n: numerator, d: denominator)
    } else {
      self.init(Int128(numerator), over: Int128(denominator))
    }
  }

  /// The quotient of two whole numbers.
  ///
  /// - Precondition: the denominator is not zero.
  public init(_ numerator: Integer, _ denominator: Integer) {
    if numerator.big == nil, denominator.big == nil {
      self.init(numerator.word, denominator.word)
      return
    }
    precondition(
      !denominator.isZero, "a denominator other than zero (was \(numerator)/0)")
    let box = BigRational()
    numerator.withOperand { __gmpz_set(&box.q._mp_num, $0) }
    denominator.withOperand { __gmpz_set(&box.q._mp_den, $0) }
    __gmpq_canonicalize(&box.q)
    self.init(taking: box)
  }

  /// A fraction whose parts are known to be in lowest terms, the denominator
  /// positive.
  init(lowestTerms numerator: Integer, over denominator: Integer) {
    if numerator.big == nil, denominator.big == nil {
      self.init(n: numerator.word, d: denominator.word)
      return
    }
    let box = BigRational()
    numerator.withOperand { __gmpz_set(&box.q._mp_num, $0) }
    denominator.withOperand { __gmpz_set(&box.q._mp_den, $0) }
    self.init(box: box)
  }

  /// The quotient of two-word numbers.
  ///
  /// - Precondition: the denominator is not zero.
  @usableFromInline
  init(_ numerator: Int128, over denominator: Int128) {
    precondition(
      denominator != 0, "a denominator other than zero (was \(numerator)/0)")
    let isNegative = (numerator < 0) != (denominator < 0)
    let (n, d) = (numerator.magnitude, denominator.magnitude)
    let divisor = gcd(n, d)
    self.init(
      lowestTerms: n / divisor, over: d / divisor, isNegative: isNegative)
  }

  /// A two-word number over a positive word.
  init(reducing numerator: Int128, over denominator: Int) {
    let (n, d) = Exact.reduced(
      numerator.magnitude, over: UInt(bitPattern: denominator))
    self.init(lowestTerms: n, over: UInt128(d), isNegative: numerator < 0)
  }

  /// Two-word parts known to be in lowest terms.
  init(lowestTerms n: UInt128, over d: UInt128, isNegative: Bool) {
    if let n = Int(magnitude: n, isNegative: isNegative),
      let d = Int(exactly: d)
    {
      self.init(n: n, d: d)
      return
    }
    let box = BigRational()
    box.set(numerator: n, denominator: d, isNegative: isNegative)
    self.init(box: box)
  }

  /// A GMP value in lowest terms that does not fit two words.
  init(box: BigRational) {
    n = Int(bitPattern: box.address)
    d = 1
    self.box = box
  }

  /// Takes over a GMP value in lowest terms, moving it into words if it fits.
  init(taking box: BigRational) {
    if let (n, d) = box.words {
      self.init(n: n, d: d)
    } else {
      self.init(box: box)
    }
  }

  /// The same value held in lowest terms.
  @inlinable
  public var reduced: Rational {
    if box != nil || d == 1 || d >> 31 != 0 { return self }
    let divisor = gcd(n.magnitude, UInt(bitPattern: d))
    if divisor == 1 { return self }
    let by = Int(bitPattern: divisor)
    return Rational(n: n / by, d: d / by)
  }

  /// The parts in lowest terms, the denominator positive.
  @inlinable
  public var lowestTerms: (numerator: Integer, denominator: Integer) {
    if box == nil {
      let value = reduced
      return (Integer(value.n), Integer(value.d))
    }
    return bigParts
  }

  /// The part above the line in lowest terms; it carries the sign.
  @inlinable
  public var numerator: Integer { lowestTerms.numerator }

  /// The part below the line in lowest terms; always positive.
  @inlinable
  public var denominator: Integer { lowestTerms.denominator }

  @usableFromInline var bigParts: (numerator: Integer, denominator: Integer) {
    let (numerator, denominator) = (BigInteger(), BigInteger())
    withOperand {
      __gmpz_set(&numerator.z, cgmp_q_numerator($0))
      __gmpz_set(&denominator.z, cgmp_q_denominator($0))
    }
    return (Integer(taking: numerator), Integer(taking: denominator))
  }

  @inlinable
  public var signum: Int { box == nil ? n.signum() : bigSign }

  /// Calls a function with the GMP fraction of a big number, which lives as
  /// long as `box`: what only looks at its address would not keep it.
  @inline(__always)
  func withFraction<Result>(
    _ body: (UnsafeMutablePointer<__mpq_struct>) -> Result
  ) -> Result {
    defer { withExtendedLifetime(box) {} }
    return body(UnsafeMutablePointer(bitPattern: n).unsafelyUnwrapped)
  }

  /// The bits of a big number's parts.
  var numeratorBits: Int {
    withFraction { cgmp_z_bits(cgmp_q_numerator($0)) }
  }
  var denominatorBits: Int {
    withFraction { cgmp_z_bits(cgmp_q_denominator($0)) }
  }

  @usableFromInline var bigSign: Int {
    withFraction { Int($0.pointee._mp_num._mp_size.signum()) }
  }

  @inlinable
  public var isZero: Bool { box == nil && n == 0 }

  @inlinable
  public var isInteger: Bool { box == nil ? n % d == 0 : bigIsInteger }

  @usableFromInline var bigIsInteger: Bool {
    withFraction { __gmpz_cmp_ui(cgmp_q_denominator($0), 1) == 0 }
  }

  /// Whether both parts are machine words.
  @inlinable
  var isWords: Bool { box == nil }

  /// The bits of both parts together: what an operation on it may cost.
  public var bitWidth: Int {
    if box != nil { return numeratorBits + denominatorBits }
    let (n, d) = lowestTerms
    return n.bitWidth + d.bitWidth
  }

  @inlinable
  public static var zero: Rational { Rational(n: 0, d: 1) }
  @inlinable
  public static var one: Rational { Rational(n: 1, d: 1) }
}

/// A GMP fraction in lowest terms that is never changed after it is shared.
@usableFromInline
final class BigRational: @unchecked Sendable {
  // See `BigInteger.z`.
  @exclusivity(unchecked) final var q = __mpq_struct()

  /// Zero over zero, to be filled: neither part holds memory yet.
  init() {
    __gmpz_init(&q._mp_num)
    __gmpz_init(&q._mp_den)
  }

  deinit {
    __gmpz_clear(&q._mp_num)
    __gmpz_clear(&q._mp_den)
  }

  /// Where the fraction is for as long as the object lives.
  var address: UnsafeMutablePointer<__mpq_struct> {
    withUnsafeMutablePointer(to: &q) { $0 }
  }

  /// The parts as words, nil if they do not both fit.
  var words: (n: Int, d: Int)? {
    guard q._mp_num._mp_size.magnitude <= 1, q._mp_den._mp_size == 1 else {
      return nil
    }
    let magnitude = q._mp_num._mp_size == 0 ? 0 : q._mp_num._mp_d[0]
    guard let d = Int(exactly: q._mp_den._mp_d[0]),
      let n = Int(
        magnitude: UInt128(magnitude), isNegative: q._mp_num._mp_size < 0)
    else { return nil }
    return (n, d)
  }

  func set(numerator: UInt128, denominator: UInt128, isNegative: Bool) {
    Self.set(&q._mp_num, numerator)
    Self.set(&q._mp_den, denominator)
    if isNegative { q._mp_num._mp_size = -q._mp_num._mp_size }
  }

  static func set(
    _ z: UnsafeMutablePointer<__mpz_struct>, _ value: UInt128
  ) {
    let limbs = __gmpz_limbs_write(z, 2)!
    limbs[0] = UInt(truncatingIfNeeded: value)
    limbs[1] = UInt(truncatingIfNeeded: value >> 64)
    __gmpz_limbs_finish(z, limbs[1] != 0 ? 2 : limbs[0] != 0 ? 1 : 0)
  }
}

extension Rational {
  /// Calls a function with the fraction as a GMP operand to read; words need
  /// no memory for that.
  func withOperand<Result>(
    _ body: (UnsafePointer<__mpq_struct>) -> Result
  ) -> Result {
    if box != nil { return withFraction { body($0) } }
    let value = reduced
    return value.n.withOperand { n in
      value.d.withOperand { d in
        var operand = __mpq_struct(_mp_num: n.pointee, _mp_den: d.pointee)
        return body(&operand)
      }
    }
  }
}

extension Int {
  /// A number by its sign and magnitude, nil if it does not fit.
  init?(magnitude: UInt128, isNegative: Bool) {
    if let value = Int(exactly: magnitude) {
      self = isNegative ? -value : value
    } else if isNegative, magnitude == UInt128(Int.min.magnitude) {
      self = Int.min
    } else {
      return nil
    }
  }
}

extension Rational: ExpressibleByIntegerLiteral {
  @inlinable
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
