public import Exact
public import Reference

/// What a limit takes in the run's favour, and what would change the bound.
public enum Assumption: Hashable, Sendable {
  // Formats and rates

  /// No format is told: the narrowest that serves is taken.
  case narrowestFormat(NumberFormat)
  /// The format of the cache, where none is told.
  case cacheFormat(NumberFormat)
  /// The rate of the next format stands in for one that no source gives.
  case nextFormat(NumberFormat, chip: String)

  // What need not be computed or moved

  case causalAttention
  case nothingTwice
  /// The share of a prompt's tokens that a cache holds.
  case cachedTokens(Rational)
  /// B that stand in the chips' own caches before.
  case inCache(Rational, isSizeKnown: Bool)
  /// All tokens of a step read the same experts.
  case sameExperts
  /// The tokens a step may give where nothing is told of drafts, and whether
  /// the bound of memory would be tighter by as much.
  case untoldSpeculation(tokens: Rational, tightens: Bool)
  /// All drafted tokens are accepted.
  case allAccepted(drafted: Int)

  // Links

  /// A switch adds up; a ring would have each rank send so many B.
  case switchAddsUp(ringBytes: Rational)
  /// The share of a mesh's links that leads to one peer.
  case linksToPeer(Rational)
  /// No source gives the network between domains.
  case noNetwork(ranks: Int, domain: Int)
  /// Copies of a token for one rank are sent once.
  case sentOnce

  /// The most that a server draws beside its chips, as a share of theirs.
  case serverShare(Rational)
}

extension Assumption: CustomStringConvertible {
  public var description: String {
    switch self {
    case .narrowestFormat(let format):
      "no format is told: \(format.rawValue), the narrowest that serves, is"
        + " taken"
    case .cacheFormat(let format): "the cache is kept in \(format.rawValue)"
    case .nextFormat(let format, let chip):
      "no source gives a dense \(format.rawValue) rate of \(chip); the rate of"
        + " the next format stands in, in the run's favour"
    case .causalAttention:
      "attention is causal: half of all pairs are computed"
    case .nothingTwice: "nothing is computed twice and no link costs time"
    case .cachedTokens(let share):
      "\(share.readable().text) of the tokens are found in a cache and cost"
        + " nothing"
    case .inCache(let bytes, let isSizeKnown):
      "up to \(bytes.short) B stand in the cache already"
        + (isSizeKnown ? "" : " (the size is not known)")
        + "; without them the bound is tighter"
    case .sameExperts:
      "all tokens of a step may be sent to the same experts; balanced routing"
        + " reads more weights"
    case .untoldSpeculation(let tokens, let tightens):
      "speculation is not told: up to \(tokens) tokens a step are allowed"
        + (tightens
          ? "; without it the memory bound is \(tokens) times tighter" : "")
    case .allAccepted(let drafted):
      "all \(drafted) drafted tokens may be accepted"
    case .switchAddsUp(let ringBytes):
      "the switch may add up what passes through it; a ring alone would need"
        + " \(ringBytes.short) B per rank"
    case .linksToPeer(let share):
      "one peer is reached by \(share) of the links of the mesh"
    case .noNetwork(let ranks, let domain):
      "\(ranks) ranks in domains of \(domain), and no source gives the network"
        + " between them, which would bind sooner"
    case .sentOnce:
      "a token is sent once and may find its other experts on the same rank"
    case .serverShare(let share):
      "a server draws at most \((share * 100).readable().text) % of its chips'"
        + " limits beside them"
    }
  }
}
