import Exact

/// What an operation gave: one value or several, and an exception perhaps.
struct Outcome {
  var values: [Value]
  var signal: String?

  init(_ values: Value..., signal: String? = nil) {
    self.values = values
    self.signal = signal
  }
}

/// A result, comparable with what a test case expects.
enum Value: Equatable, CustomStringConvertible {
  /// The hull of the exact set in the format; with a decoration where the
  /// inputs had one.
  case interval(Interval, Decoration?)
  case notAnInterval
  case number(Number)
  case boolean(Bool)
  case overlap(Interval.Overlap)
  case decoration(Decoration)

  var description: String {
    switch self {
    case .interval(let range, let decoration):
      "\(Self.text(range))\(decoration.map { "_\($0)" } ?? "")"
    case .notAnInterval: "[nai]"
    case .number(let number): "\(number)"
    case .boolean(let value): "\(value)"
    case .overlap(let overlap): overlap.rawValue
    case .decoration(let decoration): "\(decoration)"
    }
  }

  private static func text(_ range: Interval) -> String {
    if range.isEmpty { return "[empty]" }
    if range.isAll { return "[entire]" }
    let low = range.lower.value?.hexadecimal ?? "-infinity"
    let high = range.upper.value?.hexadecimal ?? "infinity"
    return "[\(low), \(high)]"
  }
}

/// Why an assertion was not run.
struct Skip: Error, Equatable {
  let reason: String
}
