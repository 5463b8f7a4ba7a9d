public import Yardstick

/// The workloads over this project's own numbers, by name.
public enum ExactWorkloads {
  public static let all: [String: @Sendable (Int) -> any Workload] = [
    "w1": SmallArithmetic.init(size:),
    "w1c": SmallArithmeticRead.init(size:),
    "w2": HarmonicSum.init(size:),
    "w3": DotProduct.init(size:),
    "w3d": InvoiceTotals.init(size:),
    "w4": IntervalArithmetic.init(size:),
    "w5": DecimalReading.init(size:),
    "w6": Comparison.init(size:),
    "w7": HilbertDeterminant.init(size:),
    "w7b": HilbertDeterminantFractionFree.init(size:),
    "w8": RootEnclosure.init(size:),
    "w9": DecimalWriting.init(size:),
    "w10m": LongProduct.init(size:),
    "w10g": LongDivisor.init(size:),
  ]

  /// The two long sums by the functions that take a whole sequence.
  public static let sums: [String: @Sendable (Int) -> any Workload] = [
    "w2": HarmonicSumAtOnce.init(size:),
    "w3": DotProductAtOnce.init(size:),
  ]
}
