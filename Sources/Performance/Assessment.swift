public import Exact

/// What the model says of one question: bound, estimate, and what would
/// change the bound.
public struct Assessment: Sendable {
  /// A field told otherwise, and the bound that follows.
  public struct Alternative: Sendable {
    public let change: Change
    public let bound: Rational
  }

  /// How a stated figure stands to bound and band.
  public enum Standing: String, Sendable {
    /// Beyond what any run can reach.
    case impossible
    /// Inside the 95 % band of the estimate.
    case plausible
    /// Within the bound and outside the band.
    case implausible
  }

  /// The question in one line.
  public let title: String
  public let limit: Limit
  public let estimate: Estimate?
  /// Why there is no estimate, where there is none.
  public let reason: ModelError?
  public let alternatives: [Alternative]

  public init(
    title: String, limit: Limit, estimate: Estimate?, reason: ModelError? = nil,
    alternatives: [Alternative] = []
  ) {
    self.title = title
    self.limit = limit
    self.estimate = estimate
    self.reason = reason
    self.alternatives = alternatives
  }

  /// How a stated value in the limit's unit stands; nil without an estimate to
  /// hold it against.
  public func standing(of value: Rational) -> Standing? {
    if limit.forbids(value) { return .impossible }
    guard let estimate else { return nil }
    return estimate.band.contains(Double(value)) ? .plausible : .implausible
  }

  /// The changes under which a stated value would come to stand on the other
  /// side of the bound.
  public func flipping(_ value: Rational) -> [Alternative] {
    let isForbidden = limit.forbids(value)
    return alternatives.filter { alternative in
      let would =
        limit.isRate
        ? value > alternative.bound : value < alternative.bound
      return would != isForbidden
    }
  }
}

extension Estimator {
  /// An assessment of a bound with its estimate, and of the same question with
  /// one field told otherwise each time.
  ///
  /// A field that the model then refuses is left out.
  static func assessment<Work>(
    _ title: String, _ work: Work,
    limit: (Work) throws(ModelError) -> Limit,
    estimate: (Work) throws(ModelError) -> Estimate,
    changes: [(Change, Work)]
  ) throws(ModelError) -> Assessment {
    let bound = try limit(work)
    var found: Estimate?
    var reason: ModelError?
    do throws(ModelError) {
      found = try estimate(work)
    } catch {
      reason = error
    }
    var alternatives: [Assessment.Alternative] = []
    for (change, changed) in changes {
      guard let other = try? limit(changed), !other.isUnbounded,
        other.value != bound.value
      else { continue }
      alternatives.append(
        Assessment.Alternative(change: change, bound: other.value))
    }
    return Assessment(
      title: title, limit: bound, estimate: found, reason: reason,
      alternatives: alternatives)
  }
}
