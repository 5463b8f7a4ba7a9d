import Certificates
import Checks
import Exact

/// A certificate in lines for a reader.
struct CertificateText {
  private let certificate: Certificate?
  /// What was noted of the verdict: a bound on work that was reached is told
  /// there.
  private let notes: [Note]
  private let language: SiteLanguage

  init(_ verdict: Verdict, _ language: SiteLanguage = .english) {
    self.init(verdict.certificate, verdict.notes, language)
  }

  init(
    _ certificate: Certificate?, _ notes: [Note], _ language: SiteLanguage
  ) {
    self.certificate = certificate
    self.notes = notes
    self.language = language
  }

  var lines: [String] {
    certificate.map { lines($0.proof) } ?? []
  }

  private typealias Words = CertificateTexts

  private func lines(_ proof: Proof) -> [String] {
    switch proof {
    case .comparison(let comparison): lines(comparison)
    case .names(let names): [Words.names(names)(language)]
    case .not(let inner): headed(Words.not, lines(inner))
    case .all(let parts): headed(Words.all, parts.flatMap(lines))
    case .any(let parts): headed(Words.any, parts.flatMap(lines))
    case .sources(let cases): lines(cases, Words.sources)
    case .days(let cases): lines(cases, Words.day)
    case .around(let main, let cases):
      lines(main) + lines(cases, Words.otherDay)
    case .powerless(let main, let cases):
      lines(main) + lines(cases, Words.otherFigures)
    case .readings(let cases, _): lines(cases, Words.reading)
    case .budget(let reason): [text(reason)]
    }
  }

  /// The reason as the note of the verdict says it.
  private func text(_ reason: String) -> String {
    notes.lazy.map(NoteTexts.text).first { $0.english == reason }?(language)
      ?? reason
  }

  private func headed(_ head: SiteText, _ lines: [String]) -> [String] {
    [head(language)] + lines.map { "  " + $0 }
  }

  private func lines(
    _ cases: [Proof.Case], _ words: (String) -> SiteText
  ) -> [String] {
    cases.flatMap { headed(words($0.label), lines($0.proof)) }
  }

  private func lines(_ proof: ComparisonProof) -> [String] {
    let statement =
      "\(Self.text(proof.left, proof.names)) \(proof.sign.rawValue)"
      + " \(Self.text(proof.right, proof.names))"
    var lines: [SiteText]
    var sets: [ValueSet] = []
    switch proof.evidence {
    case .inclusion(let inclusion):
      sets = inclusion.sets
      lines =
        [Words.inclusion(inclusion.latitude, inclusion.room)]
        + Self.parts(inclusion.cover) { left, right, _ in
          Words.side(inclusion.isMirrored ? left : right)
        }
    case .separation(let separation):
      sets = separation.sets
      lines =
        [Words.separation(separation.latitude)]
        + Self.parts(separation.cover, Words.sides)
    case .witnesses(let witnesses):
      sets = witnesses.outer
      lines = [Words.holds(witnesses.holding), Words.fails(witnesses.failing)]
    case .points(let points):
      sets = points.outer
      lines =
        points.holding.map { Words.holds(near: Self.point($0, proof.names)) }
        + [Words.fails(at: Self.point(points.failing, proof.names))]
    case .unbounded: lines = [Words.unbounded]
    case .budget(let steps): lines = [Words.budget(steps)]
    }
    let given = zip(proof.names, sets).map(Words.given)
    return [statement] + (given + lines).map { "  " + $0(language) }
  }

  private static func point(_ values: [Rational], _ names: [String]) -> String {
    zip(names, values).map { "\($0) = \($1)" }.joined(separator: ", ")
  }

  /// What is said of each part of the box of values.
  private static func parts(
    _ cover: Cover, _ words: (Enclosure, Enclosure, Rational?) -> SiteText
  ) -> [SiteText] {
    switch cover {
    case .whole(let left, let right, let bound): [words(left, right, bound)]
    case .cut(_, _, let below, let above):
      parts(below, words) + parts(above, words)
    }
  }

  private static func text(
    _ term: Term, _ names: [String], isInner: Bool = false
  ) -> String {
    switch term {
    case .unknown(let index): return names[index]
    case .constant(let value): return "\(value)"
    case .combined(let operation, let a, let b):
      let text =
        "\(text(a, names, isInner: true)) \(operation.rawValue)"
        + " \(text(b, names, isInner: true))"
      return isInner ? "(\(text))" : text
    case .power(let base, let exponent):
      return "\(text(base, names, isInner: true))^\(exponent)"
    case .rounded(let inner, let place):
      return "round(\(text(inner, names)), \(place))"
    }
  }
}
