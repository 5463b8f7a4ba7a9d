public import Certificates
public import ClaimLanguage
import Figures
import Input
public import Reference

/// What a check concluded, and everything it rests on.
public struct Verdict: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case supported, refuted, undetermined, incomparable, unreferenced
  }

  /// How certain a verdict is; the arithmetic is exact throughout.
  public enum Grade: String, Sendable, Comparable {
    /// The same under every licensed reading and every rounding habit.
    case forced = "A"
    /// Rests on a rounding convention, a policy width, one day's rate, or
    /// excerpts and market talk.
    case conventional = "B"
    /// Holds under the usual reading; another licensed reading disagrees.
    case readingDependent = "C"

    public static func < (a: Grade, b: Grade) -> Bool {
      a.rawValue > b.rawValue
    }
  }

  /// Why a verdict is undetermined.
  public enum Cause: String, Sendable {
    case overlap, vague, budget
    case readingsDiffer = "readings-differ"
    case sourcesDiffer = "sources-differ"
    case noPower = "no-power"

    /// In prose, without the hyphen.
    public var text: String { rawValue.replacing("-", with: " ") }
  }

  /// One step of the working: an expression and its value.
  public struct Step: Hashable, Sendable {
    public let expression: String
    public let value: String
    /// Where the value comes from: a source, a rate, a reading.
    public let note: String?
  }

  /// The outcome of one reading of the figures.
  public struct ReadingResult: Hashable, Sendable {
    public let reading: String
    public let kind: String
    public let grade: String?
  }

  public let claim: Claim
  public let kind: Kind
  public let grade: Grade?
  public let cause: Cause?
  public let steps: [Step]
  public let margin: String?
  public let notes: [String]
  /// The readings of the figures, where there is more than one.
  public let readings: [ReadingResult]
  /// The facts used, in the order of their names.
  public let facts: [Fact]
  public let policy: String
  /// What shows it; nil where nothing could be compared, or not asked for.
  public let certificate: Certificate?
}

extension Verdict {
  /// The verdict and its grade or cause in one phrase: `supported (A)`,
  /// `undetermined (readings differ)`.
  public var summary: String {
    if let grade { return "\(kind.rawValue) (\(grade.rawValue))" }
    if let cause { return "\(kind.rawValue) (\(cause.text))" }
    return kind.rawValue
  }

  /// Whether the verdict is the one on record; without a record, whether it
  /// is neither refuted nor incomparable.
  public var isAsExpected: Bool {
    guard let expect = claim.expect else {
      return kind != .refuted && kind != .incomparable
    }
    return expect.rawValue == kind.rawValue
  }
}
