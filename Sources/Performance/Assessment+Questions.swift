import Exact
import Reference

extension Assessment {
  /// Decoding on a system: tokens per second and chip.
  public static func decode(
    _ work: LanguageWorkload, calibration: Calibration = .builtIn
  ) throws(ModelError) -> Assessment {
    try language(
      "decode", work, calibration, work.changes, Limit.decode
    ) { (estimator, work) throws(ModelError) in try estimator.decode(work) }
  }

  /// Prefill on a system: prompt tokens per second and chip.
  public static func prefill(
    _ work: LanguageWorkload, calibration: Calibration = .builtIn
  ) throws(ModelError) -> Assessment {
    try language(
      "prefill", work, calibration, work.formatChanges + work.hitChanges,
      Limit.prefill
    ) { (estimator, work) throws(ModelError) in try estimator.prefill(work) }
  }

  /// Serving prompts and answers together: output tokens per second and chip.
  public static func serving(
    _ work: LanguageWorkload, calibration: Calibration = .builtIn
  ) throws(ModelError) -> Assessment {
    try language(
      "serving", work, calibration, work.changes, Limit.serving
    ) { (estimator, work) throws(ModelError) in try estimator.serving(work) }
  }

  /// Serving with prompts and answers on chips of their own: output tokens per
  /// second and chip of both pools.
  public static func disaggregated(
    _ work: LanguageWorkload, calibration: Calibration = .builtIn
  ) throws(ModelError) -> Assessment {
    try language(
      "disaggregated serving", work, calibration,
      work.changes + work.hitChanges, Limit.disaggregated
    ) { (estimator, work) throws(ModelError) in
      try estimator.disaggregated(work)
    }
  }

  /// A question about a language model on a system.
  private static func language(
    _ name: String, _ work: LanguageWorkload, _ calibration: Calibration,
    _ changes: [(Change, LanguageWorkload)],
    _ limit: (LanguageWorkload) throws(ModelError) -> Limit,
    _ estimate: (Estimator, LanguageWorkload) throws(ModelError) -> Estimate
  ) throws(ModelError) -> Assessment {
    try work.checkLayout()
    let estimator = Estimator(
      chip: work.system.chip, calibration: calibration)
    return try Estimator.assessment(
      "\(name) of \(work.words)", work, limit: limit,
      estimate: { (work) throws(ModelError) in try estimate(estimator, work) },
      changes: changes)
  }

  /// A matrix product on one chip: the time it takes.
  public static func product(
    _ work: MatrixProduct, on chip: ChipSpecification,
    calibration: Calibration = .builtIn
  ) throws(ModelError) -> Assessment {
    let estimator = Estimator(chip: chip, calibration: calibration)
    let formats = NumberFormat.allCases.filter {
      $0 != work.format && chip.peaks[$0] != nil
    }
    return try Estimator.assessment(
      "product \(work.m) × \(work.n) × \(work.k) in \(work.format.rawValue) on"
        + " \(chip.id)", work,
      limit: { (work) throws(ModelError) in
        try Limit.product(work, on: chip)
      },
      estimate: { (work) throws(ModelError) in try estimator.product(work) },
      changes: formats.map { format in
        (
          .format(format),
          MatrixProduct(m: work.m, n: work.n, k: work.k, format: format)
        )
      })
  }

  /// An attention core on one chip: the time it takes.
  public static func attention(
    _ work: AttentionCore, on chip: ChipSpecification,
    calibration: Calibration = .builtIn
  ) throws(ModelError) -> Assessment {
    let estimator = Estimator(chip: chip, calibration: calibration)
    var narrow = work
    narrow.cache = .fp8
    var changes = [(Change.cache(.fp8), narrow)]
    if case .prefill(let causal) = work.phase {
      var other = work
      other.phase = .prefill(causal: !causal)
      changes.append((.attention(isCausal: !causal), other))
    }
    return try Estimator.assessment(
      "attention of \(work.batch) sequences over \(work.context) tokens on"
        + " \(chip.id)", work,
      limit: { (work) throws(ModelError) in
        try Limit.attention(work, on: chip)
      },
      estimate: { (work) throws(ModelError) in try estimator.attention(work) },
      changes: changes)
  }

