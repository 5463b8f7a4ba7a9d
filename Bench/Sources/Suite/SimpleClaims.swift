import Checks
import ClaimLanguage
import Figures
import Input
import Reference
import Yardstick

/// Claims of one figure and a short check, as most claims of articles are: a
/// printed figure beside a fact, the product or the ratio of two, or a bound.
struct SimpleClaims: Sendable {
  struct Text: Sendable {
    let figure: String
    let check: String
  }

  let texts: [Text]
  /// A claim file with the same claims.
  let file: InputFile

  private static let place = Place(file: "simple")
  private let book: ReferenceBook
  private let judge: Judge
  private let reader: ClaimFileReader

  init(count: Int) {
    var draws = Draws(workload: 7)
    texts = (0..<count).map { Self.text(of: $0 % Self.forms, &draws) }
    file = Self.file(texts)
    (book, judge) = (SampleClaims.usual.book, SampleClaims.usual.judge)
    reader = ClaimFileReader(book: book)
  }

  private static let forms = 12

  private static func text(of form: Int, _ draws: inout Draws) -> Text {
    // Near the truth, on it or far from it.
    func near(_ value: Int) -> Int {
      max(1, value - value / 8 + draws.below(value / 4 + 1))
    }
    switch form {
    case 0:
      return Text(figure: "\(near(48)) ports", check: "figure ≈ Heron.ports")
    case 1:
      return Text(figure: "\(near(30)) GB/s", check: "figure ≈ Heron.port_rate")
    case 2:
      return Text(
        figure: "about 1.\(draws.below(5) + 1) TB/s",
        check: "figure ≈ Heron.ports * Heron.port_rate")
    case 3:
      return Text(
        figure: "\(draws.below(3) + 2)배",
        check: "figure ≈ Heron.ports / Bittern.ports")
    case 4:
      return Text(
        figure: "more than \(near(160)) W", check: "figure ≈ Bittern.power")
    case 5:
      return Text(
        figure: "\(near(64))개", check: "figure ≈ Heron.ports + Bittern.ports")
    case 6:
      return Text(figure: "약 \(near(19)),000달러", check: "figure ≈ Heron.price")
    case 7:
      return Text(
        figure: "2.\(draws.below(10)) times",
        check: "figure ≈ Heron.port_rate / Bittern.port_rate")
    case 8:
      return Text(figure: "\(near(200)) W", check: "Bittern.power <= figure")
    case 9:
      return Text(
        figure: "\(near(33)) %", check: "figure ≈ Bittern.ports / Heron.ports")
    case 10:
      return Text(
        figure: "\(near(200)) GB/s",
        check: "figure ≈ Bittern.ports * Bittern.port_rate")
    default:
      return Text(
        figure: "at least \(near(10)) W",
        check: "figure ≈ Bittern.power / Bittern.ports")
    }
  }

  private static func file(_ texts: [Text]) -> InputFile {
    var text = """
      document:
        id: simple
        title: Simple claims
        date: 2026-03-02
      claims:

      """
    for (index, claim) in texts.enumerated() {
      text += """
          - id: claim-\(index)
            line: \(index + 1)
            says: What the document says here, in a few words of our own.
            figure: \(claim.figure)
            check: \(claim.check)

        """
    }
    return InputFile(name: "simple.yaml", text: text)
  }

  /// From the texts of figure and check to the verdict.
  func verdict(on text: Text) throws -> Verdict {
    let figure = try FigureReader.standard.read(text.figure)
    let check = try Parser.parse(text.check)
    _ = try Scope(book: book, figureKeys: ["figure"]).validate(check)
    return try judge.verdict(
      on: Claim(
        id: "simple", document: "simple", line: 1, says: "",
        figures: [
          ClaimFigure(
            key: "figure", phrase: text.figure, line: 1,
            content: .quantity(figure), referent: nil, place: Self.place)
        ], check: check, checkText: text.check, expect: nil, because: nil,
        place: Self.place, checkPlace: Self.place),
      detail: .decision)
  }

  /// The verdicts on the claims of the file, read anew.
  func verdictsOfFile() -> [Verdict] {
    let reading = reader.read(file)
    precondition(reading.errors.isEmpty, "\(reading.errors)")
    return reading.value!.claims.map {
      try! judge.verdict(on: $0, detail: .decision)
    }
  }
}

extension Benchmark {
  /// Many simple claims, from text and from a file.
  static let simpleClaims: [Benchmark] = [
    Benchmark("claims/simple", "300 figures and checks to verdicts") {
      let claims = SimpleClaims(count: 300)
      return Work(
        input: identity(claims.file.bytes),
        results: kinds(claims.texts.map { try! claims.verdict(on: $0) })
      ) {
        claims.texts.reduce(0) {
          $0 &* 31 &+ digest(try! claims.verdict(on: $1))
        }
      }
    },
    Benchmark("claims/file", "A claim file of 1,000 claims to verdicts") {
      let claims = SimpleClaims(count: 1_000)
      return Work(
        input: identity(claims.file.bytes),
        results: kinds(claims.verdictsOfFile())
      ) {
        claims.verdictsOfFile().reduce(0) { $0 &* 31 &+ digest($1) }
      }
    },
  ]

  private static func kinds(_ verdicts: [Verdict]) -> [String: Int] {
    var results: [String: Int] = [:]
    for kind in Verdict.Kind.allCases {
      results[kind.rawValue] = verdicts.count { $0.kind == kind }
    }
    return results
  }

  private static func digest(_ verdict: Verdict) -> UInt64 {
    switch verdict.kind {
    case .supported: verdict.grade == .forced ? 1 : 2
    case .refuted: verdict.grade == .forced ? 3 : 4
    case .undetermined: 5
    case .incomparable: 6
    case .unreferenced: 7
    }
  }
}
