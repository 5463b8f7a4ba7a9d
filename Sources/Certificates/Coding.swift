package import Exact

// The form in JSON. A number is the text of a fraction, an unknown its number,
// an operation a list with its sign first: ["/", 0, ["+", 0, 1]]. An object of
// one key names the kind of a proof or of evidence.

/// A number or a set, as its text.
private struct Text<Value> {
  static func decode(
    _ decoder: any Decoder, _ read: (String) -> Value?
  ) throws -> Value {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = read(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is no \(Value.self)")
    }
    return value
  }
}

package struct NumberText: Codable, Sendable {
  package let value: Rational

  package init(_ value: Rational) { self.value = value }

  package init(from decoder: any Decoder) throws {
    value = try Text.decode(decoder) { text in
      Rational(fraction: text).flatMap { "\($0)" == text ? $0 : nil }
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode("\(value)")
  }
}

package struct SetText: Codable, Sendable {
  package let value: ValueSet

  package init(_ value: ValueSet) { self.value = value }

  package init(from decoder: any Decoder) throws {
    value = try Text.decode(decoder) { ValueSet(certificateText: $0) }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value.certificateText)
  }
}

extension Term: Codable {
  public init(from decoder: any Decoder) throws {
    if let single = try? decoder.singleValueContainer() {
      if let index = try? single.decode(Int.self) {
        guard (0..<1000).contains(index) else {
          throw DecodingError.dataCorruptedError(
            in: single, debugDescription: "no unknown has the number \(index)")
        }
        self = .unknown(index)
        return
      }
      if let number = try? single.decode(NumberText.self) {
        self = .constant(number.value)
        return
      }
    }
    var list = try decoder.unkeyedContainer()
    let sign = try list.decode(String.self)
    let first = try list.decode(Term.self)
    if let operation = Operation(rawValue: sign) {
      self = .combined(operation, first, try list.decode(Term.self))
    } else if sign == "^" {
      let exponent = try list.decode(Int.self)
      guard abs(exponent) <= 1000 else {
        throw DecodingError.dataCorruptedError(
          in: list, debugDescription: "a power of \(exponent)")
      }
      self = .power(first, exponent)
    } else if sign == "round" {
      let place = try list.decode(NumberText.self).value
      guard place.signum > 0 else {
        throw DecodingError.dataCorruptedError(
          in: list, debugDescription: "a place of \(place)")
      }
      self = .rounded(first, place: place)
    } else {
      throw DecodingError.dataCorruptedError(
        in: list, debugDescription: "no operation is called '\(sign)'")
    }
    guard list.isAtEnd else {
      throw DecodingError.dataCorruptedError(
        in: list, debugDescription: "an operation with too many operands")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .unknown(let index):
      var single = encoder.singleValueContainer()
      try single.encode(index)
    case .constant(let value): try NumberText(value).encode(to: encoder)
    case .combined(let operation, let a, let b):
      var list = encoder.unkeyedContainer()
      try list.encode(operation.rawValue)
      try list.encode(a)
      try list.encode(b)
    case .power(let base, let exponent):
      var list = encoder.unkeyedContainer()
      try list.encode("^")
      try list.encode(base)
      try list.encode(exponent)
    case .rounded(let inner, let place):
      var list = encoder.unkeyedContainer()
      try list.encode("round")
      try list.encode(inner)
      try list.encode(NumberText(place))
    }
  }
}

/// Any name as a key.
struct Key: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer<Key> {
  func number(_ name: String) throws -> Rational {
    try decode(NumberText.self, forKey: Key(name)).value
  }

  func numbers(_ name: String) throws -> [Rational] {
    try decode([NumberText].self, forKey: Key(name)).map(\.value)
  }

  func set(_ name: String) throws -> ValueSet {
    try decode(SetText.self, forKey: Key(name)).value
  }

  func sets(_ name: String) throws -> [ValueSet] {
    try decode([SetText].self, forKey: Key(name)).map(\.value)
  }

  func value<Value: Decodable>(_ name: String) throws -> Value {
    try decode(Value.self, forKey: Key(name))
  }

  /// A word of a fixed list.
  func word<Word: RawRepresentable<String>>(_ name: String) throws -> Word {
    let text: String = try value(name)
    guard let word = Word(rawValue: text) else {
      throw DecodingError.dataCorruptedError(
        forKey: Key(name), in: self,
        debugDescription: "'\(text)' is no \(name)")
    }
    return word
  }

  func limits() throws -> [Caveat] {
    try decode([String].self, forKey: Key("limits")).map { text in
      guard let limit = Caveat(rawValue: text) else {
        throw DecodingError.dataCorruptedError(
          forKey: Key("limits"), in: self,
          debugDescription: "'\(text)' is no limit")
      }
      return limit
    }
  }

  /// Refuses keys that mean nothing here.
  func require(_ names: [String]) throws {
    for key in allKeys where !names.contains(key.stringValue) {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: self,
        debugDescription: "no '\(key.stringValue)' belongs here")
    }
  }
}

extension KeyedEncodingContainer<Key> {
  mutating func put(_ value: some Encodable, _ name: String) throws {
    try encode(value, forKey: Key(name))
  }

  mutating func put(_ value: Rational, _ name: String) throws {
    try put(NumberText(value), name)
  }

  mutating func put(_ values: [Rational], _ name: String) throws {
    try put(values.map { NumberText($0) }, name)
  }

  mutating func put(_ set: ValueSet, _ name: String) throws {
    try put(SetText(set), name)
  }

  mutating func put(_ sets: [ValueSet], _ name: String) throws {
    try put(sets.map { SetText($0) }, name)
  }
}
