import Certificates
import Exact
import Testing

private func set(_ low: Rational, _ high: Rational) -> ValueSet {
  ValueSet(Interval(from: low, through: high))
}

private func enclosure(_ set: ValueSet) -> Enclosure {
  try! Term.unknown(0).range(over: [set])
}

/// The certificate of one comparison of two figures.
private func certificate(
  _ sign: ComparisonProof.Sign, _ sets: [ValueSet], _ evidence: Evidence,
  _ verdict: String, _ grade: String?, cause: String? = nil,
  limits: [Caveat] = []
) -> Certificate {
  Certificate(
    claim: "d/c", verdict: verdict, grade: grade, cause: cause,
    proof: .comparison(
      ComparisonProof(
        sign: sign, left: .unknown(0), right: .unknown(1), names: ["a", "b"],
        limits: limits, evidence: evidence)))
}

private func fault(_ certificate: Certificate) -> String? {
  do throws(CertificateError) {
    try Checker.check(certificate)
    return nil
  } catch {
    return error.message
  }
}

struct CheckerTests {
  private let five = [set(Rational(9, 2), Rational(11, 2)), ValueSet(5)]

  private func inclusion(
    _ latitude: Latitude, room: ValueSet? = nil
  ) -> Evidence {
    .inclusion(
      Inclusion(
        latitude: latitude, sets: five, isMirrored: false,
        room: room ?? five[0],
        cover: .whole(
          left: enclosure(five[0]), right: enclosure(five[1]), bound: nil)))
  }

  @Test(arguments: [
    (Latitude.sharp, [Caveat](), "A"), (.sharp, [.rate], "B"),
    (.sharp, [.vague], "B"), (.sharp, [.weak], "B"), (.sharp, [.combined], "B"),
    (.usual, [], "B"), (.customary, [], "B"), (.printed, [], "B"),
  ])
  func `What lies in an inner set is supported, with the grade of its limits`(
    latitude: Latitude, limits: [Caveat], grade: String
  ) {
    let sound = certificate(
      .canBe, five, inclusion(latitude), "supported", grade, limits: limits)
    #expect(fault(sound) == nil)
    let other = grade == "A" ? "B" : "A"
    #expect(
      fault(
        certificate(
          .canBe, five, inclusion(latitude), "supported", other, limits: limits)
      ) == "the proof gives grade \(grade), not \(other)")
  }

  @Test func `Outer sets support nothing`() {
    #expect(
      fault(certificate(.canBe, five, inclusion(.loose), "supported", "B"))
        == "outer sets do not support")
  }

  @Test func `A room that is not what the sets give is found out`() {
    #expect(
      fault(
        certificate(
          .canBe, five, inclusion(.sharp, room: set(4, 6)), "supported", "A"))
        == "the room is not exactly [4, 6]")
  }

  private func separation(
    _ sets: [ValueSet], bound: Rational?, _ latitude: Latitude = .widest
  ) -> Evidence {
    .separation(
      Separation(
        latitude: latitude, sets: sets,
        cover: .whole(
          left: enclosure(sets[0]), right: enclosure(sets[1]), bound: bound)))
  }

  @Test func `What a number parts is refuted`() {
    let sets = [set(1, 2), set(3, 4)]
    let evidence = separation(sets, bound: 2)
    #expect(
      fault(certificate(.canBe, sets, evidence, "refuted", "A")) == nil)
    #expect(
      fault(certificate(.canBe, sets, evidence, "supported", "A"))
        == "the proof gives refuted, not supported")
    #expect(
      fault(
        certificate(
          .canBe, sets, separation(sets, bound: 3), "refuted", "A"))
        == "the bound between [1, 2] and [3, 4] is another one")
  }

  @Test func `Sides with a common value are not apart`() {
    let sets = [set(1, 3), set(3, 4)]
    #expect(
      fault(
        certificate(.canBe, sets, separation(sets, bound: 3), "refuted", "A"))
        == "the sides are not apart")
  }

  @Test(arguments: [
    (ComparisonProof.Sign.less, Latitude.sharp, set(1, 2), set(3, 4), "A"),
    (.lessOrEqual, .usual, set(1, 3), set(3, 4), "B"),
  ])
  func `A side that is always below is less`(
    sign: ComparisonProof.Sign, latitude: Latitude, low: ValueSet,
    high: ValueSet, grade: String
  ) {
    let sets = [low, high]
    let bound = low.bound(to: high)
    #expect(
      fault(
        certificate(
          sign, sets, separation(sets, bound: bound, latitude), "supported",
          grade)) == nil)
    let turned = [high, low]
    #expect(
      fault(
        certificate(
          sign, turned, separation(turned, bound: bound), "supported", grade))
        != nil)
  }

  @Test func `Of an open question both outcomes are shown`() {
    let sets = [set(1, 3), set(2, 4)]
    func witnesses(
      _ holding: (Rational, Rational), _ failing: (Rational, Rational)
    )
      -> Certificate
    {
      certificate(
        .canBe, sets,
        .witnesses(
          Witnesses(
            outer: sets, inner: sets,
            holding: .init(left: holding.0, right: holding.1),
            failing: .init(left: failing.0, right: failing.1))),
        "undetermined", nil, cause: "overlap")
    }
    #expect(fault(witnesses((2, 2), (1, 4))) == nil)
    #expect(
      fault(witnesses((2, 3), (1, 4)))
        == "2 and 3 do not show that it can hold")
    #expect(
      fault(witnesses((5, 5), (1, 4)))
        == "5 and 5 do not show that it can hold")
    #expect(
      fault(witnesses((2, 2), (1, 3)))
        == "1 and 3 do not show that it can fail")
  }

  @Test func `Cuts cover the whole box or nothing is shown`() {
    // x² − x ≥ 1 for x in [2, 4], seen on two halves.
    let x = Term.unknown(0)
    let term = Term.combined(.difference, .power(x, 2), x)
    let whole = [set(2, 4)]
    func part(_ low: Rational, _ high: Rational) -> Cover {
      .whole(
        left: try! Term.constant(1).range(over: whole),
        right: try! term.range(over: [set(low, high)]), bound: 1)
    }
    func proof(_ cover: Cover) -> Certificate {
      Certificate(
        claim: "d/c", verdict: "supported", grade: "A", cause: nil,
        proof: .comparison(
          ComparisonProof(
            sign: .less, left: .constant(1), right: term, names: ["x"],
            limits: [],
            evidence: .separation(
              Separation(latitude: .sharp, sets: whole, cover: cover)))))
    }
    #expect(
      fault(
        proof(.cut(unknown: 0, at: 3, below: part(2, 3), above: part(3, 4))))
        == nil)
    #expect(
      fault(
        proof(.cut(unknown: 0, at: 3, below: part(2, 3), above: part(2, 3))))
        == "the right side is not [2, 6]")
    #expect(
      fault(
        proof(.cut(unknown: 1, at: 3, below: part(2, 3), above: part(3, 4))))
        == "a cut along no unknown")
  }

  @Test func `Two sides that share a quantity are not taken apart`() {
    let sets = [set(1, 3)]
    let proof = ComparisonProof(
      sign: .canBe, left: .unknown(0),
      right: .combined(.sum, .unknown(0), .constant(0)), names: ["x"],
      limits: [],
      evidence: .inclusion(
        Inclusion(
          latitude: .sharp, sets: sets, isMirrored: false, room: sets[0],
          cover: .whole(
            left: enclosure(sets[0]), right: enclosure(sets[0]), bound: nil))))
    #expect(
      fault(
        Certificate(
          claim: "d/c", verdict: "supported", grade: "A", cause: nil,
          proof: .comparison(proof)))
        == "an inclusion decides only sides that share no unknown")
  }
}

