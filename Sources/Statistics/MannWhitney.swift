import Foundation

/// The Mann–Whitney U test, two-sided: whether values of one sample tend to be
/// larger than those of the other.
///
/// The probability is exact where no two values are equal and one sample has
/// at most eight; otherwise it is that of a normal distribution, corrected for
/// ties and for continuity. These are the rules of `scipy.stats.mannwhitneyu`.
///
/// Source: Mann, Whitney, "On a test of whether one of two random variables is
/// stochastically larger than the other", Ann. Math. Statist. 18(1), 1947.
public struct MannWhitney: Hashable, Sendable {
  /// How many pairs have the larger value in the first sample; equal ones
  /// count half.
  public let u: Double
  /// How likely a difference at least as large is if there is none.
  public let probability: Double

  /// - Parameters: two samples, none of them empty, no value a NaN.
  public init(_ a: [Double], _ b: [Double]) {
    precondition(
      !a.isEmpty && !b.isEmpty,
      "samples to compare have values (were \(a.count) and \(b.count))")
    let ranks = Ranks(a + b)
    let (n, m) = (Double(a.count), Double(b.count))
    let rankSum = ranks.values[..<a.count].reduce(0, +)
    u = rankSum - n * (n + 1) / 2
    // The tail beyond the larger of both samples' counts.
    let larger = max(u, n * m - u)
    let tail =
      ranks.ties.isEmpty && min(a.count, b.count) <= 8
      ? Self.exactTail(from: Int(larger), a.count, b.count)
      : Self.normalTail(from: larger, n, m, ties: ranks.ties)
    probability = min(1, max(0, 2 * tail))
  }

  /// The share of all orders of n and m values whose count is as large.
  private static func exactTail(from u: Int, _ n: Int, _ m: Int) -> Double {
    // Orders with a count of u are partitions of u into at most n parts of at
    // most m; their generating function is a product of (1 - x^(m+i)) over
    // (1 - x^i).
    let half = n * m - u
    guard half >= 0 else { return 0 }
    var orders = [Double](repeating: 0, count: half + 1)
    orders[0] = 1
    for i in 1...n {
      if m + i <= half {
        for k in stride(from: half, through: m + i, by: -1) {
          orders[k] -= orders[k - m - i]
        }
      }
      if i <= half {
        for k in i...half { orders[k] += orders[k - i] }
      }
    }
    let all = (1...n).reduce(1.0) { $0 * Double(m + $1) / Double($1) }
    return orders.reduce(0, +) / all
  }

  private static func normalTail(
    from u: Double, _ n: Double, _ m: Double, ties: [Int]
  ) -> Double {
    let count = n + m
    let tied = ties.reduce(0.0) { sum, tie in
      let t = Double(tie)
      return sum + t * t * t - t
    }
    let variance = n * m / 12 * (count + 1 - tied / (count * (count - 1)))
    guard variance > 0 else { return 0.5 }
    let z = (u - n * m / 2 - 0.5) / variance.squareRoot()
    return erfc(z / 2.0.squareRoot()) / 2
  }
}

/// The places of values in their order, from 1; equal values share the mean.
struct Ranks {
  /// In the order of the values given.
  let values: [Double]
  /// How many values are equal, for each value that stands several times.
  let ties: [Int]

  init(_ sample: [Double]) {
    let order = sample.indices.sorted { sample[$0] < sample[$1] }
    var values = [Double](repeating: 0, count: sample.count)
    var ties: [Int] = []
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, sample[order[end]] == sample[order[start]] {
        end += 1
      }
      let rank = Double(start + 1 + end) / 2
      for place in start..<end { values[order[place]] = rank }
      if end - start > 1 { ties.append(end - start) }
      start = end
    }
    self.values = values
    self.ties = ties
  }
}
