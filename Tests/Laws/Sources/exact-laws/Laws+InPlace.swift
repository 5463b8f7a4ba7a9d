import BigInt
import Exact

// In-place forms may write into memory that a copy shares, or read an operand
// that is being written. So they are run as small programs on one variable,
// with copies kept on the way, and with the variable as its own operand.
extension Law {
  static let inPlace: [Law] = [
    Law("integer program from a with b, c", .integerProgram) {
      .wholes(run($0.text, $0.a, $0.b, $0.c))
    } oracle: {
      .wholes(run($0.text, $0.a, $0.b, $0.c))
    },
    Law("rational program from x with y, z", .rationalProgram) {
      .ratios(run($0.text, $0.x, $0.y, $0.z))
    } oracle: {
      .ratios(run($0.text, $0.x, $0.y, $0.z))
    },
  ]
}

/// A number with the in-place forms.
private protocol Stepping: Sendable {
  static func += (t: inout Self, y: Self)
  static func -= (t: inout Self, y: Self)
  static func *= (t: inout Self, y: Self)
  static prefix func - (t: Self) -> Self
  mutating func divide(by y: Self)
  mutating func add(_ y: Self, times z: Self)
  mutating func subtract(_ y: Self, times z: Self)
}

/// The letters of the programs: what is done to t, which begins as the first
/// operand. Of the second operand y and the third z:
///
///     + t += y    - t -= y    * t *= y    / t /= y    ~ t = -t
///     d t += t    o t -= t    q t *= t
///     A t += yz   S t -= yz   B t += yt   T t -= ty   P t += tt   Q t -= tt
///     k keep a copy
///
/// - Returns: the copies, then t.
private func run<Number: Stepping>(
  _ program: String, _ first: Number, _ y: Number, _ z: Number
) -> [Number] {
  var t = first
  var kept: [Number] = []
  for letter in program {
    switch letter {
    case "+": t += y
    case "-": t -= y
    case "*": t *= y
    case "/": t.divide(by: y)
    case "~": t = -t
    case "d": t += t
    case "o": t -= t
    case "q": t *= t
    case "A": t.add(y, times: z)
    case "S": t.subtract(y, times: z)
    case "B": t.add(y, times: t)
    case "T": t.subtract(t, times: y)
    case "P": t.add(t, times: t)
    case "Q": t.subtract(t, times: t)
    default: kept.append(t)
    }
  }
  return kept + [t]
}

extension Integer: Stepping {
  fileprivate mutating func divide(by y: Integer) {
    self = flooredDivision(by: y).quotient
  }
}

extension Rational: Stepping {
  fileprivate mutating func divide(by y: Rational) { self /= y }
}

extension BigInt: Stepping {
  fileprivate mutating func divide(by y: BigInt) {
    self = floored(by: y).quotient
  }

  fileprivate mutating func add(_ y: BigInt, times z: BigInt) {
    self = self + y * z
  }

  fileprivate mutating func subtract(_ y: BigInt, times z: BigInt) {
    self = self - y * z
  }
}

extension Fraction: Stepping {
  fileprivate static func += (t: inout Fraction, y: Fraction) { t = t + y }
  fileprivate static func -= (t: inout Fraction, y: Fraction) { t = t - y }
  fileprivate static func *= (t: inout Fraction, y: Fraction) { t = t * y }
  fileprivate mutating func divide(by y: Fraction) { self = self / y }

  fileprivate mutating func add(_ y: Fraction, times z: Fraction) {
    self = self + y * z
  }

  fileprivate mutating func subtract(_ y: Fraction, times z: Fraction) {
    self = self - y * z
  }
}

extension Draw {
  static let integerProgram = Draw(.text, .a, .b, .c) { made, source in
    let b = source.nonZeroPartner(of: source.whole())
    let c = source.partner(of: b)
    let a = source.partner(of: source.below(2) == 0 ? b : b * c)
    made.setA(a, &source)
    made.setB(b, &source)
    made.setC(c, &source)
    made.setText(program(&source))
  }

  static let rationalProgram = Draw(.text, .x, .y, .z) { made, source in
    let y = source.nonZeroFraction()
    let z = source.partner(of: y)
    let x = source.partner(of: source.below(2) == 0 ? y : y * z)
    made.setX(x, &source)
    made.setY(y, &source)
    made.setZ(z, &source)
    made.setText(program(&source))
  }

  /// Up to eight letters; at most one of them squares.
  private static func program(_ source: inout NumberSource) -> String {
    var text = ""
    var squares = 0
    for _ in 0..<source.below(8) + 1 {
      let letter = source.pick(Array("++--*/~doqAASSBTPQkkk"))
      if "qPQ".contains(letter) {
        squares += 1
        if squares > 1 { continue }
      }
      text.append(letter)
    }
    return text.isEmpty ? "k" : text
  }
}
