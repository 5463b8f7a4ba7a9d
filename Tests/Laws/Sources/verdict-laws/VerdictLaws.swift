import Certificates
import Checks
import ClaimLanguage
import Exact
import Figures
import Foundation
import Seeds

/// Verdicts on generated claims against values drawn from the sets of their
/// figures and facts: none may contradict one, and every certificate holds.
///
///     verdict-laws 100000 [seed]          judges so many claims
///     verdict-laws --emit 1000 [seed]     writes so many as JSON
@main
enum VerdictLaws {
  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let emits = arguments.first == "--emit"
    if emits { arguments.removeFirst() }
    let count = arguments.first.flatMap { Int($0) } ?? 100_000
    let seed = arguments.dropFirst().first.flatMap { UInt64($0) } ?? 1
    var run = Run(seed: seed, emits: emits)
    run.judge(count)
    if run.contradictions > 0 { exit(1) }
  }
}

/// One run over many claims.
struct Run {
  private let world: World
  private let judge: Judge
  private let seed: UInt64
  private let emits: Bool
  private var random: SplitMix64
  private var counts: [String: Int] = [:]
  private var points = 0
  private var emitted = 0
  private(set) var contradictions = 0

  /// How many points are drawn for one claim.
  private static let draws = 24

  init(seed: UInt64, emits: Bool) {
    self.seed = seed
    self.emits = emits
    world = World(seed: seed)
    judge = Judge(book: world.book, files: [])
    random = SplitMix64(seed: seed &* 31 &+ 7)
  }

  mutating func judge(_ count: Int) {
    var judged = 0
    var number = 0
    while (emits ? emitted : judged) < count {
      number += 1
      guard let trial = Trial(number: number, using: &random, world: world),
        let verdict = try? judge.verdictAtAnyPower(
          on: trial.claim, detail: .certified),
        let certificate = verdict.certificate
      else { continue }
      judged += 1
      counts[verdict.summary, default: 0] += 1
      check(trial, verdict, certificate)
    }
    if emits { return }
    let kinds = counts.keys.sorted().map { "\(counts[$0]!) \($0)" }
    print(
      "Verdicts against drawn values: \(judged) claims (seed \(seed)),"
        + " \(points) points, \(contradictions) contradictions;"
        + " \(kinds.joined(separator: ", "))")
  }

  private mutating func check(
    _ trial: Trial, _ verdict: Verdict, _ certificate: Certificate
  ) {
    do throws(CertificateError) {
      try Checker.check(certificate)
    } catch {
      report(trial, verdict, "its certificate: \(error.message)")
    }
    guard case .comparison(let proof) = certificate.proof else { return }
    let sampling = Sampling(world: world, claim: trial.claim)
    switch proof.evidence {
    case .inclusion(let inclusion):
      let sets = sampling.sets(inclusion.latitude, proof, inclusion.sets)
      // Of two printed figures either may hold the other.
      if inclusion.isMirrored { return }
      if emits { emit(trial, verdict, sets) }
      draw(trial, verdict, sets, isInclusion: true)
    case .separation(let separation):
      let sets = sampling.sets(separation.latitude, proof, separation.sets)
      if emits { emit(trial, verdict, sets) }
      draw(trial, verdict, sets, isInclusion: false)
    case .witnesses, .points:
      if emits { emit(trial, verdict, sampling.sets(.loose, proof, [])) }
    case .unbounded, .budget: break
    }
  }

  private mutating func draw(
    _ trial: Trial, _ verdict: Verdict, _ sets: [String: ValueSet],
    isInclusion: Bool
  ) {
    let (left, right, sign) = trial.turned
    // What a sum on the left can be is no matter of drawing.
    if isInclusion, !left.isQuantity { return }
    for _ in 0..<Self.draws {
      var point: [String: Rational] = [:]
      for name in sets.keys.sorted() {
        point[name] = sets[name]!.draw(using: &random)
      }
      guard point.count == sets.count, let b = right.value(point),
        let a = left.value(point)
      else { continue }
      points += 1
      let holds: Bool
      if isInclusion {
        holds = sets["f0"]!.contains(b)
      } else {
        switch sign {
        case "<": holds = a < b
        case "≤": holds = a <= b
        default: holds = a == b
        }
      }
      if holds != (verdict.kind == .supported) {
        report(trial, verdict, "\(point) gives \(a) and \(b)")
      }
    }
  }

  private mutating func report(
    _ trial: Trial, _ verdict: Verdict, _ why: String
  ) {
    contradictions += 1
    let printed = trial.claim.figures.map { "\($0.key) = '\($0.phrase)'" }
    print(
      "seed \(seed), \(trial.claim.id): \(trial.claim.checkText),"
        + " \(printed.joined(separator: ", ")): \(verdict.summary), but \(why)")
  }

  /// One line for the solver: both sides, the sets, and the verdict.
  private mutating func emit(
    _ trial: Trial, _ verdict: Verdict, _ sets: [String: ValueSet]
  ) {
    let (left, right, sign) = trial.turned
    let texts = sets.keys.sorted().map { name in
      "\"\(name)\": \"\(sets[name]!)\""
    }
    emitted += 1
    print(
      "{\"id\": \"\(trial.claim.id)\", \"sign\": \"\(sign)\","
        + " \"verdict\": \"\(verdict.kind.rawValue)\","
        + " \"left\": \(left.json), \"right\": \(right.json),"
        + " \"sets\": {\(texts.joined(separator: ", "))}}")
  }
}
