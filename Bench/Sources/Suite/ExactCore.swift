import Implementations
import Yardstick

/// Raw GMP on a workload of its own, for benchmarks that have no counterpart
/// in C: what they are measured in.
struct GMPReference: @unchecked Sendable {
  // Immutable, and run on one thread.
  private let workload: any Workload

  /// The sum of 1/k over 500 terms.
  static let usual = GMPReference(
    workload: Implementation.gmp.workload("w2", size: 500)!)

  var run: () -> UInt64 { { workload.run() } }
}

extension Benchmark {
  /// The workloads of the comparison with other libraries, in sizes that a
  /// hundred runs of take some milliseconds.
  static let exactCore: [Benchmark] = [
    exact("small", "Product, sum, order; parts up to 1000", "w1", 10_000),
    exact(
      "small-read", "Product, sum, order, lowest terms; parts up to 1000",
      "w1c", 5_000),
    exact("series", "Sum of 1/k, term by term; 500 terms", "w2", 500),
    exact(
      "series-at-once", "Sum of 1/k of a whole sequence; 500 terms", "w2", 500,
      by: .sum),
    exact(
      "dot", "Dot product, term by term; 16-bit parts, 500 terms", "w3", 500),
    exact(
      "dot-at-once", "Dot product of whole sequences; 16-bit parts, 500 terms",
      "w3", 500, by: .sum),
    exact("invoices", "Invoice totals; decimals, 16 lines each", "w3d", 16_000),
    exact(
      "intervals", "Interval sum, product, quotient; parts up to 1100", "w4",
      9_000),
    exact(
      "read-decimal", "Decimal text to a fraction; up to 10 bytes", "w5", 4_096),
    exact("compare", "Three-way comparison; 63-bit parts", "w6", 40_000),
    exact("eliminate", "Elimination; Hilbert matrix of order 16", "w7", 16),
    exact(
      "determinant", "Integer determinant; Hilbert matrix of order 16", "w7b",
      16),
    exact("roots", "Enclosures of roots; 200 digits", "w8", 100),
    exact(
      "write-decimal", "Decimal text; 0 to 12 decimals, half to even", "w9",
      4_096),
    exact("long-product", "Product of two numbers of 100096 bits", "w10m", 1),
  ]

  private static func exact(
    _ name: String, _ title: String, _ workload: String, _ size: Int,
    by implementation: Implementation = .exact
  ) -> Benchmark {
    Benchmark("exact/\(name)", title) {
      let own = implementation.workload(workload, size: size)!
      let reference = Implementation.gmp.workload(workload, size: size)!
      let answer = reference.answer()
      // It ends the process: what gives another answer is not worth timing.
      precondition(
        own.answer() == answer, "exact/\(name) and GMP give different answers")
      let peers = [Implementation.flint, .attaswift].compactMap { peer in
        peer.workload(workload, size: size).map { work in
          (name: peer.title, run: { work.run() })
        }
      }
      return Work(
        input: "\(workload) \(size) \(answer)", results: [:],
        reference: { reference.run() }, peers: peers, run: { own.run() })
    }
  }
}
