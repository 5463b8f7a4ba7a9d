import Exact
import Foundation

extension Fit {
  /// The constants with the bands that go with them.
  ///
  /// A kind's band holds 95 in 100 of the misfits of its cases, those in the
  /// fit and those of constants that had not seen the case taken together;
  /// where there are few it is drawn towards that of all kinds.
  public func calibrated() -> Calibration {
    var result = constants()
    var misfits: [CaseKind: [Double]] = [:]
    for group in groups {
      let unseen = without(group).constants()
      for sample in samples where sample.group == group {
        for constants in [unseen, result] {
          if let residual = sample.residual(constants) {
            misfits[sample.kind, default: []].append(abs(residual))
          }
        }
      }
    }
    let all = misfits.values.flatMap { $0 }
    guard !all.isEmpty else { return result }
    let pooled = Self.width(all)
    for kind in CaseKind.allCases {
      let own = misfits[kind] ?? []
      let weight =
        Double(own.count) / Double(own.count + Calibration.leastCases)
      let width =
        own.isEmpty ? pooled : weight * Self.width(own) + (1 - weight) * pooled
      result.bands[kind] = (width * 1000).rounded(.up) / 1000
    }
    return result
  }

  /// The 95th percentile of absolute misfits, between the two nearest.
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
