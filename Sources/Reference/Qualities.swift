/// Whether a throughput counts multiplications that structured sparsity lets
/// the hardware leave out.
public enum Sparsity: String, Hashable, Sendable, CaseIterable {
  case dense, sparse
  /// The source does not say.
  case unstated
}

/// Whether a bandwidth counts one direction of a link or adds up both.
public enum Direction: String, Hashable, Sendable, CaseIterable {
  case oneWay = "one way"
  case bothWays = "both ways"
  /// The source does not say.
  case unstated
}

/// Between whom the bandwidth of a chip's links is counted.
public enum Topology: String, Hashable, Sendable, CaseIterable {
  /// From one chip to one other.
  case pair
  /// From one chip to all its peers together.
  case allPeers = "all peers"
  /// Through the narrowest cut of the network.
  case bisection
}

/// How much hardware a figure is about.
public enum HardwareScope: String, Hashable, Sendable, CaseIterable {
  case die, package, superchip, board, node, rack, pod
}

/// Whether what a figure describes can be bought.
public enum Availability: String, Hashable, Sendable, CaseIterable {
  case shipping, announced, estimated, cancelled
}

/// A label the source puts on a figure that its number does not carry.
///
/// On a data sheet's peak "up to" is such a label and no bound.
public enum Qualifier: String, Hashable, Sendable, CaseIterable {
  case upTo = "up to"
  case atLeast = "at least"
  case lessThan = "less than"
  case about
}

/// What a power is the power of, in the vendor's term.
public enum PowerTerm: String, Hashable, Sendable, CaseIterable {
  /// Thermal design power: the chip alone.
  case tdp
  /// Total graphics power: chip and board, without cooling.
  case tgp
  /// Total board power: chip, board and cooling.
  case tbp
  /// A limit that was set.
  case configured
  /// Measured at the wall.
  case measured = "measured at the wall"
  /// All of a system, with its network and its cooling.
  case allIn = "all-in"
  /// What an installation has to provide.
  case budget
}

/// What a figure of hardware needs besides its number: of what, under which
/// conditions, counted how. All optional; nothing is guessed.
public struct Qualities: Hashable, Sendable {
  public var sparsity: Sparsity?
  public var direction: Direction?
  public var topology: Topology?
  /// The fact's own, or its entity's.
  public var scope: HardwareScope?
  /// The fact's own, or its entity's.
  public var availability: Availability?
  public var qualifier: Qualifier?
  public var powerTerm: PowerTerm?
  /// The number format in which products are added up.
  public var accumulate: NumberFormat?
  /// Under which it holds: a clock, a power limit, a way of cooling, one of
  /// several makes. Figures of different conditions do not contradict.
  public var condition: String?

  /// In words, in the order in which people say them.
  public var words: [String] {
    [
      sparsity?.rawValue, direction?.rawValue, topology?.rawValue,
      powerTerm?.rawValue, qualifier?.rawValue,
      accumulate.map { "accumulated in \($0.rawValue)" }, condition,
      scope.map { "per \($0.rawValue)" },
      availability == .shipping ? nil : availability?.rawValue,
    ].compactMap { $0 }
  }
}