/// How conclusions of parts make one.
struct ConclusionTests {
  private static func names(_ holds: Bool) -> Proof {
    .names(
      NamesProof(
        relation: .same, left: ["a"], right: [holds ? "a" : "b"], limits: []))
  }
  private static let yes = names(true)
  private static let no = names(false)

  private static func cases(_ proofs: [Proof]) -> [Proof.Case] {
    proofs.enumerated().map { .init(label: "\($0.offset)", proof: $0.element) }
  }

  @Test(
    arguments: [
      (Proof.all([yes, no]), "refuted", "A", nil),
      (.any([no, yes]), "supported", "A", nil),
      (.not(no), "supported", "A", nil),
      (.sources(cases([yes, no])), "undetermined", nil, "sources-differ"),
      (.sources(cases([no, no])), "refuted", "A", nil),
      (.days(cases([no, yes])), "supported", "B", nil),
      (.days(cases([no, no])), "refuted", "A", nil),
      (.around(no, cases([no, yes])), "refuted", "B", nil),
      (.around(no, cases([no])), "refuted", "A", nil),
      (.readings(cases([yes, no]), hasUsual: true), "supported", "C", nil),
      (
        .readings(cases([yes, no]), hasUsual: false), "undetermined", nil,
        "readings-differ"
      ),
      (
        .readings(cases([no, yes]), hasUsual: true), "undetermined", nil,
        "readings-differ"
      ),
      (.readings(cases([no, no]), hasUsual: true), "refuted", "A", nil),
      (.budget("too much"), "undetermined", nil, "budget"),
    ] as [(Proof, String, String?, String?)])
  func `Parts make a whole by the rules of verdicts`(
    proof: Proof, verdict: String, grade: String?, cause: String?
  ) {
    #expect(
      fault(
        Certificate(
          claim: "d/c", verdict: verdict, grade: grade, cause: cause,
          proof: proof)) == nil)
    #expect(
      fault(
        Certificate(
          claim: "d/c", verdict: verdict, grade: grade, cause: "vague",
          proof: proof)) != nil)
  }
}
