import Exact
public import Yardstick

/// w4: (x + y) * z / w on ranges with closed fractions as ends.
public struct IntervalArithmetic: Workload {
  private let rounds: Int
  private let mixed: Values<Interval>
  private let positive: Values<Interval>

  public init(size: Int) {
    let ranges = Inputs.ranges()
    rounds = size / 3
    mixed = Values(ranges.mixed.map(Interval.init(ends:)))
    positive = Values(ranges.positive.map(Interval.init(ends:)))
  }

  public func run(_ digest: inout Digest) -> UInt64 {
    let (mixed, positive) = (mixed.base, positive.base)
    var count: UInt64 = 0
    for i in 0..<rounds {
      let sum = mixed[i & 1023] + mixed[(i &* 7 &+ 1) & 1023]
      let product = sum * mixed[(i &* 13 &+ 5) & 1023]
      let quotient = product / positive[(i &* 29 &+ 11) & 1023]
      let lower = quotient.lower.value!
      if lower.signum < 0 { count &+= 1 }
      if digest.isListening {
        digest.absorb(lower)
        digest.absorb(quotient.upper.value!)
      }
    }
    return count
  }
}

extension Interval {
  init(ends: Inputs.Ends) {
    self.init(from: Rational(ends.lower), through: Rational(ends.upper))
  }
}
