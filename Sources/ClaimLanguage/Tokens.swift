import Exact
import Quantities

/// The tokens of a check, the last of them its end.
struct Tokens: Sendable {
  let characters: [Unicode.Scalar]
  var all: [Token] = []
  var numbers: [(value: Rational, unit: Unit)] = []

  init(characters: [Unicode.Scalar]) {
    self.characters = characters
    all.reserveCapacity(16)
  }

  subscript(index: Int) -> Token { all[index] }

  /// The characters of a range as text.
  func text(_ range: Range<Int>) -> String {
    var isASCII = true
    let text = String(unsafeUninitializedCapacity: range.count) { buffer in
      for index in range {
        isASCII = isASCII && characters[index].isASCII
        buffer[index - range.lowerBound] =
          UInt8(truncatingIfNeeded: characters[index].value & 0x7F)
      }
      return range.count
    }
    if isASCII { return text }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: characters[range])
    return String(view)
  }

  /// A token in words, for messages.
  func description(of token: Token) -> String {
    switch token.kind {
    case .number(let number):
      let (value, unit) = numbers[number]
      return unit.symbol.isEmpty ? "\(value)" : "\(value) \(unit.symbol)"
    case .date(let day): return "\(day)"
    case .phrase(let range): return "\"\(text(range))\""
    case .word: return "'\(text(token.span))'"
    case .mark(let mark): return "'\(mark.rawValue)'"
    case .end: return "the end of the check"
    }
  }
}
