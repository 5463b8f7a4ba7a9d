import Exact
public import Yardstick

/// w3d: totals of sixteen lines of quantity times price, compared with a
/// claimed total.
public struct InvoiceTotals: Workload {
  private let invoices: Int
  private let quantities: Values<Rational>
  private let prices: Values<Rational>
  private let totals: Values<Rational>

  public init(size: Int) {
    let lines = Inputs.invoiceLines()
    invoices = size / 16
    quantities = Values(lines.map { Rational($0.quantity) })
    prices = Values(lines.map { Rational($0.price) })
    totals = Values(lines.map { Rational($0.total) })
  }

  public func run(_ digest: inout Digest) -> UInt64 {
    let (quantities, prices) = (quantities.base, prices.base)
    let totals = totals.base
    var count: UInt64 = 0
    for i in 0..<invoices {
      var sum: Rational = 0
      for line in (i &* 16)..<(i &* 16 &+ 16) {
        sum += quantities[line & 1023] * prices[(line &* 7 &+ 1) & 1023]
      }
      if sum < totals[i & 1023] { count &+= 1 }
      if digest.isListening { digest.absorb(sum) }
    }
    return count
  }
}
