import Certificates
import ClaimLanguage
import Exact
import Figures
import Input

/// A figure that could have been printed instead, at the same precision.
public struct ConsistentFigure: Hashable, Sendable {
  /// The key of the figure it stands for.
  public let key: String
  public let phrase: String
  public let grade: Verdict.Grade
}

extension Judge {
  /// How many steps to each side of a figure are tried one by one.
  private static let consistentReach = 40

  /// For each figure of a refuted claim the nearest one that is supported,
  /// the others left as they are.
  func consistent(_ verdict: Verdict) -> [ConsistentFigure] {
    guard verdict.kind == .refuted else { return [] }
    return verdict.claim.figures.compactMap { figure in
      guard let printed = figure.figure else { return nil }
      let near = (1...Self.consistentReach).flatMap { [$0, -$0] }
      for steps in steps(to: verdict, printed) + near {
        guard let moved = claim(verdict.claim, figure, movedBy: steps),
          let found = try? verdictAtAnyPower(on: moved, detail: .decision),
          found.kind == .supported, let grade = found.grade,
          let phrase = moved[figure.key]?.phrase
        else { continue }
        return ConsistentFigure(key: figure.key, phrase: phrase, grade: grade)
      }
      return nil
    }
  }

  /// The steps that lead to what the other side of a comparison comes to.
  private func steps(to verdict: Verdict, _ printed: Figure) -> [Int] {
    guard let scale = printed.printedScale, let value = printed.value,
      let proof = verdict.certificate?.proof.firstComparison,
      case .separation(let separation) = proof.evidence,
      case .whole(let left, let right, _) = separation.cover
    else { return [] }
    let worth = value / scale.value
    let sides = [(proof.left, right), (proof.right, left)]
    return sides.flatMap { term, other -> [Int] in
      guard term.isUnknown, let hull = other.set.hull else { return [] }
      let ends = [hull.lower.value, hull.upper.value].compactMap { $0 }
      guard !ends.isEmpty else { return [] }
      let target = ends.reduce(0, +) / Rational(ends.count) / worth
      let steps = ((target - scale.value) / scale.step).rounded()
      return Int(exactly: steps).map { [$0, $0 + 1, $0 - 1] } ?? []
    }.filter { $0 != 0 }
  }
}

extension Proof {
  /// The first comparison that stands in it.
  fileprivate var firstComparison: ComparisonProof? {
    switch self {
    case .comparison(let proof): proof
    case .not(let inner), .around(let inner, _), .powerless(let inner, _):
      inner.firstComparison
    case .all(let parts), .any(let parts):
      parts.lazy.compactMap(\.firstComparison).first
    case .sources(let cases), .days(let cases), .readings(let cases, _):
      cases.lazy.compactMap(\.proof.firstComparison).first
    case .names, .budget: nil
    }
  }
}
