import Exact

/// A file of test cases: what could be read of it, and what could not.
public struct ITLFile {
  public var assertions: [Assertion] = []
  public var errors: [SyntaxError] = []
}

/// One line of a test case: an operation, its inputs and what it should give.
public struct Assertion {
  public let operation: String
  public let inputs: [Literal]
  /// What the result should be, the tightest there is; nil if not said.
  public let tightest: [Literal]?
  /// What the result should lie in; nil if not said.
  public let accurate: [Literal]?
  /// The exception that should be signalled.
  public let signal: String?
  public let place: Place
}

public struct Place: Equatable, Sendable {
  public let line: Int
  public let column: Int
}

/// What is wrong with the text of a file, and where.
public struct SyntaxError: Error, Equatable {
  public let message: String
  public let place: Place
}

/// A value as written in a test case.
public enum Literal: Equatable {
  case interval(IntervalLiteral, Decoration?)
  /// `[nai]`: not an interval.
  case notAnInterval
  case number(NumberLiteral)
  case numbers([NumberLiteral])
  case text(String)
  /// `true`, a decoration, a state of overlap.
  case word(String)
}

public enum IntervalLiteral: Equatable {
  case empty
  case entire
  case ends(NumberLiteral, NumberLiteral)
}

/// A number as written, exact; the format it is rounded to is a matter of
/// where it stands.
public struct NumberLiteral: Equatable {
  public var value: Number
  /// `F` or `L` after the digits: another format than binary64.
  public var suffix: Character?

  public init(_ value: Number, suffix: Character? = nil) {
    self.value = value
    self.suffix = suffix
  }
}

/// A number of a binary format: finite, infinite, or none. Zero has no sign.
public enum Number: Equatable, Sendable, CustomStringConvertible {
  case finite(Rational)
  case positiveInfinity
  case negativeInfinity
  case notANumber

  public var finite: Rational? {
    if case .finite(let value) = self { value } else { nil }
  }

  public var description: String {
    switch self {
    case .finite(let value): value.hexadecimal
    case .positiveInfinity: "infinity"
    case .negativeInfinity: "-infinity"
    case .notANumber: "NaN"
    }
  }
}

/// How well an operation behaved on its inputs, from worst to best.
///
/// Source: IEEE Std 1788-2015, clause 11.
public enum Decoration: String, Comparable, CaseIterable, Sendable {
  /// Ill-formed: not an interval.
  case ill
  /// Nothing is known.
  case trv
  /// Defined everywhere on the inputs.
  case def
  /// Defined and continuous.
  case dac
  /// Defined and continuous, and inputs and result bounded.
  case com

  public static func < (a: Decoration, b: Decoration) -> Bool {
    allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
  }
}

extension Rational {
  /// A binary fraction as C prints it, `0x1.8p+1`; any other as a fraction.
  var hexadecimal: String {
    if isZero { return "0.0" }
    guard let twos = denominator.powerOfTwo else { return "\(self)" }
    var (digits, exponent) = (numerator.magnitude, -twos)
    while case let (half, rest) = digits.flooredDivision(by: 2), rest.isZero {
      (digits, exponent) = (half, exponent + 1)
    }
    let shift = digits.bitWidth - 1
    exponent += shift
    let padding = (4 - shift % 4) % 4
    var rest = digits * Integer(2).power(padding)
    var text = ""
    for _ in 0..<(shift + padding) / 4 {
      let (quotient, nibble) = rest.flooredDivision(by: 16)
      text = String(Int(exactly: nibble)!, radix: 16) + text
      rest = quotient
    }
    let sign = signum < 0 ? "-" : ""
    let point = text.isEmpty ? "" : "."
    return "\(sign)0x1\(point)\(text)p\(exponent < 0 ? "" : "+")\(exponent)"
  }
}

extension Integer {
  /// The exponent if this is a power of two.
  var powerOfTwo: Int? {
    let exponent = bitWidth - 1
    return exponent >= 0 && self == Integer(2).power(exponent) ? exponent : nil
  }
}
