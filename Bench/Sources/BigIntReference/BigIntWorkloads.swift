public import Yardstick

/// The workloads over attaswift/BigInt, by name.
public enum BigIntWorkloads {
  public static let all: [String: @Sendable (Int) -> any Workload] = [
    "w1": SmallArithmetic.init(size:),
    "w1c": { SmallArithmetic(size: $0, readsParts: true) },
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
    "w10m": LongIntegers.init(size:),
    "w10g": { LongIntegers(size: $0, isProduct: false) },
  ]
}
