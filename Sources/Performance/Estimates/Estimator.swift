import Exact
public import Reference
import Foundation

/// Estimates for one chip with a set of constants.
///
/// All times in s, all rates per s, all in floating point: nothing of it
/// reaches a limit.
public struct Estimator: Sendable {
  public let chip: ChipSpecification
  public let calibration: Calibration

  public init(chip: ChipSpecification, calibration: Calibration) {
    self.chip = chip
    self.calibration = calibration
  }

  func constant(_ name: Parameter.Name) -> Double {
    calibration.value(name, chip.family)
  }

  /// The dense rate to reckon with: that of the format, of one as wide, or
  /// half that of the next narrower one for each halving of the width.
  func peak(_ format: NumberFormat) throws(ModelError) -> Double {
    for other in [format] + format.equals {
      if let rate = chip.peaks[other] { return Double(rate.best) }
    }
    // A format that the chip lacks is computed in a wider one.
    for wider in [NumberFormat.fp8, .int8, .bf16, .fp16]
    where wider.bits > format.bits {
      if let rate = chip.peaks[wider] { return Double(rate.best) }
    }
    if let (rate, _) = chip.peak(format),
      let other = chip.peaks.first(where: { $0.value == rate })?.key
    {
      return Double(rate.best) * Double(other.bits) / Double(format.bits)
    }
    throw .noPeak(
      chip: chip.id, format: format,
      known: NumberFormat.allCases.filter { chip.peaks[$0] != nil })
  }

  /// The share of that rate which a large product reaches.
  func computeShare(_ format: NumberFormat) -> Double {
    let base = constant(.compute)
    return switch format.bits {
    case 8: base * constant(.halving)
    case 4: base * constant(.halving) * constant(.halving)
    default: base
    }
  }

  func bandwidth() throws(ModelError) -> Double {
    guard let bandwidth = chip.memoryBandwidth else {
      throw .noFigure(chip: chip.id, what: .memoryBandwidth)
    }
    return Double(bandwidth.best)
  }

  func link() throws(ModelError) -> Double {
    guard let link = chip.scaleUp else {
      throw .noFigure(chip: chip.id, what: .scaleUp)
    }
    return Double(link.best)
  }

  /// The time of an operator: fixed part, and compute and traffic joined by a
  /// norm of the fourth power, which is close to the longer of the two.
  func time(
    _ operations: Double, _ format: NumberFormat, bytes: Double,
    launch: Double
  ) throws(ModelError) -> (seconds: Double, resource: Resource) {
    let compute =
      operations == 0
      ? 0 : operations / (computeShare(format) * (try peak(format)))
    let traffic = bytes / (constant(.memory) * (try bandwidth()))
    return (
      launch + Self.joined(compute, traffic),
      compute > traffic ? .compute : .memoryBandwidth
    )
  }

  static func joined(_ a: Double, _ b: Double) -> Double {
    let (large, small) = (max(a, b), min(a, b))
    guard large > 0 else { return 0 }
    let ratio = small / large
    return large * sqrt(sqrt(1 + ratio * ratio * ratio * ratio))
  }
}

extension Estimator {
  /// A matrix product; one of eight bits or fewer first writes its
  /// activations in the narrow format, unless they are given in it.
  public func product(
    _ work: MatrixProduct, quantises: Bool = true
  ) throws(ModelError) -> Estimate {
    let (seconds, resource) = try time(
      Double(work.operations), work.format, bytes: Double(work.bytes),
      launch: constant(.launch))
    var parts = [Estimate.Part("product", seconds, resource)]
    if quantises, work.activations.bits < 16 {
      let elements = Double(work.m) * Double(work.k)
      let bytes = elements * (2 + Double(work.activations.bytes))
      let (time, _) = try time(
        0, .bf16, bytes: bytes, launch: constant(.launch))
      parts.append(Estimate.Part("quantisation", time, .memoryBandwidth))
    }
    return total(parts, .gemm)
  }

  public func attention(
    _ work: AttentionCore
  ) throws(ModelError) -> Estimate {
    let (seconds, resource) = try time(
      Double(work.operations), work.format, bytes: Double(work.bytes),
      launch: constant(.attentionLaunch))
    return total([Estimate.Part("attention", seconds, resource)], .attention)
  }

  /// The rate of a long attention whose shape is not told: the share of the
  /// peak that a large product reaches.
  public func attentionRate(
    _ format: NumberFormat
  ) throws(ModelError) -> Estimate {
    Estimate(
      try peak(format) * computeShare(format), unit: "FLOP/s",
      kind: .attention, parts: [], calibration)
  }

  /// The rate of a long copy or stream over a memory or a link.
  public func stream(over rate: Double, _ kind: CaseKind) -> Estimate {
    Estimate(
      rate * constant(.stream), unit: "B/s", kind: kind, parts: [],
      calibration)
  }

  func total(_ parts: [Estimate.Part], _ kind: CaseKind) -> Estimate {
    Estimate(
      parts.reduce(0) { $0 + $1.seconds }, unit: "s", kind: kind, parts: parts,
      calibration)
  }
}
