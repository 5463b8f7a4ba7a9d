public import ClaimLanguage
public import Figures
import Input

/// A claim with one slip planted in one of its figures, and what came of it.
public struct Mutation: Sendable {
  /// The claim as it is printed, which its check supports.
  public let claim: Claim
  public let key: String
  public let mistake: Mistake
  /// What is printed instead.
  public let phrase: String
  public let result: Result

  public enum Result: String, CaseIterable, Sendable {
    /// Refuted, incomparable, or refused as a mismatch of units.
    case caught
    /// Undetermined: not supported any more, and not refuted.
    case open
    /// Still supported.
    case missed
    /// Undetermined since the check has no power at all.
    case powerless
  }
}

extension Judge {
  /// Every slip in every figure of a claim that its check supports; empty for
  /// other claims.
  public func mutations(of claim: Claim) -> [Mutation] {
    guard let verdict = try? verdict(on: claim, detail: .decision),
      verdict.kind == .supported
    else { return [] }
    return claim.figures.flatMap { figure -> [Mutation] in
      guard let printed = figure.figure else { return [] }
      return Mistake.allCases.flatMap { mistake in
        printed.phrases(with: mistake).compactMap { phrase in
          result(of: phrase, in: figure, claim).map {
            Mutation(
              claim: claim, key: figure.key, mistake: mistake, phrase: phrase,
              result: $0)
          }
        }
      }
    }
  }

  /// What the check says of another phrase; nil if it cannot be read, so that
  /// nobody could have printed it.
  private func result(
    of phrase: String, in figure: ClaimFigure, _ claim: Claim
  ) -> Mutation.Result? {
    guard
      let other = self.claim(
        claim, figure, printed: phrase, of: figure.referent)
    else { return nil }
    do throws(InputError) {
      let verdict = try verdict(on: other, detail: .decision)
      switch verdict.kind {
      case .refuted, .incomparable: return .caught
      case .supported: return .missed
      case .undetermined:
        return verdict.cause == .noPower ? .powerless : .open
      case .unreferenced: return .open
      }
    } catch {
      return .caught
    }
  }
}
