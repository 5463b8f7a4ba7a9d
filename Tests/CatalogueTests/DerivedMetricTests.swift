import Checks
import Exact
import Hardware
import Input
import Reference
import Testing

/// What follows from a system's figures, exactly.
struct DerivedMetricTests {
  private func values(_ expression: String) throws -> [Rational] {
    try Judge(book: .builtIn, files: []).recalculate(
      expression, at: Place(file: "test")
    ).compactMap { $0.value.values.point }
  }

  @Test(arguments: [
    // 384 x 128 GB and 384 x 3.2 TB/s, in bit and bit/s.
    ("CloudMatrix384.npus * Ascend_910C.memory", "393216000000000"),
    ("CloudMatrix384.npus * Ascend_910C.memory_bandwidth", "9830400000000000"),
    // 72 x 1,200 W, the accelerators alone.
    ("GB200_NVL72.accelerator_power", "86400"),
    ("C550_supernode.accelerator_power", "57600"),
    ("GB200_NVL72.power_per_chip", "18125/9"),
    // 180 PFLOPS over 145 kW, and over 576 TB/s in bit.
    ("GB200_NVL72.flop_per_power", "36000000000000/29"),
    ("GB200_NVL72.ridge_point", "625/16"),
    ("GB200_NVL72.bytes_per_flop", "16/625"),
    ("GB200_NVL72.fp8_ridge_point", "625/8"),
    ("GB200_NVL72.fp4_flop_per_power", "144000000000000/29"),
    // 989 TFLOPS over 3.35 TB/s are 295 FLOP/B.
    ("H100.ridge_point", "4945/134"),
    ("A100.flop_per_power", "780000000000"),
    ("CloudMatrix384.price_per_chip", "156250"),
    ("CloudMatrix384.price_per_flop", "1/5000000000"),
    // 9,216 x 2,307 TFLOPS and 9,216 x 600 GB/s one way.
    ("TPU7x_pod.bf16_dense", "21261312000000000000"),
    ("TPU7x_pod.scale_up_bandwidth", "44236800000000000"),
    ("DGX_H200.memory_bandwidth", "307200000000000"),
  ])
  func `A derived metric is exact`(expression: String, value: String) throws {
    #expect(try values(expression).first?.description == value)
  }

  @Test func `Every source of a part gives a value of its own`() throws {
    let totals = try values("CloudMatrix384.npus * Ascend_910C.bf16_dense")
      .map { $0 / 1_000_000_000_000 }
    #expect(totals == [288_768, 299_520, 307_200])
  }

  @Test func `One way is half of both only where both ways are told`() {
    let model = HardwareModel(.builtIn)
    #expect(model.hasValue(AttributeName("H800", "scale_up_bandwidth")))
    #expect(
      model.derivation(of: AttributeName("H800", "scale_up_bandwidth"))
        == .half(of: AttributeName("H800", "scale_up_bandwidth_both_ways")))
    #expect(
      !model.hasValue(AttributeName("Ascend_950DT", "scale_up_bandwidth")))
    #expect(
      model.derivation(of: AttributeName("H100", "scale_up_bandwidth")) == nil)
  }

  @Test func `What no part states is not derived`() {
    let model = HardwareModel(.builtIn)
    #expect(!model.hasValue(AttributeName("C550_supernode", "bf16_dense")))
    #expect(!model.hasValue(AttributeName("TPU7x_pod", "power_per_chip")))
    #expect(!model.hasValue(AttributeName("CloudMatrix384", "fp8_ridge_point")))
  }
}
