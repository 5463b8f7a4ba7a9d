import Exact
public import Reference
import Foundation

extension Estimator {
  /// A collective over the scale-up links, and over the network between
  /// domains where there is more than one: fixed part, bytes over the link's
  /// reachable share, and for each hop a part that grows with the message.
  public func collective(
    _ work: Collective, domain: Int
  ) throws(ModelError) -> Estimate {
    let link = try link()
    let bytes = Double(work.bytes)
    let inside = min(work.ranks, domain)
    var inner = work
    inner.ranks = inside
    var wire = Double(inner.ringBytes) / (constant(.ring) * link)
    if work.kind == .pair {
      wire =
        bytes / (constant(.stream) * link * Double(chip.pairShare))
    }
    var hops = inner.hops
    if work.kind == .allReduce, chip.family.reducesInSwitch, !work.isRing,
      inside > 2
    {
      let once = Double(inside + 1) / Double(inside) * bytes
      wire = min(wire, once / (constant(.switch) * link))
      // To the switch and back.
      hops = 2
    }
    let ramp = Double(hops) * log2(1 + bytes / 65_536)
    var parts = [
      Estimate.Part(
        "latency", constant(.latency) * Self.latencyShare(work.ranks)),
      Estimate.Part("links", wire, .scaleUp),
      Estimate.Part("start of the pipeline", constant(.growth) * ramp),
    ]
    if work.ranks > domain {
      guard let network = chip.scaleOut else {
        throw .noFigure(chip: chip.id, what: .scaleOut)
      }
      var outer = work
      outer.ranks = (work.ranks + domain - 1) / domain
      outer.bytes = work.bytes / Rational(domain)
      parts.append(
        Estimate.Part(
          "network",
          Double(outer.ringBytes)
            / (constant(.exchangeNetwork) * Double(network.best)), .scaleOut))
    }
    return total(parts, .collective)
  }

  /// The fixed part of n ranks as a share of that of eight: measured at 7, 11
  /// and 18 µs for 2, 4 and 8 Hopper chips.
  static func latencyShare(_ ranks: Int) -> Double {
    let doublings = log2(Double(max(2, ranks)))
    return doublings <= 2
      ? 0.39 + 0.22 * (doublings - 1) : 0.61 + 0.39 * (doublings - 2)
  }

  /// One expert exchange: copies to the ranks of a domain go over its links,
  /// the others over the network, both at once.
  ///
  /// - Parameter mergesCopies: whether copies for one remote domain travel
  ///   once, as engines do for long prompts.
  func exchange(
    tokens: Double, hidden: Int, top: Int, ranks: Int, bytesEach: Double,
    domain: Int, mergesCopies: Bool
  ) throws(ModelError) -> (seconds: Double, resource: Resource) {
    let each = tokens * Double(hidden) * bytesEach
    let all = each * Double(top)
    let inside = Double(min(domain, ranks)) / Double(ranks)
    let local = Double(ranks - 1) / Double(ranks) * inside * all
    var remote = (1 - inside) * all
    if mergesCopies, ranks > domain {
      let groups = Double(ranks) / Double(domain)
      // Distinct domains hit by the chosen experts, four at most by routing.
      let hit = min(4, groups * (1 - pow(1 - 1 / groups, Double(top))))
      remote = each * hit * (1 - 1 / groups)
    }
    let links = local / (constant(.exchangeLink) * (try link()))
    var network = 0.0
    if remote > 0 {
      guard let out = chip.scaleOut else {
        throw .noFigure(chip: chip.id, what: .scaleOut)
      }
      network = remote / (constant(.exchangeNetwork) * Double(out.best))
    }
    return (
      constant(.exchange) + max(links, network),
      network > links ? .scaleOut : .scaleUp
    )
  }

  /// One expert exchange by itself.
  public func expertExchange(
    tokens: Int, hidden: Int, top: Int, ranks: Int, format: NumberFormat,
    domain: Int, mergesCopies: Bool = false
  ) throws(ModelError) -> Estimate {
    let (seconds, resource) = try exchange(
      tokens: Double(tokens), hidden: hidden, top: top, ranks: ranks,
      bytesEach: Double(format.bytes), domain: domain,
      mergesCopies: mergesCopies)
    return total([Estimate.Part("exchange", seconds, resource)], .exchange)
  }
}
