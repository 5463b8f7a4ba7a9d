import Certificates
import ClaimLanguage
import Exact
import Figures
import Quantities

/// A printed figure and the values it is held against, as a proof has them.
struct ComparedFigure {
  let key: String
  let figure: Figure
  /// The values of the other side, in every case that was looked at; of many
  /// the first.
  let values: [ValueSet]

  private static let mostValues = 16

  /// The first figure that stands alone on the left of ≈.
  ///
  /// - Returns: nil where the proof holds no figure against values.
  init?(in proof: Proof, of claim: Claim) {
    var found: (key: String, figure: Figure)?
    var values: [ValueSet] = []
    for leaf in proof.comparisons where leaf.sign == .canBe {
      guard case .unknown(let left) = leaf.left, left < leaf.names.count,
        let sets = leaf.evidence.sets
      else { continue }
      let key = leaf.names[left]
      guard found == nil || found?.key == key,
        let printed = claim[key]?.figure,
        let range = try? leaf.right.range(over: sets)
      else { continue }
      found = (key, printed)
      if !values.contains(range.set) { values.append(range.set) }
    }
    guard let found else { return nil }
    key = found.key
    figure = found.figure
    self.values = Array(values.prefix(Self.mostValues))
  }
}

extension Proof {
  fileprivate var comparisons: [ComparisonProof] {
    switch self {
    case .comparison(let comparison): [comparison]
    case .names, .budget: []
    case .not(let inner): inner.comparisons
    case .all(let parts), .any(let parts): parts.flatMap(\.comparisons)
    case .sources(let cases), .days(let cases), .readings(let cases, _):
      cases.flatMap(\.proof.comparisons)
    case .around(let main, _), .powerless(let main, _): main.comparisons
    }
  }
}

extension Evidence {
  /// The sets of the unknowns that the proof takes, the outer ones where it
  /// takes two.
  fileprivate var sets: [ValueSet]? {
    switch self {
    case .inclusion(let proof): proof.sets
    case .separation(let proof): proof.sets
    case .witnesses(let proof): proof.outer
    case .points(let proof): proof.outer
    case .unbounded(_, let sets): sets
    case .budget: nil
    }
  }
}

extension Interval {
  /// The values in a unit.
  func divided(by unit: Unit) -> Interval {
    (try? ValueSet(self).scaled(by: unit.factor.reciprocal))?.intervals.first
      ?? self
  }
}
