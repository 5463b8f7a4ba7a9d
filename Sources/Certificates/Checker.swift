import Exact

/// Checks certificates: every set is computed again from the terms, every
/// conclusion drawn again from its parts.
///
/// It knows nothing of how a verdict was found and takes as given only what
/// the figures and facts denote: the sets of the unknowns, the terms, and what
/// limits the grade.
public enum Checker {
  /// Nothing, if the certificate proves its verdict.
  ///
  /// - Throws: `CertificateError` naming the step that does not hold.
  public static func check(
    _ certificate: Certificate
  ) throws(CertificateError) {
    let result = try conclusion(of: certificate.proof)
    let found = result.name
    guard certificate.verdict == found else {
      throw .init("the proof gives \(found), not \(certificate.verdict)")
    }
    guard certificate.grade == result.grade else {
      throw .init(
        "the proof gives grade \(result.grade ?? "none"), not"
          + " \(certificate.grade ?? "none")")
    }
    guard certificate.cause == result.cause else {
      throw .init(
        "the proof gives the cause \(result.cause ?? "none"), not"
          + " \(certificate.cause ?? "none")")
    }
  }

  static func conclusion(
    of proof: Proof
  ) throws(CertificateError) -> Conclusion {
    switch proof {
    case .comparison(let comparison):
      return try ComparisonChecker(comparison).conclusion()
    case .names(let names): return conclusion(of: names)
    case .not(let inner): return try conclusion(of: inner).negated
    case .all(let parts): return try conclusions(of: parts).min
    case .any(let parts): return try conclusions(of: parts).max
    case .sources(let cases):
      return .overSources(try conclusions(of: cases.map(\.proof)).items)
    case .days(let cases):
      return .overDays(try conclusions(of: cases.map(\.proof)).items)
    case .around(let main, let cases):
      let result = try conclusion(of: main)
      let others = try conclusions(of: cases.map(\.proof)).items
      return others.allSatisfy { $0.level == -2 } ? result : result.weakened
    case .readings(let cases, let hasUsual):
      return .overReadings(
        try conclusions(of: cases.map(\.proof)).items, hasUsual: hasUsual)
    case .powerless(let main, let cases):
      // Of a test of granularity there are no cases: it refutes no figure.
      let least = cases.isEmpty ? 0 : 1
      for proof in [main] + cases.map(\.proof)
      where try conclusion(of: proof).level < least {
        throw .init("a check that does not support every figure has power")
      }
      return Conclusion(level: 0, cause: "no-power")
    case .budget: return Conclusion(level: 0, cause: "budget")
    }
  }

  private static func conclusions(
    of proofs: [Proof]
  ) throws(CertificateError) -> Conclusions {
    var items: [Conclusion] = []
    for proof in proofs { items.append(try conclusion(of: proof)) }
    guard !items.isEmpty else { throw .init("a list of no cases") }
    return Conclusions(items: items)
  }

  private static func conclusion(of names: NamesProof) -> Conclusion {
    let holds =
      names.relation == .same
      ? Set(names.left) == Set(names.right)
      : Set(names.left).isSubset(of: names.right)
    return Conclusion(level: holds ? 2 : -2).limited(by: names.limits)
  }
}

/// A step of a certificate that does not hold.
public struct CertificateError: Error, Hashable, Sendable {
  public let message: String

  init(_ message: String) { self.message = message }
}
