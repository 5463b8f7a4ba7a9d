public import Checks
public import ClaimLanguage
public import Exact
package import Feasibility
import Figures
public import Input
public import Quantities

/// What all claims of a set of documents say together.
public struct Judgement: Sendable {
  /// Statements that cannot all be true, and none of which can be left out.
  public struct Conflict: Sendable {
    /// The claims in the order of their files, then what is known.
    public let statements: [Statement]
    /// A where even the widest sets leave no common value.
    public let grade: Verdict.Grade
    /// The reason on record, if the conflict is expected.
    public let because: String?
    /// Why they cannot.
    package let proof: Proof
    public var claims: [Claim] { statements.compactMap(\.claim) }
  }

  /// A refutation, and no more of the system than it needs.
  package struct Proof: Sendable {
    package let system: System
    package let refutation: Refutation
    let names: [Int: String]

    /// The statement of a label, by its name.
    package func name(_ label: Int) -> String { names[label] ?? "" }
  }

  /// A claim that a newer document has overtaken.
  public struct Stale: Sendable {
    public let claim: Claim
    public let conflict: Conflict
  }

  /// A claim on record as refuted; it takes no part, and this is what it
  /// contradicts.
  public struct SetAside: Sendable {
    public let claim: Claim
    /// Nil where the other statements leave it possible.
    public let conflict: Conflict?
  }

  public struct LeftOut: Sendable {
    public let claim: Claim
    public let reason: String
  }

  public let conflicts: [Conflict]
  /// Conflicts on record that are none.
  public let unconfirmed: [RecordedConflict]
  public let stale: [Stale]
  public let setAside: [SetAside]
  public let leftOut: [LeftOut]
  /// The hidden quantities and where they must lie, by name.
  public let quantities: [Implied]
  /// What documents say of the same quantity, by its name.
  public let comparisons: [Comparison]
  /// How many claims were taken together, in how many separate groups.
  public let claims: Int
  public let groups: Int
  /// How many groups the budget or the method left undecided.
  public let undecided: Undecided
  public let errors: [InputError]
  public let policy: String

  public struct Undecided: Hashable, Sendable {
    public var budget = 0
    public var incomplete = 0
  }

  /// 2 where something could not be read, 1 where there is a conflict that is
  /// not on record, or one on record that is none.
  public var exitStatus: Int32 {
    if !errors.isEmpty { return 2 }
    let isExpected =
      conflicts.allSatisfy { $0.because != nil } && unconfirmed.isEmpty
    return isExpected ? 0 : 1
  }
}

/// Where a quantity must lie for all claims to be true.
public struct Implied: Sendable {
  /// `document/name`, `Entity.attribute` or `document/claim.key`.
  public let name: String
  /// What a hidden quantity is, in the words of its file.
  public let says: String?
  public let dimension: Dimension
  public let unit: Unit?
  /// With figures as a careful reader takes them.
  public let usual: Values
  public let loose: Values
  /// With figures as wide as they can be stretched.
  public let widest: Values
  /// The statements that the usual values rest on.
  public let grounds: [Statement]

  /// The values at one strictness.
  public struct Values: Sendable {
    public let set: ValueSet
    /// Whether each value of the set occurs with some values of the others.
    public let isExact: Bool
    /// Whether the statements contradict each other at this strictness.
    public var isConflict: Bool { self.set.isEmpty }
  }

  public func quantity(_ values: Values) -> Quantity {
    Quantity(values: values.set, dimension: dimension, unit: unit)
  }

  /// Whether a value is excluded: A by the widest sets, B by the loose ones.
  public func exclusion(of value: Rational) -> Verdict.Grade? {
    if !widest.set.contains(value) { return .forced }
    return loose.set.contains(value) ? nil : .conventional
  }
}

/// What the figures of several documents say of one quantity.
///
/// Source: semantics.md §1.10.
public struct Comparison: Sendable {
  public enum Relation: Hashable, Sendable {
    /// The usual set of one contains that of the other, for every two.
    case agree
    case compatible
    /// Two figures have no common value, even loosely (B) or at the widest
    /// (A). Neither document is blamed.
    case contradiction(Verdict.Grade)
    /// So it is, and one of the two is declared to be the older.
    case stale
  }

  public struct Entry: Sendable {
    public let claim: Claim
    public let figure: ClaimFigure
  }

  public let quantity: String
  public let entries: [Entry]
  public let relation: Relation
  /// The two figures that have no common value; of stale ones the older
  /// first.
  public let apart: [Entry]
}
