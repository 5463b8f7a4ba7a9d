import Certificates
public import Exact
import Figures
import Input

/// What one figure of a document can stand for, as workers hand it on: four
/// sets over all its readings.
public struct PrintedValue: Hashable, Sendable {
  public let sharp: ValueSet?
  public let usual: ValueSet
  public let loose: ValueSet
  public let widest: ValueSet

  /// A figure supports by its first reading and refutes by all of them.
  init(_ figure: Figure) {
    let first = figure.denotation
    sharp = first.sharp
    usual = first.usual
    loose = figure.readings.dropFirst().reduce(first.loose) {
      $0.union($1.denotation.loose)
    }
    widest = figure.readings.dropFirst().reduce(first.widest) {
      $0.union($1.denotation.widest)
    }
  }

  /// From the four texts of a figure line; nil if one is none.
  init?(_ texts: [String?]) {
    guard texts.count == 4 else { return nil }
    let sets = texts.map { $0.flatMap(ValueSet.init(certificateText:)) }
    guard let usual = sets[1], let loose = sets[2], let widest = sets[3],
      texts[0] == nil || sets[0] != nil
    else { return nil }
    sharp = sets[0]
    self.usual = usual
    self.loose = loose
    self.widest = widest
  }

  var texts: [String?] {
    [sharp?.certificateText]
      + [usual, loose, widest].map { Optional($0.certificateText) }
  }

  /// Whether it is vague or hedged, so that a contradiction is of grade B.
  public var isVague: Bool { sharp == nil }

  /// How far apart from another: 2 if the widest sets have no common value, 1
  /// if the loose ones have none, else 0.
  func apart(from other: PrintedValue) -> Int {
    if widest.isDisjoint(with: other.widest) {
      return isVague || other.isVague ? 1 : 2
    }
    return loose.isDisjoint(with: other.loose) ? 1 : 0
  }
}

/// How a figure stands to what is known.
enum FactVerdict: Hashable, Sendable {
  case supported(String), refuted(String), undetermined

  /// Over facts that disagree: all support or all refute, else undetermined.
  ///
  /// - Parameters:
  ///   - isDayOfSpan: whether the figure has to lie within what is known, not
  ///     the other way round: a day of an event that lasts several.
  ///   - known: the sets of each fact, and whether it is well attested.
  init(
    _ value: PrintedValue, isDayOfSpan: Bool = false,
    known: [(sets: Denotation, isFirm: Bool)]
  ) {
    let levels = known.map { fact -> Int in
      if value.widest.isDisjoint(with: fact.sets.widest) {
        return value.isVague || !fact.isFirm ? -1 : -2
      }
      if value.loose.isDisjoint(with: fact.sets.loose) { return -1 }
      let sharp = (outer: value.sharp, inner: fact.sets.sharp)
      let usual = (outer: value.usual, inner: fact.sets.usual)
      if let outer = isDayOfSpan ? sharp.inner : sharp.outer,
        let inner = isDayOfSpan ? sharp.outer : sharp.inner,
        !inner.isEmpty, inner.isSubset(of: outer)
      {
        return fact.isFirm ? 2 : 1
      }
      let (outer, inner) =
        isDayOfSpan ? (usual.inner, usual.outer) : (usual.outer, usual.inner)
      return !inner.isEmpty && inner.isSubset(of: outer) ? 1 : 0
    }
    if !levels.isEmpty, levels.allSatisfy({ $0 < 0 }) {
      self = .refuted(levels.max() == -2 ? "A" : "B")
    } else if !levels.isEmpty, levels.allSatisfy({ $0 > 0 }) {
      self = .supported(levels.min() == 2 ? "A" : "B")
    } else {
      self = .undetermined
    }
  }

  var name: String {
    switch self {
    case .supported: "supported"
    case .refuted: "refuted"
    case .undetermined: "undetermined"
    }
  }

  var grade: String? {
    switch self {
    case .supported(let grade), .refuted(let grade): grade
    case .undetermined: nil
    }
  }
}
