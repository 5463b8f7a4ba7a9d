import Exact

extension Limit {
  /// The most output tokens per second for each chip of two pools, one of which
  /// takes in the prompts and the other decodes.
  ///
  /// A chip stands in one pool alone, so that what an output token asks of both
  /// adds up; the split between them is the best one.
  public static func disaggregated(
    _ work: LanguageWorkload
  ) throws(ModelError) -> Limit {
    let prompts = try work.prompts
    let prefill = try Limit.prefill(prompts)
    let decode = try Limit.decode(work)
    let share = work.input / work.output
    let (first, second) = (
      prefill.secondsOfOne.scaled(by: share), decode.secondsOfOne
    )
    let longer = first.low > second.low ? prefill : decode
    return Limit(
      unit: decode.unit, isRate: true,
      terms: [
        Term(
          longer.binding.resource,
          demand: .pools(prefill: first.low, decode: second.low),
          time: first + second)
      ],
      assumptions: decode.assumptions
        + prefill.assumptions.filter { !decode.assumptions.contains($0) })
  }

  /// What one of the counted things takes at least, in s; nothing where no
  /// bound is known.
  private var secondsOfOne: Span {
    let time = binding.time
    return Span(
      low: time.low / amount, best: time.best / amount,
      high: terms.map(\.time.high).max()! / amount)
  }
}

extension LanguageWorkload {
  /// The prompts alone, as a pool for them takes them in.
  var prompts: LanguageWorkload {
    get throws(ModelError) {
      guard output.signum > 0, let length = Int(exactly: input), length > 0
      else {
        throw .outOfRange(
          "a request", value: "\(input) tokens in and \(output) out",
          expected: "at least one of each")
      }
      var prompts = self
      prompts.context = length
      prompts.batch = nil
      prompts.input = 0
      prompts.output = 1
      return prompts
    }
  }
}
