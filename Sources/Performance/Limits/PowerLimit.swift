import Exact

/// What a power figure covers.
public enum PowerScope: String, Sendable, CaseIterable {
  case chip, server
}

extension Limit {
  /// The most power that some chips draw, in W: the sum of their limits, and
  /// for a server what it draws beside them.
  ///
  /// - Throws: `ModelError` where no source gives the chip's power limit.
  public static func power(
    of chip: ChipSpecification, chips: Int, scope: PowerScope
  ) throws(ModelError) -> Limit {
    guard let limit = chip.power else {
      throw .noFigure(chip: chip.id, what: .power)
    }
    let sum = limit.scaled(by: Rational(chips))
    let most = scope == .chip ? sum : sum.scaled(by: 1 + serverShare)
    // So many W are the energy of a second.
    return Limit(
      unit: .watts, isRate: true,
      terms: [
        Term(
          .power, demand: .powerLimit(chips: chips),
          time: most.time(for: 1))
      ],
      assumptions: scope == .chip ? [] : [.serverShare(serverShare)])
  }

  /// What a server draws beside its chips, at most, as a share of theirs.
  ///
  /// Source: measured wall power of MLPerf Inference v5.1 servers, which stay
  /// below 1.35 times the sum of their chips' limits.
  private static let serverShare = Rational(35, 100)
}
