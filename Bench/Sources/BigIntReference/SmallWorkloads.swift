import BigInt
import Yardstick

/// w1 and w1c.
struct SmallArithmetic: Workload {
  private let rounds: Int
  private let readsParts: Bool
  private let pool = Inputs.small().map { Fraction($0) }

  init(size: Int) { self.init(size: size, readsParts: false) }

  init(size: Int, readsParts: Bool) {
    rounds = size / 3
    self.readsParts = readsParts
  }

  func run(_ digest: inout Digest) -> UInt64 {
    var count: UInt64 = 0
    for i in 0..<rounds {
      var t = pool[i & 1023] * pool[(i * 7 + 1) & 1023]
      t = t + pool[(i * 13 + 5) & 1023]
      if t < pool[(i * 29 + 11) & 1023] { count += 1 }
      if readsParts {
        count &+= UInt64(t.numerator.magnitude)
        count &+= UInt64(t.denominator.magnitude)
      } else if digest.isListening {
        digest.absorb(t)
      }
    }
    return count
  }
}

/// w3d.
struct InvoiceTotals: Workload {
  private let invoices: Int
  private let quantities: [Fraction]
  private let prices: [Fraction]
  private let totals: [Fraction]

  init(size: Int) {
    let lines = Inputs.invoiceLines()
    invoices = size / 16
    quantities = lines.map { Fraction($0.quantity) }
    prices = lines.map { Fraction($0.price) }
    totals = lines.map { Fraction($0.total) }
  }

  func run(_ digest: inout Digest) -> UInt64 {
    var count: UInt64 = 0
    for i in 0..<invoices {
      var sum = Fraction.zero
      for line in (i * 16)..<(i * 16 + 16) {
        sum = sum + quantities[line & 1023] * prices[(line * 7 + 1) & 1023]
      }
      if sum < totals[i & 1023] { count += 1 }
      if digest.isListening { digest.absorb(sum) }
    }
    return count
  }
}

/// w4.
struct IntervalArithmetic: Workload {
  private typealias Range = (lower: Fraction, upper: Fraction)

  private let rounds: Int
  private let mixed: [Range]
  private let positive: [Range]

  init(size: Int) {
    let ranges = Inputs.ranges()
    rounds = size / 3
    mixed = ranges.mixed.map { (Fraction($0.lower), Fraction($0.upper)) }
    positive = ranges.positive.map {
      (Fraction($0.lower), Fraction($0.upper))
    }
  }

  func run(_ digest: inout Digest) -> UInt64 {
    var count: UInt64 = 0
    for i in 0..<rounds {
      let (x, y) = (mixed[i & 1023], mixed[(i * 7 + 1) & 1023])
      let sum = (x.lower + y.lower, x.upper + y.upper)
      let product = Self.product(sum, mixed[(i * 13 + 5) & 1023])
      let divisor = positive[(i * 29 + 11) & 1023]
      precondition(divisor.lower.numerator.signum() > 0)
      let quotient = Self.product(
        product, (divisor.upper.reciprocal, divisor.lower.reciprocal))
      if quotient.lower.numerator.signum() < 0 { count += 1 }
      if digest.isListening {
        digest.absorb(quotient.lower)
        digest.absorb(quotient.upper)
      }
    }
    return count
  }

  /// The least and the greatest of the four products of ends.
  private static func product(_ a: Range, _ b: Range) -> Range {
    let first = a.lower * b.lower
    var result = (lower: first, upper: first)
    for corner in [a.lower * b.upper, a.upper * b.lower, a.upper * b.upper] {
      if corner < result.lower { result.lower = corner }
      if result.upper < corner { result.upper = corner }
    }
    return result
  }
}

/// w5.
struct DecimalReading: Workload {
  private let size: Int
  private let numerals = Inputs.numerals().map {
    String(decoding: $0, as: UTF8.self)
  }

  init(size: Int) { self.size = size }

  func run(_ digest: inout Digest) -> UInt64 {
    var count: UInt64 = 0
    for i in 0..<size {
      let t = Fraction(decimal: numerals[i & 4095])
      if t.denominator == 1 { count += 1 }
      if digest.isListening { digest.absorb(t) }
    }
    return count
  }
}

/// w6.
struct Comparison: Workload {
  private let size: Int
  private let pairs = Inputs.neighbours().map {
    (Fraction($0.0), Fraction($0.1))
  }

  init(size: Int) { self.size = size }

  func run(_ digest: inout Digest) -> UInt64 {
    var count = 0
    for i in 0..<size {
      let order = Fraction.order(pairs[i & 4095].0, pairs[i & 4095].1)
      count += order
      if digest.isListening {
        digest.absorb(UInt64(bitPattern: Int64(order)))
      }
    }
    return UInt64(bitPattern: Int64(count))
  }
}

/// w9.
struct DecimalWriting: Workload {
  private let size: Int
  private let amounts = Inputs.amounts().map { Fraction($0) }

  init(size: Int) { self.size = size }

  func run(_ digest: inout Digest) -> UInt64 {
    var count: UInt64 = 0
    for i in 0..<size {
      let text = amounts[(i * 5 + 1) & 4095].decimal(places: i % 13)
      count += UInt64(text.utf8.count)
      if digest.isListening {
        for byte in text.utf8 { digest.absorb(UInt64(byte)) }
      }
    }
    return count
  }
}
