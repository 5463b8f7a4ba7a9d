import Exact
import Quantities

/// A slip of the kind that writers and editors make.
public enum Mistake: String, CaseIterable, Hashable, Sendable {
  case digit = "one digit"
  case transposition = "two digits swapped"
  case factorOfTen = "a factor of ten"
  case binaryPrefix = "GB for GiB"
  case bitForByte = "bit for byte"
  case sparsity = "dense for sparse"
  case direction = "one way for both ways"
  case currency = "one currency for another"
  case word = "the next word"
}

extension Figure {
  /// The phrases that a slip could have made of the figure, none of them the
  /// printed one; empty where it cannot happen.
  public func phrases(with mistake: Mistake) -> [String] {
    let found: [String]
    switch mistake {
    case .digit: found = numeral == nil ? [] : changedDigits
    case .transposition: found = numeral == nil ? [] : swappedDigits
    case .factorOfTen:
      found = [scaled(by: 10), scaled(by: Rational(1, 10))]
        .compactMap { $0 }
    case .binaryPrefix: found = replaced(Self.binaryPrefixes)
    case .bitForByte: found = replaced(Self.bitsAndBytes)
    case .currency: found = replaced(Self.currencies)
    case .sparsity:
      found = dimension == Self.rate ? doubledAndHalved : []
    case .direction:
      found = dimension == Self.bandwidth ? doubledAndHalved : []
    case .word:
      found =
        numeral == nil && kind != .date
        ? [1, -1].compactMap { alternative($0)?.phrase } : []
    }
    var seen: Set<String> = [phrase]
    return found.filter { seen.insert($0).inserted }
  }

  private static let rate = UnitTable.unit(symbol: "FLOPS")!.dimension
  private static let bandwidth = UnitTable.unit(symbol: "B/s")!.dimension

  private static let binaryPrefixes = ["K", "M", "G", "T", "P"].flatMap {
    [("\($0)B", "\($0)iB"), ("\($0)iB", "\($0)B")]
  }

  private static let bitsAndBytes = ["K", "M", "G", "T", "P"].flatMap {
    [
      ("\($0)bps", "\($0)B/s"), ("\($0)b/s", "\($0)B/s"),
      ("\($0)B/s", "\($0)b/s"), ("\($0)B", "\($0)b"),
    ]
  }

  private static let currencies = [
    ("달러", "원"), ("원", "달러"), ("위안", "달러"), ("美元", "元"),
    ("元", "美元"), ("ドル", "円"), ("円", "ドル"), ("dollars", "won"),
    ("won", "dollars"), ("$", "₩"), ("₩", "$"), ("USD", "KRW"),
    ("KRW", "USD"), ("CNY", "USD"),
  ]

  /// The first pair whose left text stands in the phrase, put in.
  private func replaced(_ pairs: [(String, String)]) -> [String] {
    for (old, new) in pairs {
      guard let range = phrase.firstRange(of: old) else { continue }
      return [phrase.replacingCharacters(in: range, with: new)]
    }
    return []
  }

  // MARK: Digits

  /// The printed digits, one byte each, and where each stands.
  private var digitPlaces: [Int] {
    guard let numeral else { return [] }
    let bytes = Array(phrase.utf8)
    return numeral.range.filter { (48...57).contains(bytes[$0]) }
  }

  private var changedDigits: [String] {
    digitPlaces.enumerated().map { index, place in
      var bytes = Array(phrase.utf8)
      let isLast = bytes[place] == 57
      bytes[place] = isLast ? (index == 0 ? 56 : 48) : bytes[place] + 1
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private var swappedDigits: [String] {
    let places = digitPlaces
    return zip(places, places.dropFirst()).enumerated().compactMap {
      index, pair in
      var bytes = Array(phrase.utf8)
      guard bytes[pair.0] != bytes[pair.1],
        index > 0 || bytes[pair.1] != 48
      else { return nil }
      bytes.swapAt(pair.0, pair.1)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private var doubledAndHalved: [String] {
    [scaled(by: 2), scaled(by: Rational(1, 2))].compactMap { $0 }
  }

  private func scaled(by factor: Rational) -> String? {
    guard let numeral else { return nil }
    let value = numeral.value * factor
    guard let places = value.decimalPlaces, places <= 6 else { return nil }
    return phrase(printing: value, places: places)
  }
}

extension String {
  fileprivate func replacingCharacters(
    in range: Range<Index>, with text: String
  ) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
