/// A row of the benchmarks: a workload at one size, and its right answer.
public struct Exercise: Sendable {
  /// The row's name; w2a and w2b are two sizes of the workload w2.
  public let name: String
  /// The workload's name in the peers' protocol.
  public let workload: String
  /// Type, operation and operands, for a reader.
  public let title: String
  /// The size of a run.
  public let size: Int
  /// What one of `operations` is.
  public let unit: String
  /// How many of them a run of this size has.
  public let operations: Int
  /// The hash every implementation must give for this size.
  public let answer: UInt64

  /// Every exercise; the answers are those that C with GMP, C with FLINT,
  /// Python's fractions and attaswift/BigInt gave alike.
  public static let all: [Exercise] = [
    Exercise(
      name: "w1", workload: "w1",
      title: "Rational product, sum, order; parts up to 1000",
      size: 30_000, unit: "operation", operations: 30_000,
      answer: 0x4073_8FC6_5CBE_E49F),
    Exercise(
      name: "w1c", workload: "w1c",
      title: "Rational product, sum, order, lowest terms; parts up to 1000",
      size: 30_000, unit: "operation", operations: 30_000,
      answer: 0x2C8C_B258_5F24_4AF2),
    Exercise(
      name: "w2a", workload: "w2",
      title: "Rational sum of 1/k; 2000 terms",
      size: 2000, unit: "term", operations: 2000,
      answer: 0x5275_3B67_611B_3FC1),
    Exercise(
      name: "w2b", workload: "w2",
      title: "Rational sum of 1/k; 20000 terms",
      size: 20_000, unit: "term", operations: 20_000,
      answer: 0x8A4E_35B9_BAF6_2FDF),
    Exercise(
      name: "w3", workload: "w3",
      title: "Rational dot product; 16-bit parts, 10000 terms",
      size: 10_000, unit: "term", operations: 10_000,
      answer: 0xAEDC_02A1_517F_C0A5),
    Exercise(
      name: "w3d", workload: "w3d",
      title: "Rational invoice totals; decimals, 16 lines each",
      size: 32_000, unit: "line", operations: 32_000,
      answer: 0x4C6A_2676_E018_E041),
    Exercise(
      name: "w4", workload: "w4",
      title: "Interval sum, product, quotient; parts up to 1100",
      size: 30_000, unit: "operation", operations: 30_000,
      answer: 0xC1D5_F9C1_0DCE_BE09),
    Exercise(
      name: "w5", workload: "w5",
      title: "Rational from decimal text; up to 10 bytes",
      size: 100_000, unit: "numeral", operations: 100_000,
      answer: 0x1019_E823_756F_BD8E),
    Exercise(
      name: "w6", workload: "w6",
      title: "Rational three-way comparison; 63-bit parts",
      size: 100_000, unit: "comparison", operations: 100_000,
      answer: 0xC032_2FF5_7B95_6C07),
    Exercise(
      name: "w7", workload: "w7",
      title: "Rational elimination; Hilbert matrix of order 40",
      size: 40, unit: "determinant", operations: 1,
      answer: 0x28AF_AF8B_ABA5_37DD),
    Exercise(
      name: "w7b", workload: "w7b",
      title: "Integer elimination; Hilbert matrix of order 40",
      size: 40, unit: "determinant", operations: 1,
      answer: 0x28AF_AF8B_ABA5_37DD),
    Exercise(
      name: "w8", workload: "w8",
      title: "Rational root enclosure; 200 digits",
      size: 200, unit: "enclosure", operations: 200,
      answer: 0xB394_660E_7D51_B628),
    Exercise(
      name: "w9", workload: "w9",
      title: "Rational to decimal text; 0 to 12 decimals, half to even",
      size: 100_000, unit: "number", operations: 100_000,
      answer: 0x0466_1251_37F3_475F),
    Exercise(
      name: "w10m", workload: "w10m",
      title: "Integer product; 100096 bits",
      size: 8, unit: "product", operations: 8,
      answer: 0xAEEE_9414_58EA_B527),
    Exercise(
      name: "w10g", workload: "w10g",
      title: "Integer greatest common divisor; 100096 bits",
      size: 2, unit: "divisor", operations: 2,
      answer: 0x0ABB_1070_9937_8107),
  ]
}
