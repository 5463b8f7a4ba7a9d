import BigInt
import Exact

extension Law {
  /// Text read as numbers.
  static let numerals: [Law] =
    [
      Law("rational from numeral bytes", .numeral) {
        var text = $0.text
        return text.withUTF8 { bytes in
          do throws(NumeralError) {
            return .ratio(try Rational(decimal: bytes))
          } catch {
            switch error {
            case .unexpectedByte(let offset): return .text("byte \(offset)")
            case .tooLarge: return .text("too large")
            }
          }
        }
      } oracle: {
        switch Numeral.read($0.text) {
        case .value(let value): .ratio(value)
        case .unexpectedByte(let offset): .text("byte \(offset)")
        case .tooLarge, .nearBound: .text("too large")
        }
      },
      Law("rational from numeral", .numeral) {
        Rational(decimal: $0.text).map { .ratio($0) } ?? .nothing
      } oracle: {
        Numeral.read($0.text).value.map { .ratio($0) } ?? .nothing
      },
      Law("integer from numeral", .wholeNumeral) {
        Integer(decimal: $0.text).map { .whole($0) } ?? .nothing
      } oracle: {
        guard !$0.text.contains("."), !$0.text.lowercased().contains("e"),
          let value = Numeral.read($0.text).value
        else { return .nothing }
        return .whole(value.n)
      },
      Law("rational from fraction", .fractionText) {
        Rational(fraction: $0.text).map { .ratio($0) } ?? .nothing
      } oracle: {
        Numeral.fraction($0.text).map { .ratio($0) } ?? .nothing
      },
      Law("rational from its own description", .x) {
        Rational(fraction: $0.x.description).map { .ratio($0) } ?? .nothing
      } oracle: {
        .ratio($0.x)
      },
    ]
    + Style.all.map { style in
      Law("rational from numeral \(style.name)", .grouped(style)) {
        Rational(decimal: $0.text, style: style.exact).map { .ratio($0) }
          ?? .nothing
      } oracle: {
        Numeral.read($0.text, style).map { .ratio($0) } ?? .nothing
      }
    }
}

/// What the grammar of numerals makes of a text, told by its rules one after
/// another.
enum Numeral {
  case value(Fraction)
  case unexpectedByte(offset: Int)
  /// Far beyond the bound.
  case tooLarge
  /// Where only the bound's own rule could tell; such text is not drawn.
  case nearBound

  var value: Fraction? {
    if case .value(let value) = self { value } else { nil }
  }

  /// A sign, digits with at most one point, an exponent.
  static func read(_ text: String) -> Numeral {
    var rest = Array(text.utf8)[...]
    func take(_ bytes: String) -> UInt8? {
      guard let first = rest.first, bytes.utf8.contains(first) else {
        return nil
      }
      return rest.popFirst()
    }
    func digits() -> String {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(digits.count)
      return String(decoding: digits, as: UTF8.self)
    }
    let sign: BigInt = take("+-") == UInt8(ascii: "-") ? -1 : 1
    let whole = digits()
    let fraction = take(".") == nil ? "" : digits()
    if (whole + fraction).isEmpty {
      return .unexpectedByte(offset: rest.startIndex)
    }
    var exponent = BigInt(0)
    if take("eE") != nil {
      let isNegative = take("+-") == UInt8(ascii: "-")
      guard let magnitude = BigInt(digits()) else {
        return .unexpectedByte(offset: rest.startIndex)
      }
      exponent = isNegative ? -magnitude : magnitude
    }
    if !rest.isEmpty { return .unexpectedByte(offset: rest.startIndex) }
    let number = BigInt(whole + fraction)! * sign
    if number.isZero { return .value(Fraction(0)) }
    exponent -= BigInt(fraction.utf8.count)
    if exponent.magnitude > 30_000 { return .tooLarge }
    if exponent.magnitude > 10_000 { return .nearBound }
    return .value(Fraction(number) * Fraction(10).power(Int(exponent)))
  }

