public import Reference

/// One field of a question told otherwise.
public enum Change: Hashable, Sendable {
  case format(NumberFormat)
  case cache(NumberFormat)
  case attention(isCausal: Bool)
  case largestBatch
  case halfContext
  /// So many tokens drafted in a step; none without speculation.
  case drafted(Int)
  /// Half of the prompts' tokens found in a cache.
  case halfCached
  /// Whether it is known that no switch adds up.
  case ring(Bool)
  case scope(PowerScope)
}

extension Change: CustomStringConvertible {
  /// In words: "format: fp8".
  public var description: String {
    switch self {
    case .format(let format): "format: \(format.rawValue)"
    case .cache(let format): "cache: \(format.rawValue)"
    case .attention(let isCausal):
      "attention: \(isCausal ? "causal" : "full")"
    case .largestBatch: "batch: the largest that fits"
    case .halfContext: "half the context"
    case .drafted(let count): "speculation: \(Self.drafts(count))"
    case .halfCached: "half of the prompt tokens found in a cache"
    case .ring(let isRing): "the switch adds nothing up: \(isRing)"
    case .scope(let scope): "scope: \(scope.rawValue)"
    }
  }

  private static func drafts(_ count: Int) -> String {
    switch count {
    case 0: "no speculation"
    case 1: "one drafted token"
    case 3: "three drafted tokens"
    default: "\(count) drafted tokens"
    }
  }
}
