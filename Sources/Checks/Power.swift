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
  /// refutes, and its grade; nil if none is found within `searchLimit` steps.
  ///
  /// Beyond `nearLimit` steps, where not every figure is tried, it is one
  /// whose neighbour nearer to the printed figure is not refuted.
  public let up: Noticed?
  public let down: Noticed?
  /// Of the other figures of the same precision within a factor of two, how
  /// many the check refutes; nil for a date.
  public let share: Share?

  public struct Noticed: Sendable {
    public let phrase: String
    public let steps: Int
    public let grade: Verdict.Grade
  }

  public struct Share: Sendable {
    public let refuted: Int
    /// The figures that can be read, the printed one left out.
    public let tried: Int
    /// Whether each was tried, and none taken to be as its neighbours on both
    /// sides are.
    public let isComplete: Bool

    public var value: Rational {
      tried == 0 ? 0 : Rational(refuted, tried)
    }
  }

  public static let nearLimit = 8
  public static let searchLimit = 1_000_000

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
  private var known: [Int: Found] = [:]

  init(judge: Judge, claim: Claim, figure: ClaimFigure) {
    self.judge = judge
    self.claim = claim
    self.figure = figure
  }

  /// What is found at some steps away.
  private enum Found { case refuted, open, unreadable }

  private mutating func found(_ steps: Int) -> Found {
    if let found = known[steps] { return found }
    let found: Found =
      switch verdict(steps, detail: .kind)?.kind {
      case nil: .unreadable
      case .refuted: .refuted
      default: .open
      }
    known[steps] = found
    return found
  }

  /// The verdict some steps away; nil where nothing can be printed or judged.
  private func verdict(_ steps: Int, detail: Judge.Detail) -> Verdict? {
    judge.claim(claim, figure, movedBy: steps).flatMap {
      try? judge.verdictAtAnyPower(on: $0, detail: detail)
    }
  }

  mutating func noticed(_ direction: Int) -> Power.Noticed? {
    var last = 0
    while let count = farther(direction, than: last),
      figure.figure?.alternative(direction * count) != nil
    {
      if found(direction * count) == .refuted {
        var open = last
        let steps = direction * lastAlike(direction, count, downTo: &open)
        guard let phrase = figure.figure?.alternative(steps)?.phrase else {
          return nil
        }
        return Power.Noticed(
          phrase: phrase, steps: steps,
          grade: verdict(steps, detail: .decision)?.grade ?? .conventional)
      }
      last = count
    }
    return nil
  }

  /// Every step at first, then each twice as far as the last.
  private func farther(_ direction: Int, than count: Int) -> Int? {
    guard count >= Power.nearLimit else { return count + 1 }
    let next = count * 2 + (isRounder(direction * count * 2) ? 1 : 0)
    return next <= Power.searchLimit ? next : nil
  }

  /// Whether the figure some steps away ends in a zero: it may stand for more
  /// than its neighbours do, so that it tells nothing of them.
  private func isRounder(_ steps: Int) -> Bool {
    guard let scale = figure.figure?.printedScale else { return false }
    let tens = (scale.value / scale.step + Rational(steps)) / 10
    return tens.floor == tens.ceiling
  }

  /// Halves the way back from a number of steps to a nearer one where another
  /// thing is found, which moves out to the neighbour of what is returned.
  private mutating func lastAlike(
    _ direction: Int, _ count: Int, downTo other: inout Int
  ) -> Int {
    let wanted = found(direction * count)
    var alike = count
    while alike - other > 1 {
      var middle = (other + alike) / 2
      if middle + 1 < alike, isRounder(direction * middle) { middle += 1 }
      if found(direction * middle) == wanted {
        alike = middle
      } else {
        other = middle
      }
    }
    return alike
  }

  /// The share of the figures from half to twice the printed one. Where not
  /// each is tried, those between two of the same verdict have it too.
  mutating func share(_ printed: Figure) -> Power.Share? {
    guard let scale = printed.printedScale else { return wordShare(printed) }
    let below =
      Int(exactly: Rational((scale.value / (scale.step * 2)).floor)) ?? 0
    let above = Int(exactly: Rational((scale.value / scale.step).floor)) ?? 0
    var counts: [Found: Int] = [:]
    for (direction, end) in [(-1, below), (1, above)] {
      var last = 0
      while last < end {
        let next = min(end, farther(direction, than: last) ?? end)
        let here = found(direction * next)
        if next - last > 1, case let before = found(direction * last),
          before != here
        {
          var other = last
          let alike = lastAlike(direction, next, downTo: &other)
          counts[here, default: 0] += next - alike + 1
          counts[before, default: 0] += other - last
        } else {
          counts[here, default: 0] += next - last
        }
        last = next
      }
    }
    let refuted = counts[.refuted] ?? 0
    return Power.Share(
      refuted: refuted, tried: refuted + (counts[.open] ?? 0),
      isComplete: max(below, above) <= Power.nearLimit)
  }

  /// Of words, all that are next to it on either side.
  private mutating func wordShare(_ printed: Figure) -> Power.Share? {
    guard printed.kind != .date else { return nil }
    let near = (-2...2).filter { $0 != 0 }.map { found($0) }
    return Power.Share(
      refuted: near.count { $0 == .refuted },
      tried: near.count { $0 != .unreadable }, isComplete: true)
  }
}
