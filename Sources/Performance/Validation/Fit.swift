import Exact
import Foundation

/// Fits the constants of the estimates to measured cases.
///
/// First one value of each constant for all chips, then one for each family
/// that has at least five cases of the constant's kinds, drawn towards the
/// first. The misfit is Huber's, so that no single case can tune a constant;
/// the search goes by fixed steps, so that the same cases give the same bytes.
public struct Fit: Sendable {
  /// A case with its measured value, ready to be asked again and again.
  struct Sample: Sendable {
    let id: String
    let group: String
    let kind: CaseKind
    let family: ChipFamily
    let measured: Double
    let question: CaseQuestion

    /// The logarithm of measured over estimated; nil if the case is refused.
    func residual(_ calibration: Calibration) -> Double? {
      guard let answer = try? question.with(calibration).answer(),
        answer.estimate > 0, answer.estimate.isFinite
      else { return nil }
      return log(measured / answer.estimate)
    }
  }

  let samples: [Sample]

  /// Beyond this a residual counts linearly: about a quarter off.
  static let bend = 0.2

  init(_ samples: [Sample]) { self.samples = samples }

  /// Only verified cases take part.
  public init(
    _ cases: [MeasuredCase], catalogue: Catalogue, library: ModelLibrary
  ) {
    samples = cases.compactMap { item in
      guard item.isVerified,
        let question = try? CaseQuestion(
          item, catalogue: catalogue, library: library, calibration: .start),
        (try? question.answer()) != nil
      else { return nil }
      return Sample(
        id: item.id, group: item.group, kind: item.kind,
        family: question.system.chip.family, measured: Double(item.value),
        question: question)
    }
  }

  func without(_ group: String) -> Fit {
    Fit(samples.filter { $0.group != group })
  }

  func of(_ kinds: Set<CaseKind>) -> Fit {
    Fit(samples.filter { kinds.contains($0.kind) })
  }

  /// The groups of the cases, in order.
  var groups: [String] { Set(samples.map(\.group)).sorted() }

  /// The constants without the bands.
  public func constants(from start: Calibration = .start) -> Calibration {
    var result = start
    // Constants that later kinds use are fitted first.
    for stage in Self.stages {
      let own = samples.filter { stage.kinds.contains($0.kind) }
      guard own.count >= Calibration.leastCases else { continue }
      fit(stage.names, own, family: nil, &result)
      for family in ChipFamily.allCases {
        let its = own.filter { $0.family == family }
        if its.count >= Calibration.leastCases {
          fit(stage.names, its, family: family, &result)
        }
      }
    }
    return result
  }

  private struct Stage {
    let names: [Parameter.Name]
    let kinds: Set<CaseKind>
  }

  /// Constants that are fitted together, since the same cases tell them.
  private static let stages: [Stage] = {
    var stages: [Stage] = []
    for parameter in Parameter.all {
      let kinds = Set(parameter.kinds)
      if let last = stages.last, last.kinds == kinds {
        stages[stages.count - 1] = Stage(
          names: last.names + [parameter.name], kinds: kinds)
      } else {
        stages.append(Stage(names: [parameter.name], kinds: kinds))
      }
    }
    return stages
  }()

  /// Searches around the present values; steps of each constant's logarithm
  /// are halved where none helps.
  private func fit(
    _ names: [Parameter.Name], _ own: [Sample], family: ChipFamily?,
    _ calibration: inout Calibration
  ) {
    let centres = names.map { name in
      log(family.map { calibration.value(name, $0) }
        ?? calibration.pooled[name]!.value)
    }
    // A constant that none of the cases depends on keeps its start.
    var values = centres
    var best = loss(own, calibration, names, values, centres, family)
    let base = best
    var moved = Set<Int>()
    var step = 0.2
    while step > 0.002 {
      var improved = false
      for index in names.indices {
        for sign in [1.0, -1.0] {
          var trial = values
          trial[index] += sign * step
          let misfit = loss(own, calibration, names, trial, centres, family)
          if misfit < best - 1e-12 {
            (best, values, improved) = (misfit, trial, true)
            moved.insert(index)
            break
          }
        }
      }
      if !improved { step /= 2 }
    }
    guard best < base else { return }
    for index in moved.sorted() {
      let constant = Calibration.Constant(
        Self.rounded(exp(values[index])), cases: own.count)
      set(constant, names[index], family, &calibration)
    }
  }

  /// Four significant digits: more would say more than the cases do.
  private static func rounded(_ value: Double) -> Double {
    let place = pow(10, (log10(value)).rounded(.down) - 3)
    let steps = (value / place).rounded()
    return place < 1 ? steps / (1 / place).rounded() : steps * place
  }

  private func set(
    _ constant: Calibration.Constant, _ name: Parameter.Name,
    _ family: ChipFamily?, _ calibration: inout Calibration
  ) {
    if let family {
      calibration.families[family, default: [:]][name] = constant
    } else {
      calibration.pooled[name] = constant
    }
  }

  private func loss(
    _ own: [Sample], _ calibration: Calibration, _ names: [Parameter.Name],
    _ values: [Double], _ centres: [Double], _ family: ChipFamily?
  ) -> Double {
    var trial = calibration
    var penalty = 0.0
    for (index, name) in names.enumerated() {
      set(
        Calibration.Constant(exp(values[index]), cases: 0), name, family,
        &trial)
      // A pooled fit must not be hidden by what families start from.
      let spread = Parameter.all.first { $0.name == name }!.spread
      let distance = (values[index] - centres[index]) / spread
      penalty += Self.bend * Self.bend * distance * distance / 2
    }
    return own.reduce(penalty) { sum, sample in
      guard let residual = sample.residual(trial) else { return sum }
      return sum + Self.huber(residual)
    }
  }

  private static func huber(_ residual: Double) -> Double {
    let size = abs(residual)
    return size <= bend ? size * size / 2 : bend * (size - bend / 2)
  }
}
