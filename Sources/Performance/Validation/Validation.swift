public import Exact
import Foundation

/// How well the model does on measured cases: in the fit, and on cases that a
/// fit had not seen.
public struct Validation: Sendable {
  /// One case with what the model says of it.
  public struct Row: Sendable {
    public let id: String
    public let group: String
    public let kind: CaseKind
    public let measured: Rational
    public let unit: String
    public let isVerified: Bool
    public let answer: Answer
    /// The estimate by constants that were fitted without the case's group.
    public let unseen: Double

    /// Relative error of the estimate against what was measured.
    public var error: Double {
      abs(answer.estimate / Double(measured) - 1)
    }
    public var unseenError: Double { abs(unseen / Double(measured) - 1) }
    public var isInBand: Bool { answer.band.contains(Double(measured)) }
    public var isForbidden: Bool { answer.forbids(measured) }
  }

  /// A case that the model refuses, and why.
  public struct Refusal: Sendable {
    public let id: String
    public let kind: CaseKind
    public let reason: String
  }

  public let rows: [Row]
  public let refusals: [Refusal]
  public let calibration: Calibration

  /// Asks the model for every case.
  ///
  /// - Parameter fitted: the cases that the constants rest on; for each group
  ///   the constants are fitted again without it.
  public init(
    _ cases: [MeasuredCase], catalogue: Catalogue, library: ModelLibrary,
    calibration: Calibration, fitted: Fit
  ) {
    self.calibration = calibration
    var rows: [Row] = []
    var refusals: [Refusal] = []
    var withoutGroup: [String: Calibration] = [:]
    for item in cases {
      do throws(ModelError) {
        let question = try CaseQuestion(
          item, catalogue: catalogue, library: library,
          calibration: calibration)
        let answer = try question.answer()
        let left =
          withoutGroup[item.group] ?? fitted.without(item.group).constants()
        withoutGroup[item.group] = left
        rows.append(
          Row(
            id: item.id, group: item.group, kind: item.kind,
            measured: item.value, unit: item.unit,
            isVerified: item.isVerified, answer: answer,
            unseen: try question.with(left).answer().estimate))
      } catch {
        refusals.append(
          Refusal(id: item.id, kind: item.kind, reason: "\(error)"))
      }
    }
    self.rows = rows
    self.refusals = refusals
  }

  /// Errors of some rows in figures.
  public struct Summary: Sendable {
    public let cases: Int
    public let median: Double
    public let high: Double
    public let unseenMedian: Double
    public let unseenHigh: Double
    public let covered: Double

    init(_ rows: [Row]) {
      cases = rows.count
      median = Self.quantile(rows.map(\.error), 0.5)
      high = Self.quantile(rows.map(\.error), 0.9)
      unseenMedian = Self.quantile(rows.map(\.unseenError), 0.5)
      unseenHigh = Self.quantile(rows.map(\.unseenError), 0.9)
      covered =
        rows.isEmpty
        ? 0 : Double(rows.count { $0.isInBand }) / Double(rows.count)
    }

    /// The nearest-rank quantile; the median of an even number is the mean of
    /// the two in the middle.
    static func quantile(_ values: [Double], _ share: Double) -> Double {
      let sorted = values.sorted()
      guard !sorted.isEmpty else { return 0 }
      if share == 0.5, sorted.count.isMultiple(of: 2) {
        let middle = sorted.count / 2
        return (sorted[middle - 1] + sorted[middle]) / 2
      }
      let rank = Int((share * Double(sorted.count)).rounded(.up))
      return sorted[min(sorted.count, max(1, rank)) - 1]
    }
  }

  /// The verified rows, which alone are scored.
  public var scored: [Row] { rows.filter(\.isVerified) }

  public func summary(of kind: CaseKind) -> Summary {
    Summary(scored.filter { $0.kind == kind })
  }

  public func summary(of group: TargetGroup) -> Summary {
    Summary(scored.filter { $0.kind.target == group })
  }

  public var summary: Summary { Summary(scored) }

  /// Verified measurements that the limits call impossible: there must be
  /// none.
  public var falseImpossibles: [Row] { scored.filter(\.isForbidden) }
}
