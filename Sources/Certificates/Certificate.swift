public import Exact

/// Why a verdict holds, in a form that can be checked without reading a
/// figure, a fact or a check again.
public struct Certificate: Hashable, Sendable {
  /// The claim, as document and id.
  public let claim: String
  /// `supported`, `refuted` or `undetermined`, and the grade if there is one.
  public let verdict: String
  public let grade: String?
  /// Why it is undetermined.
  public let cause: String?
  public let proof: Proof

  public init(
    claim: String, verdict: String, grade: String?, cause: String?,
    proof: Proof
  ) {
    self.claim = claim
    self.verdict = verdict
    self.grade = grade
    self.cause = cause
    self.proof = proof
  }
}

/// The steps from single comparisons to a verdict.
public indirect enum Proof: Hashable, Sendable {
  case comparison(ComparisonProof)
  /// Named values: the same set, or one among the other.
  case names(NamesProof)
  case not(Proof)
  case all([Proof])
  case any([Proof])
  /// One case for each combination of sources that disagree.
  case sources([Case])
  /// One case for each day of a range with a rate.
  case days([Case])
  /// A refutation at one day's rate, and at those of the days around it.
  case around(Proof, [Case])
  /// One case for each reading, the usual one first if there is one.
  case readings([Case], hasUsual: Bool)
  /// A proof of a check that supports all the other figures tried as well.
  case powerless(Proof, [Case])
  /// Nothing decides: a bound on work was reached.
  case budget(String)

  public struct Case: Hashable, Sendable {
    public let label: String
    public let proof: Proof

    public init(label: String, proof: Proof) {
      self.label = label
      self.proof = proof
    }
  }
}

/// A statement about names.
public struct NamesProof: Hashable, Sendable {
  public enum Relation: String, Hashable, Sendable { case same, among }

  public let relation: Relation
  public let left: [String]
  public let right: [String]
  public let limits: [Caveat]

  public init(
    relation: Relation, left: [String], right: [String], limits: [Caveat]
  ) {
    self.relation = relation
    self.left = left
    self.right = right
    self.limits = limits
  }
}

/// What keeps a verdict from grade A.
public enum Caveat: String, Hashable, Sendable {
  /// An expression without a sharp set; a vague word ("hundreds", "most").
  case vague, word
  /// Excerpts or market talk.
  case weak
  /// One day's rate, which limits support alone.
  case rate
  /// A printed side that comes of several values.
  case combined
}

/// One comparison of two terms.
public struct ComparisonProof: Hashable, Sendable {
  public enum Sign: String, Hashable, Sendable {
    /// The value on the right can be what the left one reports.
    case canBe = "≈"
    case less = "<"
    case lessOrEqual = "≤"
  }

  public let sign: Sign
  public let left: Term
  public let right: Term
  /// What the unknowns are called, by number.
  public let names: [String]
  public let limits: [Caveat]
  public let evidence: Evidence

  public init(
    sign: Sign, left: Term, right: Term, names: [String], limits: [Caveat],
    evidence: Evidence
  ) {
    self.sign = sign
    self.left = left
    self.right = right
    self.names = names
    self.limits = limits
    self.evidence = evidence
  }
}

/// Which of the sets of a figure or fact are taken.
public enum Latitude: String, Hashable, Sendable {
  case sharp, usual, loose, widest
  /// The usual sets, with the customary end of an open bound.
  case customary
  /// A fact as it is printed.
  case printed
}

/// What shows how a comparison comes out.
public enum Evidence: Hashable, Sendable {
  /// Every value of one side lies in the set of the other.
  case inclusion(Inclusion)
  /// The sides have no value in common, or one is always below the other.
  case separation(Separation)
  /// Values for which it holds and values for which it does not.
  case witnesses(Witnesses)
  case points(PointWitnesses)
  /// The sides can be anything.
  case unbounded(latitude: Latitude, sets: [ValueSet])
  /// No proof either way within the bound on steps.
  case budget(steps: Int)
}

public struct Inclusion: Hashable, Sendable {
  public let latitude: Latitude
  /// The set of each unknown.
  public let sets: [ValueSet]
  /// Whether the left side lies in the right one, as among two printed
  /// figures, rather than the right in the left.
  public let isMirrored: Bool
  /// The set that the other side has to lie in, exact.
  public let room: ValueSet
  public let cover: Cover

  public init(
    latitude: Latitude, sets: [ValueSet], isMirrored: Bool, room: ValueSet,
    cover: Cover
  ) {
    self.latitude = latitude
    self.sets = sets
    self.isMirrored = isMirrored
    self.room = room
    self.cover = cover
  }
}

public struct Separation: Hashable, Sendable {
  public let latitude: Latitude
  public let sets: [ValueSet]
  public let cover: Cover

  public init(latitude: Latitude, sets: [ValueSet], cover: Cover) {
    self.latitude = latitude
    self.sets = sets
    self.cover = cover
  }
}

/// The sets of both sides over a box of values, or over its two halves.
public indirect enum Cover: Hashable, Sendable {
  /// Over the whole box: the sets of both sides, and for a separation a
  /// number between them if there is one.
  case whole(left: Enclosure, right: Enclosure, bound: Rational?)
  /// Cut where an unknown has one value, which belongs to both halves.
  case cut(unknown: Int, at: Rational, below: Cover, above: Cover)
}

/// A value of each side with which the comparison holds, and one of each with
/// which it fails; the sides share no unknown and their sets are exact.
public struct Witnesses: Hashable, Sendable {
  /// The outer sets of the unknowns, which leave room for holding.
  public let outer: [ValueSet]
  /// The inner sets, within which it would have to hold.
  public let inner: [ValueSet]
  public let holding: Pair
  public let failing: Pair

  public struct Pair: Hashable, Sendable {
    public let left: Rational
    public let right: Rational

    public init(left: Rational, right: Rational) {
      self.left = left
      self.right = right
    }
  }

  public init(
    outer: [ValueSet], inner: [ValueSet], holding: Pair, failing: Pair
  ) {
    self.outer = outer
    self.inner = inner
    self.holding = holding
    self.failing = failing
  }
}

/// Values of the unknowns with which the comparison holds, and some with which
/// it fails.
public struct PointWitnesses: Hashable, Sendable {
  public let outer: [ValueSet]
  public let inner: [ValueSet]
  /// One point, or two between which the sides have to meet.
  public let holding: [[Rational]]
  public let failing: [Rational]

  public init(
    outer: [ValueSet], inner: [ValueSet], holding: [[Rational]],
    failing: [Rational]
  ) {
    self.outer = outer
    self.inner = inner
    self.holding = holding
    self.failing = failing
  }
}
