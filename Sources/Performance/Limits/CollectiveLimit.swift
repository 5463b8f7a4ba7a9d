public import Exact
public import Reference

/// A collective operation among equal ranks, or a copy between two.
public struct Collective: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case allReduce = "all_reduce"
    case allGather = "all_gather"
    case reduceScatter = "reduce_scatter"
    case allToAll = "alltoall"
    case broadcast
    case pair
  }

  public var kind: Kind
  /// The message in B, as the benchmarks count it: the whole buffer of a rank.
  public var bytes: Rational
  public var ranks: Int
  /// Whether it is known that no switch adds up what passes through it.
  public var isRing: Bool

  public init(
    _ kind: Kind, bytes: Rational, ranks: Int, isRing: Bool = false
  ) {
    self.kind = kind
    self.bytes = bytes
    self.ranks = ranks
    self.isRing = isRing
  }

  /// What each rank sends by the best algorithm without help from a switch,
  /// in B.
  ///
  /// Source: Patarasuk, Yuan, "Bandwidth optimal all-reduce algorithms", J.
  /// Parallel Distrib. Comput. 69(2), 2009.
  public var ringBytes: Rational {
    let share = Rational(ranks - 1, ranks)
    return switch kind {
    case .allReduce: 2 * share * bytes
    case .allGather, .reduceScatter, .allToAll: share * bytes
    case .broadcast, .pair: bytes
    }
  }

  /// How often a piece of the message is handed on before the last rank has it,
  /// around a ring.
  var hops: Int {
    switch kind {
    case .allReduce: 2 * (ranks - 1)
    case .allGather, .reduceScatter, .broadcast: ranks - 1
    case .allToAll, .pair: 1
    }
  }

  /// The factor by which benchmarks turn bytes over time into "bus bandwidth".
  public var busFactor: Rational {
    switch kind {
    case .allReduce: 2 * Rational(ranks - 1, ranks)
    case .allGather, .reduceScatter, .allToAll: Rational(ranks - 1, ranks)
    case .broadcast, .pair: 1
    }
  }
}

extension Limit {
  /// The least time of a collective over the scale-up links.
  ///
  /// Where a switch can add up what passes through it, an all-reduce moves the
  /// buffer once each way instead of nearly twice.
  public static func collective(
    _ work: Collective, on system: SystemSpecification
  ) throws(ModelError) -> Limit {
    let chip = system.chip
    guard work.ranks >= 2 else {
      throw .outOfRange(
        "a collective", value: "\(work.ranks) rank", expected: "at least 2")
    }
    guard let link = chip.scaleUp else {
      throw .noFigure(chip: chip.id, what: .scaleUp)
    }
    var bytes = work.ringBytes
    var assumptions: [Assumption] = []
    let mayReduce =
      chip.family.reducesInSwitch || chip.family == .other
      || chip.family == .trainium
    if work.kind == .allReduce, mayReduce, !work.isRing {
      bytes = min(bytes, work.bytes)
      assumptions.append(.switchAddsUp(ringBytes: work.ringBytes))
    }
    var rate = link
    if work.kind == .pair, chip.pairShare < 1 {
      rate = link.scaled(by: chip.pairShare)
      assumptions.append(.linksToPeer(chip.pairShare))
    }
    var terms = [
      Term(
        .scaleUp, demand: .sentByRank(bytes), time: rate.time(for: bytes))
    ]
    if work.ranks > system.domain {
      terms.append(
        try chip.acrossDomains(work, domain: system.domain, &assumptions))
    }
    return Limit(terms: terms, assumptions: assumptions)
  }

  /// The least time of one expert exchange: tokens of every rank sent to the
  /// ranks of their experts, or their results sent back.
  ///
  /// Between domains a token is counted once for each remote domain at most,
  /// since it can be passed on inside.
  public static func expertExchange(
    tokens: Int, hidden: Int, top: Int, ranks: Int, format: NumberFormat,
    on system: SystemSpecification
  ) throws(ModelError) -> Limit {
    let chip = system.chip
    guard let link = chip.scaleUp else {
      throw .noFigure(chip: chip.id, what: .scaleUp)
    }
    let each = Rational(tokens) * Rational(hidden) * format.bytes
    // Copies for one rank can be merged, and all experts may be at home.
    let remote = each * Rational(max(0, ranks - top), ranks)
    return Limit(
      terms: [
        Term(
          .scaleUp, demand: .sentByRank(remote), time: link.time(for: remote))
      ], assumptions: [.sentOnce])
  }
}

extension ChipSpecification {
  /// What has to leave each scale-up domain, over all its chips' networks.
  fileprivate func acrossDomains(
    _ work: Collective, domain: Int, _ assumptions: inout [Assumption]
  ) throws(ModelError) -> Limit.Term {
    guard let network = scaleOut else {
      assumptions.append(.noNetwork(ranks: work.ranks, domain: domain))
      return Limit.Term(.scaleOut, demand: .unknown, time: Span(0))
    }
    let groups = Rational(work.ranks, domain).ceiling
    let share = Rational(groups - 1, groups)
    let bytes = share * work.bytes
    return Limit.Term(
      .scaleOut, demand: .leavingDomain(bytes),
      time: network.scaled(by: Rational(domain)).time(for: bytes))
  }
}
