import Certificates
import Exact

/// A certificate in lines for a reader.
struct CertificateText {
  private let certificate: Certificate?

  init(_ certificate: Certificate?) { self.certificate = certificate }

  var lines: [String] {
    certificate.map { Self.lines($0.proof) } ?? []
  }

  private static func lines(_ proof: Proof) -> [String] {
    switch proof {
    case .comparison(let comparison): return lines(comparison)
    case .names(let names):
      let sign = names.relation == .same ? "is" : "in"
      return [
        "{\(names.left.joined(separator: ", "))} \(sign)"
          + " {\(names.right.joined(separator: ", "))}"
      ]
    case .not(let inner): return headed("not", lines(inner))
    case .all(let parts): return headed("all of", parts.flatMap(lines))
    case .any(let parts): return headed("any of", parts.flatMap(lines))
    case .sources(let cases): return lines(cases, "with")
    case .days(let cases): return lines(cases, "on")
    case .around(let main, let cases):
      return lines(main) + lines(cases, "and on")
    case .powerless(let main, let cases):
      return lines(main) + lines(cases, "and with")
    case .readings(let cases, _): return lines(cases, "read as")
    case .budget(let reason): return [reason]
    }
  }

  private static func headed(_ head: String, _ lines: [String]) -> [String] {
    [head] + lines.map { "  " + $0 }
  }

  private static func lines(_ cases: [Proof.Case], _ word: String) -> [String] {
    cases.flatMap { headed("\(word) \($0.label)", lines($0.proof)) }
  }

  private static func lines(_ proof: ComparisonProof) -> [String] {
    let statement =
      "\(text(proof.left, proof.names)) \(proof.sign.rawValue)"
      + " \(text(proof.right, proof.names))"
    var lines: [String]
    var sets: [ValueSet] = []
    switch proof.evidence {
    case .inclusion(let inclusion):
      sets = inclusion.sets
      lines =
        ["\(inclusion.latitude.rawValue) sets: what lies in \(inclusion.room)"]
        + parts(inclusion.cover, isInclusion: true, inclusion.isMirrored)
    case .separation(let separation):
      sets = separation.sets
      lines =
        ["\(separation.latitude.rawValue) sets: what keeps the sides apart"]
        + parts(separation.cover, isInclusion: false, false)
    case .witnesses(let witnesses):
      sets = witnesses.outer
      lines = [
        "can hold with \(witnesses.holding.left) and"
          + " \(witnesses.holding.right)",
        "can fail with \(witnesses.failing.left) and"
          + " \(witnesses.failing.right)",
      ]
    case .points(let points):
      sets = points.outer
      lines =
        points.holding.map { "can hold near \(point($0, proof.names))" }
        + ["can fail with \(point(points.failing, proof.names))"]
    case .unbounded: lines = ["one side can be anything"]
    case .budget(let steps): lines = ["no proof within \(steps) steps"]
    }
    let given = zip(proof.names, sets).map { "\($0) in \($1)" }
    return [statement] + given.map { "  " + $0 } + lines.map { "  " + $0 }
  }

  private static func point(_ values: [Rational], _ names: [String]) -> String {
    zip(names, values).map { "\($0) = \($1)" }.joined(separator: ", ")
  }

  private static func parts(
    _ cover: Cover, isInclusion: Bool, _ isMirrored: Bool
  ) -> [String] {
    switch cover {
    case .whole(let left, let right, let bound):
      func text(_ side: Enclosure) -> String {
        "\(side.set)\(side.isExact ? "" : " (outer)")"
      }
      if isInclusion { return [text(isMirrored ? left : right)] }
      return [
        "\(text(left)) and \(text(right))"
          + (bound.map { ", parted at \($0)" } ?? "")
      ]
    case .cut(_, _, let below, let above):
      return parts(below, isInclusion: isInclusion, isMirrored)
        + parts(above, isInclusion: isInclusion, isMirrored)
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
