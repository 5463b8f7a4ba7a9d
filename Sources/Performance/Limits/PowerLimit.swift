public import Exact

/// What a power figure covers.
public enum PowerScope: String, Sendable, CaseIterable {
  case chip, server
}

/// The most power some chips can draw, and the energy that a rate then costs.
public struct PowerLimit: Sendable {
  public let chips: Int
  public let scope: PowerScope
  /// W for all chips together.
  public let most: Rational

  /// What a server draws beside its chips, at most, as a share of theirs.
  ///
  /// Source: measured wall power of MLPerf Inference v5.1 servers, which stay
  /// below 1.35 times the sum of their chips' limits.
  static let serverShare = Rational(35, 100)

  /// - Throws: `ModelError` where no source gives the chip's power limit.
  public init(
    chip: ChipSpecification, chips: Int, scope: PowerScope
  ) throws(ModelError) {
    guard let limit = chip.power else {
      throw .noFigure(chip: chip.id, what: "the power limit")
    }
    self.chips = chips
    self.scope = scope
    let sum = limit.high * Rational(chips)
    most = scope == .chip ? sum : sum * (1 + Self.serverShare)
  }

  /// Whether so many watts are beyond it.
  public func forbids(_ watts: Rational) -> Bool { watts > most }

  /// J for each unit of work at a rate per second: W over rate.
  public func mostEnergy(at rate: Rational) -> Rational { most / rate }
}
