/// Whole numbers as decimal digits, with arithmetic as taught at school: the
/// second way to a result of any size.
public struct DecimalDigits: Equatable, CustomStringConvertible, Sendable {
  /// Least significant digit first; no zero leads.
  private var digits: [Int]

  public init(_ text: String) {
    digits = text.reversed().compactMap(\.wholeNumberValue)
    trim()
  }

  private init(digits: [Int]) {
    self.digits = digits
    trim()
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
  }

  public static func random(
    count: Int, using random: inout SplitMix64
  ) -> DecimalDigits {
    DecimalDigits(
      digits: (0..<count).map { _ in Int.random(in: 0...9, using: &random) })
  }

  public static func + (a: DecimalDigits, b: DecimalDigits) -> DecimalDigits {
    var result: [Int] = []
    var carry = 0
    for place in 0..<max(a.digits.count, b.digits.count) + 1 {
      let sum =
        carry + (place < a.digits.count ? a.digits[place] : 0)
        + (place < b.digits.count ? b.digits[place] : 0)
      result.append(sum % 10)
      carry = sum / 10
    }
    return DecimalDigits(digits: result)
  }

  public static func * (a: DecimalDigits, b: DecimalDigits) -> DecimalDigits {
    var columns = Array(
      repeating: 0, count: a.digits.count + b.digits.count + 1)
    for (i, x) in a.digits.enumerated() {
      for (j, y) in b.digits.enumerated() { columns[i + j] += x * y }
    }
    var carry = 0
    for place in columns.indices {
      let sum = columns[place] + carry
      columns[place] = sum % 10
      carry = sum / 10
    }
    return DecimalDigits(digits: columns)
  }

  public var description: String {
    digits.isEmpty ? "0" : digits.reversed().map(String.init).joined()
  }
}
