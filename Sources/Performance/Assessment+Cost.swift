public import Exact

extension Assessment {
  /// What a million tokens cost, where the answer is a rate of a chip.
  ///
  /// The bound becomes one from below: no run is cheaper.
  ///
  /// - Parameter price: of an hour of one chip, in any currency.
  public func cost(ofMillionTokensAt price: Rational) throws(ModelError)
    -> Assessment
  {
    guard price.signum > 0 else {
      throw .outOfRange(
        "the price of an hour", value: "\(price)",
        expected: "a positive number")
    }
    let unit = Limit.Unit.perMillionTokens
    // In the currency of the price, times tokens per second.
    let factor = price * 1_000_000 / 3600
    return Assessment(
      title: "cost of a million tokens, " + title,
      limit: limit.counted(factor / limit.amount, in: unit, asRate: false),
      estimate: estimate?.dividing(Double(factor), unit: unit.rawValue),
      reason: reason,
      alternatives: alternatives.map {
        Alternative(change: $0.change, bound: factor / $0.bound)
      })
  }
}

extension Estimate {
  /// An amount divided by it.
  fileprivate func dividing(_ amount: Double, unit: String) -> Estimate {
    Estimate(
      amount / value, unit: unit,
      band: amount / band.upperBound...amount / band.lowerBound, parts: parts)
  }
}
