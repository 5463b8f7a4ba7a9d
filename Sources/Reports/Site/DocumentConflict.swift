import Checks
import ClaimLanguage
import Joint

/// Claims, mostly of several documents, that do not go together.
struct DocumentConflict {
  enum Kind: Hashable {
    case contradiction
    /// They are set beside each other and have no common measure.
    case incomparable
    /// One tells of an earlier state.
    case stale
  }

  let kind: Kind
  let grade: Verdict.Grade?
  /// Each once, two at least.
  let claims: [Claim]
  /// The reason on record.
  let because: String?

  /// What checks against other documents' claims refute, then what all claims
  /// together exclude, each once.
  static func all(
    _ verdicts: [Verdict], _ judgement: Judgement?
  ) -> [DocumentConflict] {
    let known = Dictionary(
      verdicts.map { ($0.claim.path, $0.claim) },
      uniquingKeysWith: { first, _ in first })
    var found = verdicts.compactMap { verdict -> DocumentConflict? in
      let kind: Kind? =
        switch verdict.kind {
        case .refuted: .contradiction
        case .incomparable: .incomparable
        default: nil
        }
      guard let kind else { return nil }
      let others = others(in: verdict.claim).compactMap { known[$0] }
      return DocumentConflict(
        kind: kind, grade: verdict.grade, claims: [verdict.claim] + others,
        because: verdict.claim.because)
    }
    if let judgement { found += together(judgement) }
    var seen: Set<[String]> = []
    return found.filter { conflict in
      conflict.claims.count > 1
        && seen.insert(conflict.claims.map(\.path).sorted()).inserted
    }
  }

  /// The paths of other documents' claims that a check names.
  private static func others(in claim: Claim) -> [String] {
    var paths: [String] = []
    claim.check.visit { node in
      guard case .claim(let document, let other, _) = node.kind,
        document != claim.document
      else { return }
      let path = "\(document)/\(other)"
      if !paths.contains(path) { paths.append(path) }
    }
    return paths
  }

  private static func together(_ judgement: Judgement) -> [DocumentConflict] {
    let conflicts = judgement.conflicts.map {
      DocumentConflict(
        kind: .contradiction, grade: $0.grade, claims: $0.claims,
        because: $0.because)
    }
    let refuted = judgement.setAside.compactMap { item in
      item.conflict.map {
        DocumentConflict(
          kind: .contradiction, grade: $0.grade,
          claims: [item.claim]
            + $0.claims.filter { $0.path != item.claim.path },
          because: item.claim.because)
      }
    }
    let stale = judgement.stale.map { item in
      DocumentConflict(
        kind: .stale, grade: nil,
        claims: [item.claim]
          + item.conflict.claims.filter { $0.path != item.claim.path },
        because: item.conflict.because)
    }
    let compared = judgement.comparisons.compactMap {
      comparison -> DocumentConflict? in
      let claims = comparison.apart.map(\.claim)
      return switch comparison.relation {
      case .contradiction(let grade):
        DocumentConflict(
          kind: .contradiction, grade: grade, claims: claims, because: nil)
      case .stale:
        DocumentConflict(
          kind: .stale, grade: nil, claims: claims, because: nil)
      case .agree, .compatible: nil
      }
    }
    return conflicts + refuted + stale + compared
  }
}