  /// A collective among the chips of a system: the time it takes.
  public static func collective(
    _ work: Collective, on system: SystemSpecification,
    calibration: Calibration = .builtIn
  ) throws(ModelError) -> Assessment {
    let estimator = Estimator(chip: system.chip, calibration: calibration)
    var ring = work
    ring.isRing.toggle()
    return try Estimator.assessment(
      "\(work.kind.rawValue) of \(work.bytes) B among \(work.ranks) ranks of"
        + " \(system.id)", work,
      limit: { (work) throws(ModelError) in
        try Limit.collective(work, on: system)
      },
      estimate: { (work) throws(ModelError) in
        try estimator.collective(work, domain: system.domain)
      },
      changes: [(.ring(ring.isRing), ring)])
  }

  /// A training step: the time it takes.
  public static func training(
    _ work: TrainingWorkload, calibration: Calibration = .builtIn
  ) throws(ModelError) -> Assessment {
    let estimator = Estimator(
      chip: work.system.chip, calibration: calibration)
    let formats = NumberFormat.allCases.filter {
      $0 != work.format && work.system.chip.peaks[$0] != nil && $0.bits <= 16
    }
    return try Estimator.assessment(
      "training on \(work.tokens) tokens with \(work.system.chips) chips of"
        + " \(work.system.id)", work,
      limit: { (work) throws(ModelError) in try Limit.training(work) },
      estimate: { (work) throws(ModelError) in try estimator.training(work) },
      changes: formats.map { format in
        var other = work
        other.format = format
        return (.format(format), other)
      })
  }

  /// The power that the chips of a system draw, in W.
  public static func power(
    _ system: SystemSpecification, scope: PowerScope, utilisation: Double,
    calibration: Calibration = .builtIn
  ) throws(ModelError) -> Assessment {
    let estimator = Estimator(chip: system.chip, calibration: calibration)
    let other: PowerScope = scope == .chip ? .server : .chip
    return try Estimator.assessment(
      "power of \(system.chips) chips of \(system.id), per \(scope.rawValue)",
      scope,
      limit: { (scope) throws(ModelError) in
        try Limit.power(of: system.chip, chips: system.chips, scope: scope)
      },
      estimate: { (scope) throws(ModelError) in
        try estimator.power(
          chips: system.chips, utilisation: utilisation, scope: scope)
      },
      changes: [(.scope(other), other)])
  }
}

extension LanguageWorkload {
  /// The question in words.
  var words: String {
    var words = "\(model.id) on \(system.chips) chips of \(system.id)"
    if let format { words += " in \(format.rawValue)" }
    if let batch {
      words += ", \(batch.readable().text) sequences a chip"
    }
    if input.isZero {
      words += ", context \(context)"
    } else {
      words += ", \(input) tokens in, \(output) out"
    }
    return words
  }

  /// The fields that the bound depends on, each told otherwise.
  var changes: [(Change, LanguageWorkload)] {
    var result = formatChanges
    if batch != nil {
      var other = self
      other.batch = nil
      result.append((.largestBatch, other))
    }
    var shorter = self
    shorter.context = max(1, context / 2)
    shorter.input = input / 2
    result.append((.halfContext, shorter))
    for count in [0, 1, 3] {
      let speculation: Speculation = count == 0 ? .none : .depth(count)
      guard speculation != self.speculation else { continue }
      var other = self
      other.speculation = speculation
      result.append((.drafted(count), other))
    }
    return result
  }

  var formatChanges: [(Change, LanguageWorkload)] {
    NumberFormat.allCases.filter {
      $0 != favourableFormat && system.chip.peaks[$0] != nil && $0.bits <= 16
    }.map { other in
      var changed = self
      changed.format = other
      changed.cache = cache
      return (.format(other), changed)
    }
  }

  var hitChanges: [(Change, LanguageWorkload)] {
    guard cacheHits.isZero else { return [] }
    var other = self
    other.cacheHits = Rational(1, 2)
    return [(.halfCached, other)]
  }

  /// Refuses splits that do not come out even.
  func checkLayout() throws(ModelError) {
    guard tensorParallel > 0, tensorParallel <= system.chips else {
      throw .outOfRange(
        "a split over", value: "\(tensorParallel) chips",
        expected: "1 to \(system.chips)")
    }
    guard model.splits(over: tensorParallel) else {
      throw .doesNotDivide(heads: model.attentionHeads, over: tensorParallel)
    }
    if let ranks = expertParallel {
      guard let experts = model.experts else {
        throw .outOfRange(
          "experts spread over", value: "\(ranks) chips",
          expected: "nothing: \(model.id) has no experts")
      }
      guard ranks > 0,
        (experts.count + redundantExperts) % ranks == 0
          || ranks % (experts.count + redundantExperts) == 0
      else {
        throw .expertsDoNotDivide(
          experts: experts.count + redundantExperts, over: ranks)
      }
    }
  }
}
