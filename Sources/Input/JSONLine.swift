import Foundation

/// A line of a file of JSON Lines: one value, and where it stands.
public struct JSONLine: Sendable {
  /// Without its end.
  public let bytes: [UInt8]
  public let place: Place
  /// Whether it has an end; one without was cut off while it was written.
  public let isWhole: Bool

  /// The lines of a file that hold more than blanks.
  public static func lines(of file: InputFile) -> [JSONLine] {
    let lines = file.bytes.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { index, line in
      line.allSatisfy { $0 == 0x20 || $0 == 0x0D }
        ? nil
        : JSONLine(
          bytes: Array(line), place: Place(file: file.name, line: index + 1),
          isWhole: index + 1 < lines.count)
    }
  }

  /// What the lines of a file are: their edition, their name in messages, and
  /// a length that none of them comes near.
  public struct Form: Sendable {
    let schema: Int
    let noun: String
    let lengthLimit: Int

    public init(schema: Int, noun: String, lengthLimit: Int) {
      self.schema = schema
      self.noun = noun
      self.lengthLimit = lengthLimit
    }
  }

  private struct Edition: Decodable { let schema: Int }

  /// The value, which has to say under `schema` which edition it is.
  ///
  /// - Throws: what is wrong with it, at the key it is wrong with.
  public func decoded<Value: Decodable>(
    as type: Value.Type, _ form: Form
  ) throws(InputError) -> Value {
    guard bytes.count <= form.lengthLimit else {
      throw InputError(
        "a line of \(bytes.count) bytes; a \(form.noun) has at most"
          + " \(form.lengthLimit)", at: place)
    }
    let edition = try decoded(Edition.self, form)
    guard edition.schema == form.schema else {
      throw InputError(
        "schema \(edition.schema); this version reads schema \(form.schema)",
        at: found("schema"))
    }
    return try decoded(type, form)
  }

  private func decoded<Value: Decodable>(
    _ type: Value.Type, _ form: Form
  ) throws(InputError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      throw isWhole
        ? trouble(error, form)
        : InputError(
          "the line is cut off; it was left so by a run that was ended while"
            + " it wrote, and can be deleted", at: place)
    }
  }

  private func trouble(_ error: any Error, _ form: Form) -> InputError {
    let foreign = InputError(
      "no JSON object; a \(form.noun) is one on a line", at: place)
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      let inside = context.codingPath.last.map { " in '\($0.stringValue)'" }
      return InputError(
        "'\(key.stringValue)' is missing\(inside ?? "")",
        at: context.codingPath.last.map { found($0.stringValue) } ?? place)
    case DecodingError.typeMismatch(let type, let context),
      DecodingError.valueNotFound(let type, let context):
      let key = context.codingPath.last { $0.intValue == nil }?.stringValue
      guard let key else { return foreign }
      return InputError(
        "'\(key)' is something else than \(Self.name(of: type))",
        at: found(key))
    case DecodingError.dataCorrupted(let context)
    where !context.codingPath.isEmpty:
      let key = context.codingPath.last { $0.intValue == nil }?.stringValue
      return InputError(
        "'\(key ?? "")' has a figure out of range", at: found(key ?? ""))
    default: return foreign
    }
  }

  private static func name(of type: Any.Type) -> String {
    switch type {
    case is String.Type: "text"
    case is Int.Type: "a whole number"
    case is Double.Type: "a number"
    case is [Any].Type, is [Double].Type: "a list"
    default: "an object"
    }
  }

  /// Where a key stands in the line; its start if it does not.
  public func found(_ key: String) -> Place {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let range = text.firstRange(of: "\"\(key)\"") else { return place }
    return place.advanced(
      by: text.distance(from: text.startIndex, to: range.lowerBound))
  }

  /// A value as one line with its end, keys in order.
  ///
  /// - Precondition: its numbers are finite, which is all that JSON refuses.
  public static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try! encoder.encode(value), as: UTF8.self) + "\n"
  }
}
