import Foundation
import Input

/// A line of the history, from bytes to what it records and back.
struct HistoryLine {
  let line: JSONLine

  /// No line of ours comes near its length; what is longer is something else.
  private static let lines = JSONLine.Form(
    schema: schema, noun: "recording", lengthLimit: 1 << 20)

  private static let schema = 1

  private struct Form: Codable {
    let schema: Int
    var recording: Recording?
    var accepted: AcceptedChange?
  }

  func entry() throws(InputError) -> History.Entry {
    let form = try line.decoded(as: Form.self, Self.lines)
    switch (form.recording, form.accepted) {
    case (let recording?, nil):
      try check(recording)
      return .recording(recording)
    case (nil, let accepted?):
      guard [accepted.from, accepted.to].allSatisfy(\.isFinite) else {
        throw InputError(
          "an infinite figure; a finite one would be right",
          at: line.found("accepted"))
      }
      return .acceptance(accepted)
    default:
      throw InputError(
        "neither or both of 'recording' and 'accepted'; one of them would be"
          + " right", at: line.place)
    }
  }

  /// Refuses figures that no run gives.
  private func check(_ recording: Recording) throws(InputError) {
    if let times = recording.times {
      guard !times.own.isEmpty, times.own.count == times.reference.count else {
        throw InputError(
          "\(times.own.count) times beside \(times.reference.count) of the"
            + " reference; as many of both would be right",
          at: line.found("reference"))
      }
      let all = times.own + times.reference + Array(times.peers.values)
      guard all.allSatisfy({ $0.isFinite && $0 > 0 }) else {
        throw InputError(
          "a time that is not above zero; a time in ns would be right",
          at: line.found("times"))
      }
    }
    let figures = recording.exact.merging(recording.counts) { a, _ in a }
    for (name, figure) in figures.sorted(by: { $0.key < $1.key })
    where figure < 0 {
      throw InputError(
        "'\(name)' is \(figure); a count is at least 0", at: line.found(name))
    }
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
    return JSONLine.text(form)
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
