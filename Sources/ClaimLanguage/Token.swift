import Quantities

/// A word, number or mark of a check, and the Unicode scalars it takes up.
///
/// What a word or a number says is looked up in the `Tokens` it belongs to, so
/// that a token is handed on without counting references.
struct Token: Sendable {
  enum Kind: Sendable {
    /// By its place among the numbers.
    case number(Int)
    case date(CalendarDay)
    /// With the characters between its quotation marks.
    case phrase(Range<Int>)
    case word
    case mark(Mark)
    case end
  }

  /// The marks of the language, each in the form in which messages show it.
  enum Mark: String, Sendable {
    case canBe = "≈"
    case equal = "="
    case unequal = "≠"
    case less = "<"
    case lessOrEqual = "≤"
    case greater = ">"
    case greaterOrEqual = "≥"
    case plus = "+"
    case minus = "−"
    case times = "×"
    case over = "/"
    case power = "^"
    case opening = "("
    case closing = ")"
    case openingList = "["
    case closingList = "]"
    case comma = ","
    case colon = ":"
    case dot = "."
    case range = ".."

    var comparison: Expression.Comparison? {
      switch self {
      case .canBe: .canBe
      case .equal: .equal
      case .unequal: .unequal
      case .less: .less
      case .lessOrEqual: .lessOrEqual
      case .greater: .greater
      case .greaterOrEqual: .greaterOrEqual
      default: nil
      }
    }
  }

  /// The words that join statements, where no name is expected.
  enum Keyword: String, Sendable {
    case or, and, not, some, every, `is`, `in`

    /// The keyword that a word is; nil for every other word.
    init?(_ characters: [Unicode.Scalar], in range: Range<Int>) {
      switch characters[range.lowerBound] {
      case "o": self = .or
      case "a": self = .and
      case "n": self = .not
      case "s": self = .some
      case "e": self = .every
      case "i": self = characters[range.upperBound - 1] == "s" ? .is : .in
      default: return nil
      }
      guard rawValue.utf8.count == range.count,
        characters[range].elementsEqual(rawValue.unicodeScalars)
      else { return nil }
    }
  }

  let kind: Kind
  /// Set for a word that is one.
  let keyword: Keyword?
  let span: Range<Int>
}
