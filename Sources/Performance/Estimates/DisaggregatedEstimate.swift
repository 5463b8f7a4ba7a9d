import Exact

extension Estimator {
  /// Output tokens per second for each chip of two pools, one for prompts and
  /// one for decoding, in the proportion that keeps both busy.
  ///
  /// The parts are the chip time of an output token in each pool, and with it
  /// the pools' shares of the chips.
  public func disaggregated(
    _ work: LanguageWorkload
  ) throws(ModelError) -> Estimate {
    let prompts = try prefill(work.prompts)
    let decoding = try decode(work)
    let parts = [
      Estimate.Part(
        "prefill pool", Double(work.input / work.output) / prompts.value,
        prompts.binding),
      Estimate.Part("decode pool", 1 / decoding.value, decoding.binding),
    ]
    // The band of the kind that is known less well.
    let kind =
      [CaseKind.prefill, .decode].max {
        calibration.band($0) < calibration.band($1)
      } ?? .decode
    return Estimate(
      1 / Step.sum(parts), unit: decoding.unit, kind: kind, parts: parts,
      calibration)
  }
}
