import BigInt
import Exact

extension Law {
  /// Numbers as text.
  static let texts: [Law] =
    [
      Law("integer a.description", .a) {
        .text($0.a.description)
      } oracle: {
        .text($0.a.description)
      },
      Law("rational x.description", .x) {
        .text($0.x.description)
      } oracle: {
        .text($0.x.d == 1 ? "\($0.x.n)" : "\($0.x.n)/\($0.x.d)")
      },
      Law("rational x.readable(significantDigits: k)", .xDigits) {
        let (text, isExact) = $0.x.readable(significantDigits: $0.k)
        return .text("\(text) \(isExact)")
      } oracle: {
        let x = $0.x
        if let places = x.decimalPlaces, places <= 6 {
          return .text(x.decimal(places: places, .english) + " true")
        }
        let places = min(max(0, $0.k - 1 - x.decimalExponent), 30)
        return .text(x.decimal(places: places, .english) + " false")
      },
    ]
    + RoundingRule.allCases.map { rule in
      let name = "\(rule)"
      return Law("rational x.format(places: k) \(name)", .xPlaces) {
        .text($0.x.formatted(places: $0.k, rule))
      } oracle: {
        .text($0.x.decimal(places: $0.k, .plain, name))
      }
    }
    + Style.all.flatMap { style in
      [
        Law("rational x.decimal(places: k) \(style.name)", .xPlaces) {
          .text($0.x.decimal(places: $0.k, style: style.exact))
        } oracle: {
          .text($0.x.decimal(places: $0.k, style))
        },
        Law("integer a.decimal \(style.name)", .a) {
          .text($0.a.decimal(style: style.exact))
        } oracle: {
          .text(Fraction($0.a).decimal(places: 0, style))
        },
      ]
    }
}

/// A style of decimal text, as the second way knows it.
struct Style: Sendable {
  let name: String
  let point: String
  let separator: String
  /// The sizes of groups from the point leftwards; the last goes on.
  let groups: [Int]
  let exact: DecimalStyle

  static let plain = Style(
    name: "plain", point: ".", separator: ",", groups: [], exact: .plain)
  static let english = Style(
    name: "english", point: ".", separator: ",", groups: [3], exact: .english)

  static let all = [
    plain, english,
    Style(
      name: "german", point: ",", separator: ".", groups: [3], exact: .german),
    Style(
      name: "french", point: ",", separator: "\u{202F}", groups: [3],
      exact: .french),
    Style(
      name: "swiss", point: ".", separator: "\u{2019}", groups: [3],
      exact: .swiss),
    Style(
      name: "indian", point: ".", separator: ",", groups: [3, 2],
      exact: .indian),
    Style(
      name: "eastAsian", point: ".", separator: ",", groups: [4],
      exact: .eastAsian),
  ]

  /// Digits cut into groups from the right.
  func grouped(_ digits: String) -> String {
    guard var size = groups.first else { return digits }
    var rest = digits[...]
    var parts: [Substring] = []
    while rest.count > size {
      parts.append(rest.suffix(size))
      rest = rest.dropLast(size)
      size = groups[min(parts.count, groups.count - 1)]
    }
    return (parts + [rest]).reversed().joined(separator: separator)
  }
}

extension Fraction {
  /// Decimal text with so many places, rounded by a rule.
  func decimal(
    places: Int, _ style: Style, _ rule: String = "nearestOrEven"
  ) -> String {
    let scale = BigInt(10).power(places)
    let scaled = (self * Fraction(scale)).rounded(to: Fraction(1), rule).n
    let (whole, rest) = scaled.magnitude.quotientAndRemainder(
      dividingBy: scale.magnitude)
    let sign = scaled.sign == .minus ? "-" : ""
    let text = sign + style.grouped(whole.description)
    if places == 0 { return text }
    let digits = rest.description
    return text + style.point
      + String(repeating: "0", count: places - digits.utf8.count) + digits
  }
}

extension Rational {
  /// The text that `format` writes into a buffer of the length it asks for.
  fileprivate func formatted(places: Int, _ rule: RoundingRule) -> String {
    let length = formattedLength(places: places)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length + 8) {
      memory in
      memory.initialize(repeating: 0xA5)
      let buffer = UnsafeMutableBufferPointer(rebasing: memory[..<length])
      let count = format(places: places, rule, into: buffer)
      if memory[length...].contains(where: { $0 != 0xA5 }) {
        return "written beyond the buffer"
      }
      return String(decoding: memory[..<count], as: UTF8.self)
    }
  }
}
