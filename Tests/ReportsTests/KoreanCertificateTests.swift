import Exact
import Testing

@testable import Certificates
@testable import Checks
@testable import Reports

/// Certificates in lines, as Korean pages show them.
struct KoreanCertificateTests {
  private static let names = ["figure", "A.b"]
  private static let room = ValueSet(Interval(from: 4, through: 6))
  private static let sets = [room, ValueSet(5)]

  private static func comparison(_ evidence: Evidence) -> Proof {
    .comparison(
      ComparisonProof(
        sign: .canBe, left: .unknown(0), right: .unknown(1), names: names,
        limits: [], evidence: evidence))
  }

  private static let plain = comparison(.unbounded(latitude: .usual, sets: []))
  private static let plainLines = [
    "figure ≈ A.b", "  한쪽이 어떤 값이든 될 수 있음",
  ]

  private static func enclosure(
    _ set: ValueSet, isExact: Bool = true
  ) -> Enclosure {
    Enclosure(set: set, isExact: isExact)
  }

  private static func cover(bound: Rational? = nil) -> Cover {
    .cut(
      unknown: 0, at: 5,
      below: .whole(
        left: enclosure(room), right: enclosure(ValueSet(5)), bound: bound),
      above: .whole(
        left: enclosure(room, isExact: false),
        right: enclosure(ValueSet(6), isExact: false), bound: nil))
  }

  static let proofs: [(Proof, [String])] = [
    (plain, plainLines),
    (
      comparison(
        .inclusion(
          Inclusion(
            latitude: .sharp, sets: sets, isMirrored: false, room: room,
            cover: cover()))),
      [
        "figure ≈ A.b", "  figure ∈ [4, 6]", "  A.b ∈ {5}",
        "  엄밀한 범위에서 [4, 6] 안에 드는 값", "  {5}", "  {6}(넉넉히 잡은 범위)",
      ]
    ),
    (
      comparison(
        .inclusion(
          Inclusion(
            latitude: .customary, sets: [], isMirrored: true, room: room,
            cover: cover()))),
      [
        "figure ≈ A.b", "  관행 범위에서 [4, 6] 안에 드는 값", "  [4, 6]",
        "  [4, 6](넉넉히 잡은 범위)",
      ]
    ),
    (
      comparison(
        .separation(
          Separation(latitude: .widest, sets: [], cover: cover(bound: 5)))),
      [
        "figure ≈ A.b", "  최대 범위에서 양쪽을 가르는 값", "  [4, 6], {5}, 경계 5",
        "  [4, 6](넉넉히 잡은 범위), {6}(넉넉히 잡은 범위)",
      ]
    ),
    (
      comparison(
        .separation(
          Separation(
            latitude: .printed, sets: [],
            cover: .whole(
              left: enclosure(ValueSet(1)), right: enclosure(ValueSet(2)),
              bound: nil)))),
      ["figure ≈ A.b", "  적힌 값에서 양쪽을 가르는 값", "  {1}, {2}"]
    ),
    (
      comparison(
        .witnesses(
          Witnesses(
            outer: sets, inner: sets, holding: .init(left: 5, right: 5),
            failing: .init(left: 4, right: 5)))),
      [
        "figure ≈ A.b", "  figure ∈ [4, 6]", "  A.b ∈ {5}",
        "  성립할 수 있는 값: 5, 5", "  어긋날 수 있는 값: 4, 5",
      ]
    ),
    (
      comparison(
        .points(
          PointWitnesses(
            outer: sets, inner: sets, holding: [[5, 5]], failing: [4, 5]))),
      [
        "figure ≈ A.b", "  figure ∈ [4, 6]", "  A.b ∈ {5}",
        "  성립할 수 있는 부근: figure = 5, A.b = 5",
        "  어긋날 수 있는 값: figure = 4, A.b = 5",
      ]
    ),
    (
      comparison(.budget(steps: 64)),
      ["figure ≈ A.b", "  64단계 안에 증명을 찾지 못함"]
    ),
    (
      .names(
        NamesProof(relation: .same, left: ["A", "B"], right: ["B"], limits: [])),
      ["{A, B} = {B}"]
    ),
    (
      .names(
        NamesProof(relation: .among, left: ["A"], right: ["A"], limits: [])),
      ["{A} ⊆ {A}"]
    ),
    (.not(plain), ["성립하지 않음"] + indented(1)),
    (.all([plain]), ["모두 성립"] + indented(1)),
    (.any([plain]), ["하나라도 성립"] + indented(1)),
    (
      .sources([
        Proof.Case(
          label: [
            Note.ChosenSource(
              attribute: .init("A", "b"),
              fact: .init(phrase: "5 W", sources: ["P1"])),
            Note.ChosenSource(attribute: .init("A", "c"), fact: nil),
          ].text, proof: plain)
      ]), ["A.b = 5 W [P1], A.c(부분에서 계산한 값) 기준"] + indented(1)
    ),
    (
      .days([Proof.Case(label: "2025-07-24", proof: plain)]),
      ["2025-07-24 환율"] + indented(1)
    ),
    (
      .around(plain, [Proof.Case(label: "2025-07-25", proof: plain)]),
      plainLines + ["2025-07-25 환율로도"] + indented(1)
    ),
    (
      .powerless(plain, [Proof.Case(label: "figure = 500배", proof: plain)]),
      plainLines + ["다른 수치로도(figure = 500배)"] + indented(1)
    ),
    (
      .readings(
        [Proof.Case(label: "N times in addition", proof: plain)], hasUsual: true
      ), ["‘N배만큼 더 많음’ 해석"] + indented(1)
    ),
    (
      .budget("\(Note.tooMany(.sources, limit: 512))"),
      ["서로 다른 출처의 조합이 512가지를 넘습니다."]
    ),
  ]

  private static func indented(_ depth: Int) -> [String] {
    plainLines.map { String(repeating: "  ", count: depth) + $0 }
  }

  private static func text(
    _ proof: Proof, _ language: SiteLanguage
  ) -> [String] {
    let certificate = Certificate(
      claim: "d/c", verdict: "supported", grade: nil, cause: nil, proof: proof)
    return CertificateText(
      certificate, [.noPower, .tooMany(.sources, limit: 512)], language
    ).lines
  }

  @Test(arguments: proofs)
  func `A certificate is told in Korean`(proof: Proof, lines: [String]) {
    #expect(Self.text(proof, .korean) == lines)
    let english = Self.text(proof, .english)
    #expect(english.count == lines.count)
    let words = EnglishWords(names: ["figure"])
    #expect(lines.flatMap(words.found) == [])
  }

  @Test func `The same certificates hold English words in English`() {
    let words = EnglishWords(names: ["figure"])
    let silent = Self.proofs.filter {
      Self.text($0.0, .english).flatMap(words.found).isEmpty
    }
    // "is" and "in" are shorter than what is looked for.
    #expect(silent.count == 2)
  }
}
