public import Exact
import Input
public import Reference

/// A question the model refuses: what is missing or impossible, and what would
/// do.
public enum ModelError: Error, Hashable, Sendable {
  case unknownSystem(String, near: [String])
  case unknownModel(String, near: [String])
  case unknownFormat(String)
  case noPeak(chip: String, format: NumberFormat, known: [NumberFormat])
  case sparseOnly(chip: String, format: NumberFormat)
  case noFigure(chip: String, what: Figure)
  case doesNotFit(
    model: String, needed: Rational, available: Rational, chips: Int)
  case doesNotDivide(heads: Int, over: Int)
  case expertsDoNotDivide(experts: Int, over: Int)
  /// Neither the batch is told nor the memory that would bound it.
  case noBatch
  case missing(String, hint: String)
  case outOfRange(String, value: String, expected: String)

  /// A figure of a chip, as a refusal names it.
  public enum Figure: String, Sendable, CaseIterable {
    case memoryBandwidth = "the memory bandwidth"
    case scaleUp = "the scale-up bandwidth"
    case scaleOut = "the scale-out bandwidth"
    case betweenRanks = "the bandwidth between the ranks"
    case power = "the power limit"
  }
}

extension ModelError: CustomStringConvertible {
  /// What was found and what would be right, in one line.
  public var description: String {
    switch self {
    case .unknownSystem(let name, let near):
      "no chip or system is called '\(name)'"
        + Self.hint(near, else: "'claimcheck facts' lists what is known")
    case .unknownModel(let name, let near):
      "no model is called '\(name)'"
        + Self.hint(near, else: "'claimcheck model list' names them all")
    case .unknownFormat(let name):
      "no number format is called '\(name)'; known are "
        + NumberFormat.allCases.map { "'\($0.rawValue)'" }
        .joined(separator: ", ")
    case .noPeak(let chip, let format, let known):
      "no source gives a dense \(format.rawValue) rate of \(chip); its rates"
        + " are known in \(Self.list(known.map(\.rawValue)))"
    case .sparseOnly(let chip, let format):
      "only a sparse \(format.rawValue) rate of \(chip) is known, and a dense"
        + " one is needed; it is not halved by guess, add the dense figure with"
        + " its source"
    case .noFigure(let chip, let what):
      "no source gives \(what.rawValue) of \(chip); add it with --reference"
    case .doesNotFit(let model, let needed, let available, let chips):
      "\(model) does not fit: it needs \(Self.gigabytes(needed)), and"
        + " " + counted(chips, "chip has", plural: "chips have")
        + " \(Self.gigabytes(available)); use more chips, a narrower format, a"
        + " smaller batch or a shorter context"
    case .doesNotDivide(let heads, let over):
      "\(heads) heads cannot be split over \(over) chips; use a divisor of"
        + " \(heads)"
    case .expertsDoNotDivide(let experts, let over):
      "\(experts) experts cannot be spread evenly over \(over) chips; say how"
        + " many copies stand besides with 'redundant'"
    case .noBatch:
      "the batch is not given; no source gives the memory that would bound it;"
        + " say how many sequences each chip decodes"
    case .missing(let what, let hint): "\(what) is not given; \(hint)"
    case .outOfRange(let what, let value, let expected):
      "\(what) of \(value); expected \(expected)"
    }
  }

  private static func hint(_ near: [String], else other: String) -> String {
    near.isEmpty
      ? "; \(other)"
      : "; did you mean "
        + near.map { "'\($0)'" }.joined(separator: " or ") + "?"
  }

  private static func list(_ names: [String]) -> String {
    names.isEmpty ? "no format" : names.joined(separator: ", ")
  }

  /// An amount in B as text in GB.
  public static func gigabytes(_ bytes: Rational) -> String {
    "\((bytes / .tenTo(9)).readable(significantDigits: 4).text) GB"
  }
}
