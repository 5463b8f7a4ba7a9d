public import Reference

/// What tells two measures of one metric apart: `dense`, `both ways`.
public enum Variant: Hashable, Sendable {
  case sparsity(Sparsity)
  case direction(Direction)
}

extension Comparison {
  /// One of the two sides.
  public enum Side: String, Sendable {
    case first, second
  }

  /// Why two values must not be compared.
  public enum Reason: Hashable, Sendable {
    /// Each side tells one of two variants and neither both; nil for a measure
    /// that says of neither which it is.
    case variants(Variant?, Variant?)
    /// The symbols of two units.
    case units(String, String)
    /// A bound, or nothing to divide by.
    case noRatio
    case powerTerms(PowerTerm, PowerTerm)
    case scopes(HardwareScope, HardwareScope)
    /// What the facts tell, where the row could be compared.
    case facts(Variant, Variant)
  }

  /// How to read what a source leaves out.
  public enum Condition: Hashable, Sendable {
    case bothSame(Variant, Variant)
    case only(Side, Variant)
    case side(Side, Variant)
  }

  /// Whose value is an estimate.
  public enum Estimated: Sendable {
    case first, second, both
  }
}

extension Variant: CustomStringConvertible {
  public var description: String {
    switch self {
    case .sparsity(let sparsity): sparsity.rawValue
    case .direction(let direction): direction.rawValue
    }
  }
}

extension Comparison.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .variants(let a, let b):
      "\(a?.description ?? "") against \(b?.description ?? ""): neither side"
        + " tells both"
    case .units(let a, let b): "\(a) against \(b)"
    case .noRatio: "a bound, or nothing to divide by"
    case .powerTerms(let a, let b):
      "a power of another kind: \(a.rawValue) against \(b.rawValue)"
    case .scopes(let a, let b): "per \(a.rawValue) against per \(b.rawValue)"
    case .facts(let a, let b): "\(a) against \(b)"
    }
  }
}

extension Comparison.Condition: CustomStringConvertible {
  public var description: String {
    switch self {
    case .bothSame(let a, let b): "if both are \(a), or both \(b)"
    case .only(let side, let variant):
      "if only the \(side.rawValue) is \(variant)"
    case .side(let side, let variant): "if the \(side.rawValue) is \(variant)"
    }
  }
}

extension Comparison.Estimated: CustomStringConvertible {
  public var description: String {
    switch self {
    case .first: "the first is estimated"
    case .second: "the second is estimated"
    case .both: "both estimated"
    }
  }
}
