import Certificates
import Exact
import Feasibility
import Input
import Joint

/// The proof of a conflict as JSON keeps it: the constraints with the
/// statements they come from, the steps, and the combination at the end.
///
/// Numbers and sets are the text of fractions, as in certificates. A sum is
/// `[[coefficient, variable], …]` in a range, a product the variables of result
/// and factors, a power those of result and base, and the exponent.
struct ConflictProof: Codable, Sendable {
  let variables: Int
  let constraints: [Constraint]
  let steps: [Step]
  /// What contradicts the ranges; nil where the last range is empty.
  let end: [Multiple]?

  struct Constraint: Codable, Sendable {
    /// The claims and facts it is made of; none where it says what a part of
    /// an expression is, or that a hidden quantity is positive.
    let of: [String]
    var sum: [Multiple]?
    var member: Int?
    /// The range of a sum or the set of a member.
    var within: SetText?
    var product: [Int]?
    var power: [Int]?
  }

  struct Step: Codable, Sendable {
    let variable: Int
    var constraint: Int?
    var sum: [Multiple]?
    var product: [[Int]]?
    let range: SetText
  }

  /// The number of a variable or a constraint, and what it is times.
  struct Multiple: Codable, Sendable {
    let of: Int
    let times: NumberText
  }

  /// The most variables, constraints and steps that are read.
  private static let limit = 100_000
  /// The greatest power.
  private static let exponentLimit = 1_000

  init(_ conflict: Judgement.Conflict) {
    let proof = conflict.proof
    variables = proof.system.variables
    constraints = proof.system.constraints.map { constraint in
      Constraint(constraint.relation, of: constraint.labels.map(proof.name))
    }
    steps = proof.refutation.steps.map(Step.init)
    end = proof.refutation.end.map(Multiple.list)
  }

  /// The SHA-256 digest of all that a conflict claims.
  static func digest(
    of proof: ConflictProof, among statements: [String], grade: String
  ) -> String {
    let all = Digested(grade: grade, statements: statements, proof: proof)
    return sha256(Array(CertificateFile.json(all, isPretty: false).utf8))
  }

  private struct Digested: Encodable {
    let grade: String
    let statements: [String]
    let proof: ConflictProof
  }

  /// What does not hold; nil if the proof is one.
  ///
  /// - Parameter statements: the claims and facts that are said to conflict.
  func fault(among statements: [String]) -> String? {
    guard (0...Self.limit).contains(variables),
      constraints.count <= Self.limit, steps.count <= Self.limit
    else { return "more than \(Self.limit) variables, constraints or steps" }
    var system = System(variables: variables)
    for (index, constraint) in constraints.enumerated() {
      guard constraint.isGiven || !constraint.of.isEmpty,
        constraint.of.allSatisfy(statements.contains)
      else { return "constraint \(index) comes from no statement named here" }
      guard let relation = constraint.relation(upTo: Self.exponentLimit),
        relation.variables.allSatisfy((0..<variables).contains)
      else { return "constraint \(index) is none" }
      system.add(relation, labels: [index])
    }
    var read: [Refutation.Step] = []
    for (index, step) in steps.enumerated() {
      guard let step = step.step(upTo: Self.exponentLimit) else {
        return "step \(index) is none"
      }
      read.append(step)
    }
    let refutation = Refutation(steps: read, end: end.map(\.multiples))
    return refutation.isValid(for: system)
      ? nil : "the steps do not lead to a contradiction"
  }
}

extension ConflictProof.Multiple {
  static func list(
    _ parts: [Refutation.Multiple]
  ) -> [ConflictProof.Multiple] {
    parts.map { .init(of: $0.constraint, times: NumberText($0.factor)) }
  }
}

extension [ConflictProof.Multiple] {
  fileprivate var multiples: [Refutation.Multiple] {
    map { .init(constraint: $0.of, factor: $0.times.value) }
  }
}

extension ConflictProof.Constraint {
  fileprivate init(_ relation: System.Relation, of names: [String]) {
    self.init(of: names)
    switch relation {
    case .linear(let terms, let range):
      sum = terms.map {
        .init(of: $0.variable, times: NumberText($0.coefficient))
      }
      within = SetText(ValueSet(range))
    case .member(let variable, let set):
      member = variable
      within = SetText(set)
    case .product(let r, let a, let b): product = [r, a, b]
    case .power(let r, let a, let n): power = [r, a, n]
    }
  }

  /// Whether it needs no statement to be true.
  fileprivate var isGiven: Bool {
    if product != nil || power != nil { return true }
    return member != nil
      && within?.value.intervals == [Interval(.open(0), .infinite)]
  }

  /// The constraint; nil unless it is one of the four kinds.
  fileprivate func relation(upTo exponents: Int) -> System.Relation? {
    switch (sum, member, within?.value, product, power) {
    case (let sum?, nil, let range?, nil, nil):
      guard range.step == nil, range.intervals.count <= 1 else { return nil }
      return .linear(
        sum.map { System.Term($0.times.value, $0.of) },
        in: range.intervals.first ?? .empty)
    case (nil, let variable?, let set?, nil, nil):
      return .member(variable, of: set)
    case (nil, nil, nil, let parts?, nil) where parts.count == 3:
      return .product(parts[0], of: parts[1], parts[2])
    case (nil, nil, nil, nil, let parts?)
    where parts.count == 3 && (2...exponents).contains(parts[2]):
      return .power(parts[0], of: parts[1], parts[2])
    default: return nil
    }
  }
}

extension ConflictProof.Step {
  fileprivate init(_ step: Refutation.Step) {
    self.init(
      variable: step.variable, range: SetText(ValueSet(step.range)))
    switch step.reason {
    case .constraint(let index): constraint = index
    case .sum(let parts): sum = ConflictProof.Multiple.list(parts)
    case .product(let parts):
      product = parts.map { [$0.constraint, $0.exponent] }
    }
  }

  private init(variable: Int, range: SetText) {
    self.init(
      variable: variable, constraint: nil, sum: nil, product: nil, range: range)
  }

  /// The step; nil unless it has one reason and leaves one range.
  fileprivate func step(upTo exponents: Int) -> Refutation.Step? {
    let reason: Refutation.Reason
    switch (constraint, sum, product) {
    case (let index?, nil, nil): reason = .constraint(index)
    case (nil, let parts?, nil): reason = .sum(parts.multiples)
    case (nil, nil, let parts?):
      guard
        parts.allSatisfy({ $0.count == 2 && abs($0[1]) <= exponents })
      else { return nil }
      reason = .product(
        parts.map { .init(constraint: $0[0], exponent: $0[1]) })
    default: return nil
    }
    guard range.value.step == nil, range.value.intervals.count <= 1 else {
      return nil
    }
    return Refutation.Step(
      variable: variable, reason: reason,
      range: range.value.intervals.first ?? .empty)
  }
}
