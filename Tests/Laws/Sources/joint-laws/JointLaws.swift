import Exact
import Feasibility
import Foundation

/// Random systems of constraints, judged.
///
///     joint-laws --emit 2000   a line of JSON for each, for another solver
///     joint-laws --count 20000 each held against solutions it was made with
@main
enum JointLaws {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let count = Int(arguments[2]), count > 0 else {
      fail("usage: joint-laws --emit N | --count N")
    }
    switch arguments[1] {
    case "--emit": emit(count)
    case "--count": exit(holds(count) ? 0 : 1)
    default: fail("usage: joint-laws --emit N | --count N")
    }
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data("\(message)\n".utf8))
    exit(64)
  }

  private static func emit(_ count: Int) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for seed in 0..<UInt64(count) {
      var source = SystemSource(seed: seed)
      let record = Record(source.system(), seed: seed)
      guard let data = try? encoder.encode(record) else {
        fail("a record that cannot be written")
      }
      print(String(decoding: data, as: UTF8.self))
    }
  }

  /// Whether no system with a known solution is refuted or loses it, and every
  /// proof of a contradiction holds.
  private static func holds(_ count: Int) -> Bool {
    var (points, refuted, possible) = (0, 0, 0)
    for seed in 0..<UInt64(count) {
      var source = SystemSource(seed: seed)
      let (system, point) = source.systemWithSolution()
      let solution = system.solution()
      guard system.isSatisfied(by: point), solution.refutation == nil,
        zip(solution.ranges, point).allSatisfy({ $0.contains($1) })
      else {
        print("seed \(seed): a solution is lost: \(point)")
        return false
      }
      points += 1
      let any = source.system()
      let answer = any.solution()
      switch answer.kind {
      case .contradiction(let refutation):
        guard refutation.isValid(for: any), any.witness() == nil else {
          print("seed \(seed): a contradiction that is none")
          return false
        }
        refuted += 1
      case .possible: possible += 1
      case .open: break
      }
    }
    print(
      "Joint systems: \(points) with a known solution keep it; of \(count)"
        + " others \(refuted) are refuted by a proof that holds, \(possible)"
        + " possible, \(count - refuted - possible) open")
    return true
  }
}

/// One system and what was found of it.
private struct Record: Encodable {
  struct Constraint: Encodable {
    let kind: String
    let variables: [Int]
    let coefficients: [String]
    let ranges: [String]
    let step: String?
    let exponent: Int
  }

  let seed: UInt64
  let variables: Int
  let constraints: [Constraint]
  /// How many of the constraints, the last ones, belong to a statement; their
  /// labels count from 0.
  let labelled: Int
  let verdict: String
  let ranges: [String]
  let exact: [Bool]
  /// The constraints of an irreducible conflict.
  let conflict: [Int]
  let witness: [String]?

  init(_ system: System, seed: UInt64) {
    self.seed = seed
    variables = system.variables
    constraints = system.constraints.map(Constraint.init)
    labelled = system.constraints.count { !$0.labels.isEmpty }
    let solution = system.solution()
    ranges = solution.ranges.map { "\($0)" }
    exact = solution.isExact
    switch solution.kind {
    case .contradiction(let refutation):
      verdict = "contradiction"
      conflict = system.conflict(within: refutation).labels
      witness = nil
    case .possible, .open:
      verdict = solution.kind == .possible ? "possible" : "open"
      conflict = []
      witness = system.witness()?.map { "\($0)" }
    }
  }
}

extension Record.Constraint {
  init(_ constraint: System.Constraint) {
    func ranges(_ set: ValueSet) -> [String] { set.intervals.map { "\($0)" } }
    switch constraint.relation {
    case .linear(let terms, let range):
      self.init(
        kind: "linear", variables: terms.map(\.variable),
        coefficients: terms.map { "\($0.coefficient)" }, ranges: ["\(range)"],
        step: nil, exponent: 1)
    case .member(let variable, let set):
      self.init(
        kind: "member", variables: [variable], coefficients: [],
        ranges: ranges(set), step: set.step.map { "\($0)" }, exponent: 1)
    case .product(let r, let a, let b):
      self.init(
        kind: "product", variables: [r, a, b], coefficients: [], ranges: [],
        step: nil, exponent: 1)
    case .power(let r, let a, let n):
      self.init(
        kind: "power", variables: [r, a], coefficients: [], ranges: [],
        step: nil, exponent: n)
    }
  }
}
