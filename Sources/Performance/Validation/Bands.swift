import Exact
import Foundation

extension Fit {
  /// The constants with the bands that go with them.
  ///
  /// Kinds differ in how far they miss, not in the shape of their misses: a
  /// kind has its mean absolute misfit, drawn towards that of all kinds where
  /// its cases are few, and one multiple of it, the same for all kinds, holds
  /// 95 in 100 of all misfits. A kind's own 95th percentile would be near the
  /// largest of its five to twenty-five misfits. Misfits in the fit and those
  /// of constants that had not seen the case are taken together.
  public func calibrated() -> Calibration {
    var result = constants()
    let misfits = misfits(result)
    let kinds = CaseKind.allCases
    let all = kinds.flatMap { misfits[$0] ?? [] }
    guard !all.isEmpty else { return result }
    let pooled = Self.mean(all)
    let means = kinds.map { kind in
      guard let own = misfits[kind] else { return pooled }
      let weight =
        Double(own.count) / Double(own.count + Calibration.leastCases)
      return weight * Self.mean(own) + (1 - weight) * pooled
    }
    let multiple = Self.width(
      zip(kinds, means).flatMap { kind, mean in
        (misfits[kind] ?? []).map { $0 / mean }
      })
    for (kind, mean) in zip(kinds, means) {
      result.bands[kind] = (multiple * mean * 1000).rounded(.up) / 1000
    }
    return result
  }

  /// Absolute misfits of every case: by constants that had not seen its group,
  /// and by these.
  private func misfits(_ fitted: Calibration) -> [CaseKind: [Double]] {
    var result: [CaseKind: [Double]] = [:]
    for group in groups {
      let unseen = without(group).constants()
      for sample in samples where sample.group == group {
        for constants in [unseen, fitted] {
          if let residual = sample.residual(constants) {
            result[sample.kind, default: []].append(abs(residual))
          }
        }
      }
    }
    return result
  }

  private static func mean(_ misfits: [Double]) -> Double {
    misfits.reduce(0, +) / Double(misfits.count)
  }

  /// The 95th percentile, between the two nearest.
  ///
  /// Source: Hyndman, Fan, "Sample quantiles in statistical packages", Am.
  /// Stat. 50(4), 1996, definition 7.
  private static func width(_ misfits: [Double]) -> Double {
    let sorted = misfits.sorted()
    let place = 0.95 * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below]
      + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}