  /// A numeral without exponent, its digits grouped throughout or not at all.
  static func read(_ text: String, _ style: Style) -> Fraction? {
    let sign = text.prefix { "+-".contains($0) }
    let halves = text.dropFirst(sign.count).split(
      separator: Character(style.point), maxSplits: 1,
      omittingEmptySubsequences: false)
    let whole = halves[0].filter { $0 != Character(style.separator) }
    if whole != halves[0], style.grouped(whole) != halves[0] { return nil }
    let after = halves.count == 2 ? String(halves[1]) : ""
    guard (whole + after).utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return read("\(sign)\(whole).\(after)").value
  }

  /// A whole number, or one over a positive one without a sign.
  static func fraction(_ text: String) -> Fraction? {
    func whole(_ text: Substring, signed: Bool) -> BigInt? {
      let digits =
        signed && "+-".contains(text.first ?? "0") ? text.dropFirst() : text
      guard !digits.isEmpty, digits.allSatisfy({ "0123456789".contains($0) })
      else { return nil }
      return BigInt(String(digits)).map { text.hasPrefix("-") ? -$0 : $0 }
    }
    let parts = text.split(
      separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let n = whole(parts[0], signed: true) else { return nil }
    if parts.count == 1 { return Fraction(n) }
    guard let d = whole(parts[1], signed: false), !d.isZero else { return nil }
    return Fraction(n, d)
  }
}

extension Draw {
  static let numeral = Draw(.text) { made, source in
    let plain = source.numeral()
    let text = source.spoiled(plain)
    if case .nearBound = Numeral.read(text) {
      made.setText(plain)
    } else {
      made.setText(text)
    }
  }

  static let wholeNumeral = Draw(.text) { made, source in
    let text =
      source.below(4) == 0
      ? source.numeral() : source.whole().description
    made.setText(source.spoiled(text))
  }

  static let fractionText = Draw(.text) { made, source in
    let (n, d) = (source.whole(), source.positive())
    made.setText(source.spoiled(source.below(8) == 0 ? "\(n)" : "\(n)/\(d)"))
  }

  static func grouped(_ style: Style) -> Draw {
    Draw(.text) { made, source in
      let places = source.below(8)
      let digits = source.whole().magnitude.description
      let whole = source.below(4) == 0 ? digits : style.grouped(digits)
      let sign = source.pick(["", "", "-", "+"])
      let text =
        places == 0
        ? sign + whole : sign + whole + style.point + source.digits(places)
      made.setText(
        source.spoiled(text, with: [style.point, style.separator]))
    }
  }
}

extension NumberSource {
  mutating func digits(_ count: Int) -> String {
    String((0..<count).map { _ in Character("\(below(10))") })
  }

  /// A numeral: with or without sign, point and exponent, short and long,
  /// zeros at both ends, exponents small, large and far beyond any bound.
  mutating func numeral() -> String {
    let zeros = String(repeating: "0", count: below(4) == 0 ? below(25) : 0)
    let length = below(4) == 0 ? below(60) : below(22)
    var text = pick(["", "", "-", "+"]) + zeros + digits(length)
    if below(2) == 0 {
      text += "." + digits(below(4) == 0 ? below(40) : below(12))
      text += String(repeating: "0", count: below(4) == 0 ? below(25) : 0)
    }
    switch below(8) {
    case 0: text += "\(pick(["e", "E"]))\(pick(["", "-", "+"]))\(below(40))"
    case 1: text += "e\(pick(["", "-"]))\(below(400))"
    case 2:
      let exponent = pick([
        "1000000000", "99999", "4294967296", "9223372036854775807",
        "18446744073709551617", "123456789012345678901234567890",
      ])
      text += "e\(pick(["", "-", "+"]))\(exponent)"
    case 3: text += "e00\(below(30))"
    default: break
    }
    return text
  }

  /// The text, or in one of four cases the text with a byte changed, put in
  /// or left out.
  mutating func spoiled(_ text: String, with marks: [String] = []) -> String {
    if below(4) > 0 { return text }
    var characters = text.map(String.init)
    let place = below(characters.count + 1)
    let mark =
      pick(
        marks + [
          "0", "5", "9", "+", "-", ".", "e", "E", ",", "/", " ", ":", "x",
          "\u{2212}", "\u{FF11}", "\u{301}",
        ])
    switch below(3) {
    case 0: characters.insert(mark, at: place)
    case 1 where place < characters.count: characters[place] = mark
    case 2 where place < characters.count: characters.remove(at: place)
    default: break
    }
    return characters.joined()
  }
}
