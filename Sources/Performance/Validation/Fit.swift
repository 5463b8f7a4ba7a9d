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
    let provenance: String
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
    _ cases: [MeasuredCase], catalogue: Specifications, library: ModelLibrary
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
        provenance: item.provenance, question: question)
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
      // What all chips share is fitted on all chips alike.
      var shared = result
      for family in ChipFamily.allCases {
        for name in stage.names { shared.families[family]?[name] = nil }
      }
      fit(stage.names, own, family: nil, &shared)
      result.pooled = shared.pooled
      for family in ChipFamily.allCases {
        fit(
          stage.names, own.filter { $0.family == family }, family: family,
          &result)
      }
    }
    return result
  }

  /// The constants that at least five of the cases depend on, with how many
  /// of each kind of publication do.
  private func told(
    _ names: [Parameter.Name], _ own: [Sample], family: ChipFamily?,
    _ calibration: Calibration
  ) -> [(name: Parameter.Name, provenance: [String: Int])] {
    guard own.count >= Calibration.leastCases else { return [] }
    let before = own.map { $0.residual(calibration) }
    return names.compactMap { name in
      var changed = calibration
      let value =
        family.map { calibration.value(name, $0) }
        ?? calibration.pooled[name]!.value
      set(Calibration.Constant(value * 1.2, cases: 0), name, family, &changed)
      let telling = own.indices.filter { index in
        guard let a = before[index], let b = own[index].residual(changed) else {
          return false
        }
        // Where less than a hundredth of the change comes through, the case
        // does not tell the constant.
        return abs(a - b) > 0.01 * log(1.2)
      }
      guard telling.count >= Calibration.leastCases else { return nil }
      let provenance = Dictionary(
        grouping: telling.map { own[$0].provenance }, by: \.self)
      return (name, provenance.mapValues(\.count))
    }
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
    _ all: [Parameter.Name], _ own: [Sample], family: ChipFamily?,
    _ calibration: inout Calibration
  ) {
    let told = told(all, own, family: family, calibration)
    guard !told.isEmpty else { return }
    let names = told.map(\.name)
    let centres = names.map { name in
      log(
        family.map { calibration.value(name, $0) }
          ?? calibration.pooled[name]!.value)
    }
    let weights = Self.weights(own)
    var values = centres
    var best = loss(own, calibration, names, values, centres, family, weights)
    let base = best
    var step = 0.2
    while step > 0.002 {
      var improved = false
      for index in names.indices {
        for sign in [1.0, -1.0] {
          var trial = values
          trial[index] += sign * step
          let misfit = loss(
            own, calibration, names, trial, centres, family, weights)
          if misfit < best - 1e-12 {
            (best, values, improved) = (misfit, trial, true)
            break
          }
        }
      }
      if !improved { step /= 2 }
    }
    guard best < base else { return }
    for index in names.indices {
      let constant = Calibration.Constant(
        Self.rounded(exp(values[index])),
        cases: told[index].provenance.values.reduce(0, +),
        provenance: told[index].provenance)
      set(constant, names[index], family, &calibration)
    }
  }

  /// Families count alike: what is fitted on all chips serves those of a
  /// family that has no constants of its own.
  private static func weights(_ own: [Sample]) -> [ChipFamily: Double] {
    let counts = Dictionary(grouping: own, by: \.family).mapValues(\.count)
    let share = Double(own.count) / Double(counts.count)
    return counts.mapValues { share / Double($0) }
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
    _ values: [Double], _ centres: [Double], _ family: ChipFamily?,
    _ weights: [ChipFamily: Double]
  ) -> Double {
    var trial = calibration
    var penalty = 0.0
    for (index, name) in names.enumerated() {
      set(
        Calibration.Constant(exp(values[index]), cases: 0), name, family,
        &trial)
      let spread = Parameter.all.first { $0.name == name }!.spread
      let distance = (values[index] - centres[index]) / spread
      penalty += Self.bend * Self.bend * distance * distance / 2
    }
    return own.reduce(penalty) { sum, sample in
      guard let residual = sample.residual(trial) else { return sum }
      return sum + (weights[sample.family] ?? 1) * Self.huber(residual)
    }
  }

  private static func huber(_ residual: Double) -> Double {
    let size = abs(residual)
    return size <= bend ? size * size / 2 : bend * (size - bend / 2)
  }
}
