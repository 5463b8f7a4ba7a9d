import BigInt
import Exact

/// What an operation takes: of each kind of number as many as any law needs.
struct Operands<Whole: Sendable, Ratio: Sendable>: Sendable {
  var a, b, c: Whole
  var x, y, z: Ratio
  var xs, ys: [Ratio]
  var k, m: Int
  var double: Double
  var text: String
}

typealias ExactOperands = Operands<Integer, Rational>
typealias OracleOperands = Operands<BigInt, Fraction>

extension ExactOperands {
  init() {
    (a, b, c, x, y, z) = (0, 0, 0, 0, 0, 0)
    (xs, ys, k, m, double, text) = ([], [], 0, 0, 0, "")
  }
}

extension OracleOperands {
  init() {
    (a, b, c) = (0, 0, 0)
    (x, y, z) = (Fraction(0), Fraction(0), Fraction(0))
    (xs, ys, k, m, double, text) = ([], [], 0, 0, 0, "")
  }
}

/// What an operation gives.
enum Answer<Whole: Sendable, Ratio: Sendable>: Sendable {
  case whole(Whole)
  case wholes([Whole])
  case ratio(Ratio)
  case ratios([Ratio])
  case number(Int)
  case flag(Bool)
  case double(Double)
  case text(String)
  /// No answer: nil, or an error where any error will do.
  case nothing
}

typealias ExactAnswer = Answer<Integer, Rational>
typealias OracleAnswer = Answer<BigInt, Fraction>

extension ExactAnswer {
  /// Whether both ways came to the same: the same value, for a fraction the
  /// same parts.
  func agrees(with other: OracleAnswer) -> Bool {
    switch (self, other) {
    case (.whole(let p), .whole(let q)): return same(p, q)
    case (.wholes(let p), .wholes(let q)):
      return p.count == q.count && zip(p, q).allSatisfy(same)
    case (.ratio(let p), .ratio(let q)): return same(p, q)
    case (.ratios(let p), .ratios(let q)):
      return p.count == q.count && zip(p, q).allSatisfy(same)
    case (.number(let p), .number(let q)): return p == q
    case (.flag(let p), .flag(let q)): return p == q
    // The bits, so that zeros of either sign differ.
    case (.double(let p), .double(let q)): return p.bitPattern == q.bitPattern
    case (.text(let p), .text(let q)): return p == q
    case (.nothing, .nothing): return true
    default: return false
    }
  }

  /// The answer as the numbers of the second way, for printing.
  var plain: OracleAnswer {
    switch self {
    case .whole(let value): .whole(BigInt(value))
    case .wholes(let values): .wholes(values.map { BigInt($0) })
    case .ratio(let value): .ratio(Fraction(parts: value))
    case .ratios(let values): .ratios(values.map { Fraction(parts: $0) })
    case .number(let value): .number(value)
    case .flag(let value): .flag(value)
    case .double(let value): .double(value)
    case .text(let value): .text(value)
    case .nothing: .nothing
    }
  }
}

// A number that came about by an operation has to be stored as one that was
// made directly, or it would be right and yet differ from its equals.

private func same(_ p: Integer, _ q: BigInt) -> Bool {
  guard BigInt(p) == q else { return false }
  let made = Integer(q)
  return p == made && made == p && p.hashValue == made.hashValue
    && -(-p) == made
}

private func same(_ p: Rational, _ q: Fraction) -> Bool {
  guard same(p.numerator, q.n), same(p.denominator, q.d) else { return false }
  let made = Rational(p.numerator, p.denominator)
  return p == made && made == p && p.hashValue == made.hashValue
    && -(-p) == made && !(p < made) && !(made < p)
}

extension OracleAnswer: CustomStringConvertible {
  /// The form in which answers are emitted; the Python side reads it.
  var description: String {
    switch self {
    case .whole(let value): "\(value)"
    case .wholes(let values):
      values.map(\.description).joined(separator: " ")
    case .ratio(let value): "\(value)"
    case .ratios(let values):
      values.map(\.description).joined(separator: " ")
    case .number(let value): "\(value)"
    case .flag(let value): "\(value)"
    case .double(let value): value.hex
    case .text(let value): value
    case .nothing: "none"
    }
  }
}

extension Fraction: CustomStringConvertible {
  var description: String { "\(n)/\(d)" }

  /// The parts as they are shown, without another reduction.
  init(parts value: Rational) {
    (n, d) = (BigInt(value.numerator), BigInt(value.denominator))
  }
}

extension Double {
  /// The bits, in hexadecimal digits.
  var hex: String { String(bitPattern, radix: 16) }
}

extension BigInt {
  /// The same number, taken apart into words by division.
  init(_ value: Integer) {
    if let word = Int(exactly: value) {
      self.init(word)
      return
    }
    var words: [UInt] = []
    var rest = value.magnitude
    while !rest.isZero {
      let (q, r) = rest.flooredDivision(by: Self.chunk)
      let (q2, r2) = q.flooredDivision(by: Self.chunk)
      words.append(UInt(Int(exactly: r)!) | UInt(Int(exactly: r2)!) << 32)
      rest = q2
    }
    self.init(
      sign: value.signum < 0 ? .minus : .plus,
      magnitude: BigUInt(words: words))
  }

  private static let chunk = Integer(1 << 32)
}

extension Integer {
  /// The same number, put together from words.
  init(_ value: BigInt) {
    if let word = Int(exactly: value) {
      self.init(word)
      return
    }
    var result: Integer = 0
    for word in value.magnitude.words.reversed() {
      result = result * Self.chunk + Integer(Int(word >> 32))
      result = result * Self.chunk + Integer(Int(word & 0xFFFF_FFFF))
    }
    self = value.sign == .minus ? -result : result
  }

  private static let chunk = Integer(1 << 32)
}
