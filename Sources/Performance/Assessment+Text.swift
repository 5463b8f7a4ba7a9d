public import Exact

extension Double {
  /// Three significant digits, as every estimate is printed.
  public var threeDigits: String {
    guard isFinite, let exact = Rational(exactly: self) else { return "∞" }
    if exact.isZero { return "0" }
    let rounded = exact.rounded(toSignificantDigits: 3)
    let exponent = rounded.decimalExponent
    guard (-4..<7).contains(exponent) else { return rounded.short }
    let places = max(0, 2 - exponent)
    return rounded.decimal(places: places, style: .english)
  }
}

extension Limit {
  /// What no run is, next to the bound.
  fileprivate var superlative: String {
    isRate ? "faster" : unit == .seconds ? "shorter" : "cheaper"
  }
}

extension Assessment {
  /// Everything for a reader, line by line.
  public func text(stated: Rational? = nil) -> String {
    var lines = [title, ""]
    let unit = limit.unit.rawValue
    let bound =
      limit.isUnbounded ? "none" : "\(Self.shown(limit.value)) \(unit)"
    lines.append(
      "  bound     \(bound), by \(limit.binding.resource.rawValue):"
        + " no run is \(limit.superlative)")
    if let estimate {
      lines.append("  estimate  \(estimate.value.threeDigits) \(unit)")
      lines.append(
        "  95 % band \(estimate.band.lowerBound.threeDigits) to"
          + " \(estimate.band.upperBound.threeDigits) \(unit)")
    } else if let reason {
      lines.append("  estimate  none: \(reason)")
    }
    if let stated { lines += statedLines(stated) }
    lines += ["", "  what bounds it"]
    for term in limit.terms {
      lines.append(
        "    \(term.resource.rawValue): \(term.demand), at least"
          + " \(Self.shown(term.time.low)) s")
    }
    if let estimate, !estimate.parts.isEmpty {
      lines += ["", "  where the time goes"]
      let total = estimate.parts.reduce(0) { $0 + $1.seconds }
      for part in estimate.parts {
        let share = total > 0 ? 100 * part.seconds / total : 0
        lines.append(
          "    \(part.name): \(part.seconds.threeDigits) s,"
            + " \(share.threeDigits) %"
            + (part.resource.map { ", \($0.rawValue)" } ?? ""))
      }
    }
    if !limit.assumptions.isEmpty {
      lines += ["", "  taken in the run's favour"]
      lines += limit.assumptions.map { "    \($0)" }
    }
    if !alternatives.isEmpty {
      lines += ["", "  what would change the bound"]
      lines += alternatives.map {
        "    \($0.change): \(Self.shown($0.bound)) \(unit)"
      }
    }
    return lines.joined(separator: "\n")
  }

  private func statedLines(_ stated: Rational) -> [String] {
    var lines: [String] = []
    let unit = limit.unit.rawValue
    switch standing(of: stated) {
    case .impossible:
      let times = limit.isRate ? stated / limit.value : limit.value / stated
      lines.append(
        "  stated    \(Self.shown(stated)) \(unit): impossible,"
          + " \(Self.shown(times)) times what \(limit.binding.resource.rawValue)"
          + " allows")
    case .plausible:
      lines.append("  stated    \(Self.shown(stated)) \(unit): plausible")
    case .implausible:
      lines.append(
        "  stated    \(Self.shown(stated)) \(unit): implausible, outside the"
          + " band and within the bound")
    case nil:
      lines.append("  stated    \(Self.shown(stated)) \(unit): possible")
    }
    let flips = flipping(stated)
    if !flips.isEmpty {
      lines.append(
        "  would flip it: "
          + flips.map(\.change.description).joined(separator: "; "))
    }
    return lines
  }

  /// Five significant digits; more would crowd the page, and the exact value
  /// stands in the JSON.
  static func shown(_ value: Rational) -> String {
    if value.isZero { return "0" }
    let exponent = value.decimalExponent
    guard (-4..<9).contains(exponent) else { return value.short }
    return value.decimal(places: max(0, 4 - exponent), style: .english)
  }
}
