import Checks
public import Exact
import Foundation
public import Joint
import Quantities

/// What a quantity must be, for a terminal and for machines.
public struct ImpliedReport {
  private let implied: Implied

  public init(_ implied: Implied) { self.implied = implied }

  public var text: String {
    (lines + implied.grounds.flatMap(JointReport.lines)).map(plain)
      .joined(separator: "\n")
  }

  /// The name and its values, widest last.
  var lines: [String] {
    var lines = ["  \(implied.name)\(implied.says.map { ": \($0)" } ?? "")"]
    lines.append("    \(text(implied.usual)) with figures as usually read")
    if implied.widest.set != implied.usual.set {
      lines.append("    \(text(implied.widest)) with figures at their widest")
    }
    return lines
  }

  private func text(_ values: Implied.Values) -> String {
    if values.isConflict { return "no value: the claims contradict each other" }
    if values.set == .all { return "any value" }
    let quantity = "\(implied.quantity(values))"
    return values.isExact ? quantity : "within \(quantity)"
  }

  /// Whether a value is possible, in one line.
  public func text(asking value: Rational, printed: String) -> String {
    if let grade = implied.exclusion(of: value) {
      return plain("\(implied.name) cannot be \(printed) (\(grade.rawValue))")
    }
    return plain("\(implied.name) can be \(printed)")
  }

  struct Record: Encodable {
    let name: String
    let says: String?
    let dimension, unit: String
    let usual, loose, widest: Values
    let grounds: [String]

    /// The set in coherent units, as exact fractions, and in the unit told.
    struct Values: Encodable {
      let set, text: String
      let isExact: Bool
    }

    init(_ implied: Implied) {
      func values(_ values: Implied.Values) -> Values {
        Values(
          set: "\(values.set)", text: "\(implied.quantity(values))",
          isExact: values.isExact)
      }
      name = implied.name
      says = implied.says
      dimension = "\(implied.dimension)"
      unit = implied.quantity(implied.usual).unit.symbol
      usual = values(implied.usual)
      loose = values(implied.loose)
      widest = values(implied.widest)
      grounds = implied.grounds.map(\.name)
    }
  }

  public var json: String { jsonText(Record(implied)) }
}

/// An object with sorted keys: the same bytes for the same input.
func jsonText(_ value: some Encodable) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [
    .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
  ]
  guard let data = try? encoder.encode(value) else { return "{}" }
  return String(decoding: data, as: UTF8.self)
}
