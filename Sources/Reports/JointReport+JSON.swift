import Checks
import ClaimLanguage
import Input
import Joint

extension JointReport {
  /// The version of the form, raised when a key changes its meaning.
  public static let version = 1

  /// One object with everything; sets as exact fractions in coherent units.
  public var json: String {
    jsonText(
      Root(
        version: Self.version, policy: judgement.policy, summary: summary,
        claims: judgement.claims, groups: judgement.groups,
        undecided: Undecided(
          budget: judgement.undecided.budget,
          incomplete: judgement.undecided.incomplete),
        conflicts: judgement.conflicts.map(ConflictRecord.init),
        unconfirmed: judgement.unconfirmed.map(\.claims),
        stale: judgement.stale.map {
          Stale(claim: $0.claim.path, conflict: ConflictRecord($0.conflict))
        },
        setAside: judgement.setAside.map {
          SetAside(
            claim: $0.claim.path, conflict: $0.conflict.map(ConflictRecord.init)
          )
        },
        leftOut: judgement.leftOut.map {
          LeftOut(claim: $0.claim.path, reason: $0.reason)
        }, quantities: judgement.quantities.map(ImpliedReport.Record.init),
        comparisons: judgement.comparisons.map(ComparisonRecord.init),
        errors: judgement.errors.map(\.description)))
  }

  private struct Root: Encodable {
    let version: Int
    let policy, summary: String
    let claims, groups: Int
    let undecided: Undecided
    let conflicts: [ConflictRecord]
    let unconfirmed: [[String]]
    let stale: [Stale]
    let setAside: [SetAside]
    let leftOut: [LeftOut]
    let quantities: [ImpliedReport.Record]
    let comparisons: [ComparisonRecord]
    let errors: [String]
  }

  private struct Undecided: Encodable { let budget, incomplete: Int }

  private struct LeftOut: Encodable { let claim, reason: String }

  private struct Stale: Encodable {
    let claim: String
    let conflict: ConflictRecord
  }

  private struct SetAside: Encodable {
    let claim: String
    let conflict: ConflictRecord?
  }

  private struct ConflictRecord: Encodable {
    let grade: String
    let because: String?
    let claims: [ClaimRecord]
    let known: [KnownRecord]
    let proof: ConflictProof
    /// Of grade, statements and proof.
    let digest: String

    init(_ conflict: Judgement.Conflict) {
      grade = conflict.grade.rawValue
      because = conflict.because
      claims = conflict.claims.map(ClaimRecord.init)
      known = conflict.statements.compactMap(KnownRecord.init)
      proof = ConflictProof(conflict)
      digest = ConflictProof.digest(
        of: proof, among: claims.map(\.claim) + known.map(\.name),
        grade: grade)
    }
  }

  private struct ClaimRecord: Encodable {
    let claim, says, check: String
    let line: Int
    let figures: [String]

    init(_ claim: Claim) {
      self.claim = claim.path
      says = claim.says
      check = claim.checkText
      line = claim.line
      figures = claim.figures.map(\.phrase)
    }
  }

  private struct KnownRecord: Encodable {
    let name: String
    let printed, sources: [String]

    init?(_ statement: Statement) {
      guard case .known(let name, let facts) = statement else { return nil }
      self.name = "\(name)"
      printed = facts.map(\.printed)
      sources = facts.flatMap { $0.sources.map(\.id) }
    }
  }

  private struct ComparisonRecord: Encodable {
    let quantity, relation: String
    let grade: String?
    let figures, apart: [Entry]

    struct Entry: Encodable { let claim, figure: String }

    init(_ comparison: Comparison) {
      quantity = comparison.quantity
      switch comparison.relation {
      case .contradiction(let found):
        relation = "contradiction"
        grade = found.rawValue
      default:
        relation = comparison.relation.text
        grade = nil
      }
      func record(_ entry: Comparison.Entry) -> Entry {
        Entry(claim: entry.claim.path, figure: entry.figure.phrase)
      }
      figures = comparison.entries.map(record)
      apart = comparison.apart.map(record)
    }
  }
}
