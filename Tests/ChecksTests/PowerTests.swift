import Checks
import ClaimFiles
import ClaimLanguage
import Exact
import Foundation
import Testing

/// How wrong a printed figure must be before its check notices: what the judge
/// tells, walked again one step at a time.
struct PowerTests {
  private static let workspace = Workspace(paths: [
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Claims/waic-2025").standardizedFileURL.path
  ])
  private static let claims = workspace.files.flatMap(\.claims)
  /// The steps walked in each direction.
  private static let limit = 60

  @Test func `The claims can all be read`() {
    #expect(Self.workspace.errors == [])
    #expect(Self.claims.count > 50)
  }

  @Test(
    arguments: claims.filter { !$0.figures.compactMap(\.figure).isEmpty }.map(
      \.path))
  func `The nearest figure refuted is the first one on the way`(
    path: String
  ) throws {
    let claim = try #require(Self.claims.first { $0.path == path })
    for power in Self.workspace.judge.power(of: claim) {
      let figure = try #require(claim[power.key])
      for (direction, told) in [(1, power.up), (-1, power.down)] {
        #expect(
          Self.firstRefuted(claim, figure, direction)
            == told.flatMap { abs($0.steps) <= Self.limit ? $0.steps : nil })
        guard let told else { continue }
        let moved = try #require(
          Self.workspace.judge.claim(claim, figure, movedBy: told.steps))
        #expect(moved[power.key]?.phrase == told.phrase)
        #expect(try Self.workspace.judge.verdict(on: moved).kind == .refuted)
      }
    }
  }

  /// Walked from half to twice the figure. Between figures of one verdict that
  /// were tried, others can have another one: a rounder figure, say.
  @Test(
    arguments: claims.filter { !$0.figures.compactMap(\.figure).isEmpty }.map(
      \.path))
  func `The share is what counting every figure gives, or close to it`(
    path: String
  ) throws {
    let judge = Self.workspace.judge
    let claim = try #require(Self.claims.first { $0.path == path })
    for power in judge.power(of: claim) {
      guard let share = power.share, share.tried > 8, share.tried <= 300,
        let figure = claim[power.key], let scale = figure.figure?.printedScale
      else { continue }
      let low = try #require(
        Int(exactly: Rational((scale.value / (scale.step * 2)).floor)))
      let high = try #require(
        Int(exactly: Rational((scale.value / scale.step).floor)))
      let kinds = (-low...high).filter { $0 != 0 }.compactMap { steps in
        judge.claim(claim, figure, movedBy: steps).flatMap {
          try? judge.verdictAtAnyPower(on: $0, detail: .decision).kind
        }
      }
      let counted = Rational(kinds.count { $0 == .refuted }, kinds.count)
      #expect((share.value - counted).magnitude <= Rational(1, 20))
    }
  }

  @Test(arguments: claims.map(\.path))
  func `The kind alone is the kind of the whole verdict`(path: String) throws {
    let judge = Self.workspace.judge
    let claim = try #require(Self.claims.first { $0.path == path })
    #expect(
      try judge.verdictAtAnyPower(on: claim, detail: .kind).kind
        == judge.verdictAtAnyPower(on: claim, detail: .certified).kind)
  }

  private static func firstRefuted(
    _ claim: Claim, _ figure: ClaimFigure, _ direction: Int
  ) -> Int? {
    (1...limit).map { direction * $0 }.first { steps in
      workspace.judge.claim(claim, figure, movedBy: steps)
        .flatMap { try? workspace.judge.verdict(on: $0) }?.kind == .refuted
    }
  }

  @Test func `At least 25 claims notice a wrong figure`() {
    let noticing = Self.claims.filter { claim in
      Self.workspace.judge.power(of: claim).contains {
        $0.up != nil || $0.down != nil
      }
    }
    #expect(noticing.count >= 25)
  }

  @Test func `A multiple of 5 has to be 4 or 6 to be noticed`() throws {
    let file = try claimFile(
      claimText(
        "figure ≈ CloudMatrix384.npus / GB200_NVL72.gpus",
        figures: "{figure: 5배나 많은}"))
    let judge = Judge(book: facts, files: [file])
    let power = try #require(judge.power(of: file.claims[0]).first)
    #expect(power.up?.phrase == "6배나 많은")
    #expect(power.up?.grade == .conventional)
    #expect(power.down?.phrase == "4배나 많은")
    #expect(power.down?.grade == .forced)
  }
}
