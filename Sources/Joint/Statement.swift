public import ClaimLanguage
public import Hardware
public import Reference

/// Something that is taken to be true together with all the rest: a claim of
/// a document, or what is known of an attribute.
public enum Statement: Sendable {
  case claim(Claim)
  /// The facts of an attribute, side by side; none where it follows from a
  /// system's parts alone.
  case known(AttributeName, [Fact])

  public var claim: Claim? {
    if case .claim(let claim) = self { claim } else { nil }
  }

  /// Its name among all statements: `document/claim` or `Entity.attribute`.
  public var name: String {
    switch self {
    case .claim(let claim): claim.path
    case .known(let name, _): "\(name)"
    }
  }

  /// Whether a refutation that rests on it is of grade B at best: it has a
  /// figure without a sharp set, or is known from excerpts alone.
  var isWeak: Bool {
    switch self {
    case .claim(let claim):
      claim.figures.contains { figure in
        figure.figure?.readings.contains { !$0.denotation.hasSharp } ?? false
      }
    case .known(_, let facts):
      facts.contains { fact in
        if !fact.evidence.isFirm { return true }
        guard case .quantity(_, let sets) = fact.content else { return false }
        return !sets.hasSharp
      }
    }
  }
}
