import Checks
import ClaimLanguage
import Input
import Reference

/// Claims and facts made up for the benchmarks, so that what is measured stays
/// the same when the catalogue grows.
struct SampleClaims: Sendable {
  let book: ReferenceBook
  let file: ClaimFile
  let judge: Judge

  static let usual = SampleClaims()

  private init() {
    let facts = ReferenceBook.read(
      [Self.reference], onto: .builtIn, figures: .standard)
    precondition(facts.errors.isEmpty, "\(facts.errors)")
    book = facts.value
    let reading = ClaimFileReader(book: book).read(Self.claims)
    guard let file = reading.value, reading.errors.isEmpty else {
      preconditionFailure("\(reading.errors)")
    }
    self.file = file
    judge = Judge(book: book, files: [file])
  }

  func verdicts() -> [Verdict] {
    file.claims.map { try! judge.verdict(on: $0) }
  }

  static let reference = InputFile(
    name: "facts.yaml",
    text: """
      sources:
        HERON:
          title: Data sheet of the Heron switch, revision 2
          publisher: Heron Networks
          date: 2026-03-01
        EGRET:
          title: Measurements of the Heron switch
          publisher: Egret Laboratory
          date: 2026-03-20
      entities:
        - id: Heron
          kind: switch
          names: [Heron switch, Heron]
          facts:
            ports: {figure: 48 ports, exact: true, source: HERON, evidence: primary}
            port_rate: {figure: 28 GB/s, exact: true, source: HERON, evidence: primary}
            power:
              - {figure: 395 W, source: HERON, evidence: primary}
              - {figure: 412 W, source: EGRET, evidence: secondary}
            price: {figure: "18,400 USD", source: HERON, evidence: primary}
        - id: Bittern
          kind: switch
          names: [Bittern switch, Bittern]
          facts:
            ports: {figure: 16 ports, exact: true, source: HERON, evidence: primary}
            port_rate: {figure: 12.5 GB/s, source: HERON, evidence: primary}
            power: {figure: 171 W, source: HERON, evidence: primary}

      """)

  /// A total, a multiple, sources that disagree, a statement on each of several,
  /// a refutation.
  static let claims = InputFile(
    name: "claims.yaml",
    text: """
      document:
        id: heron-release
        title: Press release of the Heron switch
        publisher: Heron Networks
        date: 2026-03-02
        language: en
      claims:
        - id: total-rate
          line: 1
          says: The switch moves about 1.3 TB/s over all its ports.
          figure: about 1.3 TB/s
          check: figure ≈ Heron.ports * Heron.port_rate
        - id: multiple
          line: 2
          says: It has three times as many ports.
          figure: 3배나 많은
          check: figure ≈ Heron.ports / Bittern.ports
        - id: power
          line: 4
          says: It stays under 400 W.
          figure: under 400 W
          check: figure ≈ Heron.power
          expect: undetermined
          because: The sources disagree.
        - id: every
          line: 6
          says: Neither takes more than half a kilowatt.
          figure: 0.5 kW
          check: "every m in [Heron, Bittern]: m.power <= figure"
        - id: lamp
          line: 7
          says: It takes no more power than four 60 W lamps.
          figure: four
          check: Heron.power <= figure * 60 W
          expect: refuted
          because: Four such lamps take 240 W.

      """)
}

extension Benchmark {
  /// From a claim file to verdicts, and how wrong a figure must be to be
  /// noticed.
  static let claimVerification: [Benchmark] = [
    Benchmark("claims/read", "A claim file of 5 claims, read") {
      let reader = ClaimFileReader(book: SampleClaims.usual.book)
      let file = SampleClaims.usual.file
      return Work(
        input: identity(SampleClaims.claims.bytes),
        results: ["claims": file.claims.count]
      ) {
        UInt64(reader.read(SampleClaims.claims).value?.claims.count ?? 0)
      }
    },
    Benchmark("claims/judge", "Verdicts on 5 claims") {
      let claims = SampleClaims.usual
      let verdicts = claims.verdicts()
      var results = ["steps": verdicts.reduce(0) { $0 + $1.steps.count }]
      for kind in Verdict.Kind.allCases {
        results[kind.rawValue] = verdicts.count { $0.kind == kind }
      }
      return Work(
        input: identity(
          SampleClaims.claims.bytes + SampleClaims.reference.bytes),
        results: results
      ) {
        claims.verdicts().reduce(0) { $0 &+ UInt64($1.steps.count) }
      }
    },
    Benchmark("claims/power", "How far off a figure is noticed; one claim") {
      let claims = SampleClaims.usual
      let claim = claims.file.claims[1]
      let power = claims.judge.power(of: claim)
      return Work(
        input: identity(
          SampleClaims.claims.bytes + SampleClaims.reference.bytes),
        results: [
          "tried figures": power.reduce(0) { $0 + ($1.share?.tried ?? 0) },
          "refuted figures": power.reduce(0) { $0 + ($1.share?.refuted ?? 0) },
        ]
      ) {
        UInt64(claims.judge.power(of: claim).count)
      }
    },
  ]
}
