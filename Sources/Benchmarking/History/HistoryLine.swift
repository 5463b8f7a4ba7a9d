import Foundation
import Input

/// A line of the history, from bytes to what it records and back.
struct HistoryLine {
  /// Without its end.
  let bytes: [UInt8]
  let place: Place

  /// What the lines are an edition of, so that later forms can be told apart.
  static let schema = 1

  /// No line of ours comes near it; what is longer is something else.
  static let lengthLimit = 1 << 20

  private struct Form: Codable {
    let schema: Int
    var recording: Recording?
    var accepted: AcceptedChange?
  }

  /// - Parameter isWhole: whether the line has an end; one without was cut
  ///   off while it was written.
  func entry(isWhole: Bool) throws(InputError) -> History.Entry {
    guard bytes.count <= Self.lengthLimit else {
      throw InputError(
        "a line of \(bytes.count) bytes; a recording has at most"
          + " \(Self.lengthLimit)", at: place)
    }
    let form: Form
    do {
      form = try JSONDecoder().decode(Form.self, from: Data(bytes))
    } catch {
      throw isWhole
        ? trouble(error)
        : InputError(
          "the line is cut off; it was left so by a run that was ended while"
            + " it wrote, and can be deleted", at: place)
    }
    guard form.schema == Self.schema else {
      throw InputError(
        "schema \(form.schema); this version reads schema \(Self.schema)",
        at: found("schema"))
    }
    switch (form.recording, form.accepted) {
    case (let recording?, nil):
      try check(recording)
      return .recording(recording)
    case (nil, let accepted?):
      guard [accepted.from, accepted.to].allSatisfy(\.isFinite) else {
        throw InputError(
          "an infinite figure; a finite one would be right",
          at: found("accepted"))
      }
      return .acceptance(accepted)
    default:
      throw InputError(
        "neither or both of 'recording' and 'accepted'; one of them would be"
          + " right", at: place)
    }
  }

  /// Refuses figures that no run gives.
  private func check(_ recording: Recording) throws(InputError) {
    if let times = recording.times {
      guard !times.own.isEmpty, times.own.count == times.reference.count else {
        throw InputError(
          "\(times.own.count) times beside \(times.reference.count) of the"
            + " reference; as many of both would be right",
          at: found("reference"))
      }
      let all = times.own + times.reference + Array(times.peers.values)
      guard all.allSatisfy({ $0.isFinite && $0 > 0 }) else {
        throw InputError(
          "a time that is not above zero; a time in ns would be right",
          at: found("times"))
      }
    }
    let figures = recording.exact.merging(recording.counts) { a, _ in a }
    for (name, figure) in figures.sorted(by: { $0.key < $1.key })
    where figure < 0 {
      throw InputError(
        "'\(name)' is \(figure); a count is at least 0", at: found(name))
    }
  }

  private func trouble(_ error: any Error) -> InputError {
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      let inside = context.codingPath.last.map { " in '\($0.stringValue)'" }
      return InputError(
        "'\(key.stringValue)' is missing\(inside ?? "")",
        at: context.codingPath.last.map { found($0.stringValue) } ?? place)
    case DecodingError.typeMismatch(let type, let context),
      DecodingError.valueNotFound(let type, let context):
      let key = context.codingPath.last { $0.intValue == nil }?.stringValue
      guard let key else { return notAnEntry }
      return InputError(
        "'\(key)' is something else than \(Self.name(of: type))",
        at: found(key))
    case DecodingError.dataCorrupted(let context)
    where !context.codingPath.isEmpty:
      let key = context.codingPath.last { $0.intValue == nil }?.stringValue
      return InputError(
        "'\(key ?? "")' has a figure out of range", at: found(key ?? ""))
    default: return notAnEntry
    }
  }

  private var notAnEntry: InputError {
    InputError("no JSON object; a recording is one on a line", at: place)
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
  private func found(_ key: String) -> Place {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let range = text.firstRange(of: "\"\(key)\"") else { return place }
    return place.advanced(
      by: text.distance(from: text.startIndex, to: range.lowerBound))
  }

  /// One line with its end, keys in order.
  static func text(_ entry: History.Entry) -> String {
    let form =
      switch entry {
      case .recording(let recording):
        Form(schema: schema, recording: recording)
      case .acceptance(let acceptance):
        Form(schema: schema, accepted: acceptance)
      }
    return json(form) + "\n"
  }
}

/// A value as JSON, the same for the same value.
func json(_ value: some Encodable, isPretty: Bool = false) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
  // Nothing here can fail to encode: figures are finite, see `check`.
  return String(decoding: try! encoder.encode(value), as: UTF8.self)
}
