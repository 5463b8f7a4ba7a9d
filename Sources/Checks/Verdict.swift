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
  public enum Grade: String, Sendable, Comparable, CaseIterable {
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
  public enum Cause: String, Sendable, CaseIterable {
    case overlap, vague, budget
    case readingsDiffer = "readings-differ"
    case sourcesDiffer = "sources-differ"
    case noPower = "no-power"

    /// In prose, without the hyphen.
    public var text: String { rawValue.replacing("-", with: " ") }
  }

  /// The outcome of one reading of the figures.
  public struct ReadingResult: Hashable, Sendable {
    public let reading: String
    public let kind: Kind
    public let grade: Grade?
  }

  public let claim: Claim
  public let kind: Kind
  public let grade: Grade?
  public let cause: Cause?
  public let steps: [Step]
  public let margin: Margin?
  public let notes: [Note]
  /// The readings of the figures, where there is more than one.
  public let readings: [ReadingResult]
  /// The facts used, in the order of their names.
  public let facts: [Fact]
  public let policy: String
  /// What shows it; nil where nothing could be compared, or not asked for.
  public let certificate: Certificate?
  /// What could have been printed instead of each figure of a refuted claim.
  public let consistent: [ConsistentFigure]
}

extension Verdict {
  /// The same with what could have been printed instead.
  func with(_ consistent: [ConsistentFigure]) -> Verdict {
    Verdict(
      claim: claim, kind: kind, grade: grade, cause: cause, steps: steps,
      margin: margin, notes: notes, readings: readings, facts: facts,
      policy: policy, certificate: certificate, consistent: consistent)
  }

  /// Undetermined, since the check would support whatever were printed.
  func powerless(_ proof: Proof?) -> Verdict {
    Verdict(
      claim: claim, kind: .undetermined, grade: nil, cause: .noPower,
      steps: steps, margin: margin,
      notes: notes + [.noPower], readings: readings,
      facts: facts, policy: policy,
      certificate: proof.map {
        Certificate(
          claim: claim.path, verdict: Kind.undetermined.rawValue, grade: nil,
          cause: Cause.noPower.rawValue, proof: $0)
      }, consistent: [])
  }
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
