import Exact
import Foundation

extension Fit {
  /// The constants with the bands that go with them.
  ///
  /// A kind's band is as wide as the misfits of constants that had not seen
  /// the case: the share that holds 95 in 100 of them, drawn towards that of
  /// all kinds where there are few.
  public func calibrated() -> Calibration {
    var result = constants()
    var misfits: [CaseKind: [Double]] = [:]
    for group in groups {
      let unseen = without(group).constants()
      for sample in samples where sample.group == group {
        if let residual = sample.residual(unseen) {
          misfits[sample.kind, default: []].append(abs(residual))
        }
      }
    }
    let all = misfits.values.flatMap { $0 }
    guard !all.isEmpty else { return result }
    let pooled = Self.width(all)
    for kind in CaseKind.allCases {
      let own = misfits[kind] ?? []
      let weight = Double(own.count) / Double(own.count + Calibration.leastCases)
      let width =
        own.isEmpty ? pooled : weight * Self.width(own) + (1 - weight) * pooled
      result.bands[kind] = (width * 1000).rounded(.up) / 1000
    }
    return result
  }

  /// The 95th percentile of absolute misfits.
  private static func width(_ misfits: [Double]) -> Double {
    Validation.Summary.quantile(misfits, 0.95)
  }
}
