public import Exact

/// The values a printed figure can stand for, from the strictest reading to
/// the widest.
///
/// Four nested sets: `sharp` takes every written digit at its word, `usual` is
/// what a careful reader takes the figure for, `loose` allows for roundness,
/// and beyond `widest` no charitable reader could stretch it. The inner two
/// support a claim, the outer two refute it. A hedged or vague figure has no
/// `sharp` set.
///
///     770만원   sharp (7.695, 7.705) M   usual = loose [7.65, 7.75] M
///
/// Source: the policy file.
///
/// An object, since it is handed on far more often than made.
public final class Denotation: Hashable, Sendable {
  public let sharp: ValueSet?
  /// Asked for far more often than the set itself, which takes a copy.
  public let hasSharp: Bool
  public let usual: ValueSet
  public let loose: ValueSet
  public let widest: ValueSet

  /// Whether it was made of one set, which stands for all four; false tells
  /// nothing.
  public let isOneSet: Bool

  public init(
    sharp: ValueSet?, usual: ValueSet, loose: ValueSet, widest: ValueSet
  ) {
    self.sharp = sharp
    hasSharp = sharp != nil
    self.usual = usual
    self.loose = loose
    self.widest = widest
    isOneSet = false
  }

  /// A value without any latitude: the four sets are one.
  public init(exactly values: ValueSet) {
    sharp = values
    hasSharp = true
    usual = values
    loose = values
    widest = values
    isOneSet = true
  }

  public static func == (a: Denotation, b: Denotation) -> Bool {
    a === b
      || a.sharp == b.sharp && a.usual == b.usual && a.loose == b.loose
        && a.widest == b.widest
  }

  public func hash(into hasher: inout Hasher) {
    for set in [sharp, usual, loose, widest] { hasher.combine(set) }
  }

  /// Of a reading that tells no values: it supports nothing and refutes
  /// nothing.
  static let unknown = Denotation(
    sharp: nil, usual: .empty, loose: .all, widest: .all)

  /// The set for one strictness; without a sharp set the usual one stands in,
  /// and the verdict has to say so.
  public subscript(strictness: Strictness) -> ValueSet {
    switch strictness {
    case .sharp: sharp ?? usual
    case .usual: usual
    case .loose: loose
    case .widest: widest
    }
  }

  /// The same sets after a change made to each.
  public func mapped<Failure: Error>(
    _ transform: (ValueSet) throws(Failure) -> ValueSet
  ) throws(Failure) -> Denotation {
    if isOneSet { return Denotation(exactly: try transform(usual)) }
    var strict: ValueSet?
    if let sharp { strict = try transform(sharp) }
    return Denotation(
      sharp: strict, usual: try transform(usual),
      loose: try transform(loose), widest: try transform(widest))
  }
}

/// How much latitude a figure is given.
public enum Strictness: Int, CaseIterable, Sendable, Comparable {
  case sharp, usual, loose, widest

  public static func < (a: Strictness, b: Strictness) -> Bool {
    a.rawValue < b.rawValue
  }
}
