public import ClaimLanguage
import Exact
import Figures
import Input

/// How wrong a printed figure would have to be before its check notices.
public struct Power: Sendable {
  /// The key and the phrase of the figure.
  public let key: String
  public let phrase: String
  /// The nearest higher and lower figure of the same precision that the check
  /// refutes, and its grade; nil if none within `searchLimit` steps.
  public let up: Noticed?
  public let down: Noticed?
  /// Of the other figures of the same precision within a factor of two, how
  /// many the check refutes; nil if there are more than `countLimit`.
  public let refuted: Int?
  public let printable: Int?

  public struct Noticed: Sendable {
    public let phrase: String
    public let steps: Int
    public let grade: Verdict.Grade
  }

  public static let searchLimit = 1_000
  public static let countLimit = 1_000
}

extension Judge {
  /// The power of a check for each of its printed figures that has digits to
  /// change.
  public func power(of claim: Claim) -> [Power] {
    claim.figures.compactMap { power(of: $0, in: claim) }
  }

  private func power(of figure: ClaimFigure, in claim: Claim) -> Power? {
    guard let printed = figure.figure, let scale = printed.printedScale else {
      return nil
    }
    var outcomes: [Int: Verdict?] = [:]
    func verdict(_ steps: Int) -> Verdict? {
      if let known = outcomes[steps] { return known }
      let moved = self.claim(claim, figure, movedBy: steps)
      let result = moved.flatMap {
        try? self.verdict(on: $0, isCertified: false)
      }
      outcomes[steps] = result
      return result
    }
    func noticed(_ direction: Int) -> Power.Noticed? {
      for count in 1...Power.searchLimit {
        let steps = direction * count
        guard let phrase = printed.phrase(movedBy: steps) else { return nil }
        if let verdict = verdict(steps), verdict.kind == .refuted {
          return Power.Noticed(
            phrase: phrase, steps: steps, grade: verdict.grade ?? .conventional)
        }
      }
      return nil
    }
    let up = noticed(1)
    let down = noticed(-1)
    // Printable neighbours from half the figure to twice it.
    let below =
      Int(exactly: Rational((scale.value / (scale.step * 2)).floor)) ?? 0
    let above = Int(exactly: Rational((scale.value / scale.step).floor)) ?? 0
    var counts: (refuted: Int, printable: Int)?
    if below + above <= Power.countLimit {
      let verdicts = (-below...above).filter { $0 != 0 }.compactMap(verdict)
      counts = (
        verdicts.filter { $0.kind == .refuted }.count, verdicts.count
      )
    }
    return Power(
      key: figure.key, phrase: figure.phrase, up: up, down: down,
      refuted: counts?.refuted, printable: counts?.printable)
  }

  /// The claim with one of its figures moved by steps of its precision, or nil
  /// if the figure cannot be printed so.
  public func claim(
    _ claim: Claim, _ figure: ClaimFigure, movedBy steps: Int
  ) -> Claim? {
    guard let phrase = figure.figure?.phrase(movedBy: steps) else { return nil }
    return self.claim(claim, figure, printed: phrase)
  }

  /// The claim with another phrase in the place of one of its figures.
  public func claim(
    _ claim: Claim, _ figure: ClaimFigure, printed phrase: String
  ) -> Claim? {
    guard
      let read = try? reader.read(
        phrase, on: day(of: claim), of: figure.referent)
    else { return nil }
    let figures = claim.figures.map { other in
      other.key == figure.key
        ? ClaimFigure(
          key: other.key, phrase: phrase, line: other.line,
          content: .quantity(read), referent: other.referent,
          place: other.place) : other
    }
    return Claim(
      id: claim.id, document: claim.document, line: claim.line,
      says: claim.says, figures: figures, check: claim.check,
      checkText: claim.checkText, expect: claim.expect,
      because: claim.because, place: claim.place,
      checkPlace: claim.checkPlace)
  }
}
