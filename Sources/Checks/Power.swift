public import ClaimLanguage
public import Exact
public import Figures
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
  /// many the check refutes, and of how many tried; nil for a date.
  public let share: Share?

  public struct Noticed: Sendable {
    public let phrase: String
    public let steps: Int
    public let grade: Verdict.Grade
  }

  public struct Share: Sendable {
    public let refuted: Int
    public let tried: Int
    /// Whether every such figure was tried, and not some at equal distances.
    public let isComplete: Bool

    public var value: Rational {
      tried == 0 ? 0 : Rational(refuted, tried)
    }
  }

  public static let searchLimit = 1_000
  public static let countLimit = 1_000

  /// Whether no other figure would be noticed.
  public var isNone: Bool { up == nil && down == nil }
}

extension Judge {
  /// The power of a check for each of its printed figures for which another
  /// could have been printed.
  public func power(of claim: Claim) -> [Power] {
    claim.figures.compactMap { figure in
      guard let printed = figure.figure,
        printed.alternative(1) != nil || printed.alternative(-1) != nil
      else { return nil }
      var probe = FigureProbe(judge: self, claim: claim, figure: figure)
      return Power(
        key: figure.key, phrase: figure.phrase, up: probe.noticed(1),
        down: probe.noticed(-1), share: probe.share(printed))
    }
  }

  /// The claim with one of its figures moved by steps of its precision, or nil
  /// if the figure cannot be printed so.
  public func claim(
    _ claim: Claim, _ figure: ClaimFigure, movedBy steps: Int
  ) -> Claim? {
    guard let alternative = figure.figure?.alternative(steps) else {
      return nil
    }
    return self.claim(
      claim, figure, printed: alternative.phrase,
      of: alternative.referent ?? figure.referent)
  }

  /// The claim with another phrase in the place of one of its figures.
  public func claim(
    _ claim: Claim, _ figure: ClaimFigure, printed phrase: String,
    of referent: FigureReader.Referent?
  ) -> Claim? {
    guard let read = try? reader.read(phrase, on: day(of: claim), of: referent)
    else { return nil }
    return claim.replacing(
      ClaimFigure(
        key: figure.key, phrase: phrase, line: figure.line,
        content: .quantity(read), referent: referent, place: figure.place))
  }
}

/// One figure of a claim, moved and judged again.
private struct FigureProbe {
  let judge: Judge
  let claim: Claim
  let figure: ClaimFigure
  private var known: [Int: Verdict?] = [:]

  init(judge: Judge, claim: Claim, figure: ClaimFigure) {
    self.judge = judge
    self.claim = claim
    self.figure = figure
  }

  /// The verdict some steps away; nil where nothing can be printed or judged.
  private mutating func verdict(_ steps: Int) -> Verdict? {
    if let verdict = known[steps] { return verdict }
    let verdict = judge.claim(claim, figure, movedBy: steps).flatMap {
      try? judge.verdictAtAnyPower(on: $0, detail: .decision)
    }
    known[steps] = verdict
    return verdict
  }

  mutating func noticed(_ direction: Int) -> Power.Noticed? {
    for count in 1...Power.searchLimit {
      let steps = direction * count
      guard let phrase = figure.figure?.alternative(steps)?.phrase else {
        return nil
      }
      if let verdict = verdict(steps), verdict.kind == .refuted {
        return Power.Noticed(
          phrase: phrase, steps: steps, grade: verdict.grade ?? .conventional)
      }
    }
    return nil
  }

  /// The share of the figures from half to twice the printed one.
  mutating func share(_ printed: Figure) -> Power.Share? {
    guard let scale = printed.printedScale else { return wordShare(printed) }
    let below =
      Int(exactly: Rational((scale.value / (scale.step * 2)).floor)) ?? 0
    let above = Int(exactly: Rational((scale.value / scale.step).floor)) ?? 0
    let stride = max(1, (below + above) / Power.countLimit)
    var (refuted, tried) = (0, 0)
    for steps in Swift.stride(from: -below, through: above, by: stride)
    where steps != 0 {
      guard let verdict = verdict(steps) else { continue }
      tried += 1
      refuted += verdict.kind == .refuted ? 1 : 0
    }
    return Power.Share(
      refuted: refuted, tried: tried, isComplete: stride == 1)
  }

  /// Of words, all that are next to it on either side.
  private mutating func wordShare(_ printed: Figure) -> Power.Share? {
    guard printed.kind != .date else { return nil }
    let verdicts = (-2...2).filter { $0 != 0 }.compactMap { verdict($0) }
    return Power.Share(
      refuted: verdicts.count { $0.kind == .refuted }, tried: verdicts.count,
      isComplete: true)
  }
}
