import Checks
import ClaimLanguage

/// What a verdict is to a program that lets a change pass or stops it.
///
/// A claim with a verdict on record passes by it; one without passes unless it
/// is refuted or incomparable.
enum Gate: Sendable {
  case passes
  /// Neither proved nor disproved.
  case open
  case fails(Severity)
  /// Nothing to check it against.
  case notApplicable

  enum Severity: Int, Sendable, Comparable {
    case warning, error

    static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
  }
}

extension Verdict {
  /// What the verdict alone says, whatever was expected.
  var gate: Gate {
    switch kind {
    case .supported: .passes
    case .refuted: .fails(grade == .forced ? .error : .warning)
    case .incomparable: .fails(.warning)
    case .undetermined: .open
    case .unreferenced: .notApplicable
    }
  }

  /// Whether it is a fault on record: as expected, and not supported.
  var isKnownFault: Bool {
    claim.expect != nil && isAsExpected && kind != .supported
  }

  /// The figures as printed, one after the other.
  var phrases: String {
    claim.figures.map(\.phrase).joined(separator: " · ")
  }

  /// The verdict, what the claim says and what to make of it, in one line.
  var message: String {
    var text = "\(summary): \(claim.says)"
    if let expect = claim.expect, !isAsExpected {
      text += " Expected \(expect.rawValue)."
    }
    if let margin { text += " (\(margin))" }
    return text
  }
}
