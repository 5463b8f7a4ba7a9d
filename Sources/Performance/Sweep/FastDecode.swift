import Reference
import Exact

/// The decode limit in floating point, for sweeps over many batches and
/// contexts: everything that does not depend on them is worked out once.
///
/// It follows `Limit.decode` term by term and differs from it by rounding
/// alone; nothing it gives decides a verdict.
public struct FastDecode: Sendable {
  @usableFromInline let operationsFixed: Double
  @usableFromInline let operationsPerContext: Double
  @usableFromInline let weightBytes: Double
  @usableFromInline let cacheBytes: Double
  @usableFromInline let resident: Double
  @usableFromInline let peak: Double
  @usableFromInline let bandwidth: Double
  @usableFromInline let accepted: Double
  private let storedBytes: Double
  private let memory: Double?

  /// - Throws: `ModelError` where the catalogue lacks a rate or bandwidth.
  public init(_ work: LanguageWorkload) throws(ModelError) {
    let chip = work.system.chip
    var none: [Assumption] = []
    peak = Double(try chip.requiredPeak(work.favourableFormat, &none).high)
    guard let bandwidth = chip.memoryBandwidth else {
      throw .noFigure(chip: chip.id, what: .memoryBandwidth)
    }
    self.bandwidth = Double(bandwidth.high)
    operationsFixed = Double(work.operationsPerToken(context: 0))
    operationsPerContext = Double(
      Rational(work.model.layers) * work.model.attentionOperations)
    let chips = Double(work.system.chips)
    weightBytes = Double(work.leastWeightBytes) / chips
    cacheBytes = Double(work.cacheBytes(context: 1))
    resident = Double(chip.cache?.high ?? ChipSpecification.largestCache)
    accepted = Double(work.speculation.most)
    storedBytes = Double(work.leastStoredBytes) / chips
    memory = chip.memory.map { Double($0.high) }
  }

  /// The most tokens per second of one chip.
  ///
  /// - Parameters:
  ///   - batch: sequences on each chip.
  ///   - context: tokens attended to.
  @inlinable public func rate(batch: Double, context: Double) -> Double {
    let tokens = batch * accepted
    let computing =
      tokens * (operationsFixed + operationsPerContext * context) / peak
    let bytes = weightBytes + batch * context * cacheBytes
    let moving = max(0, bytes - resident) / bandwidth
    return tokens / max(computing, moving)
  }

  /// Whether computing binds rather than moving.
  @inlinable public func isComputeBound(
    batch: Double, context: Double
  ) -> Bool {
    let computing =
      batch * accepted * (operationsFixed + operationsPerContext * context)
      / peak
    let bytes = weightBytes + batch * context * cacheBytes
    return computing >= max(0, bytes - resident) / bandwidth
  }

  /// Whether weights and caches stand in the memory; true where its size is
  /// not known.
  public func fits(batch: Double, context: Double) -> Bool {
    guard let memory else { return true }
    return storedBytes + batch * context * cacheBytes <= memory
  }
}
