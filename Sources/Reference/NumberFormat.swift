/// A format of numbers that hardware multiplies, the widest first.
public enum NumberFormat: String, Hashable, Sendable, CaseIterable {
  case fp64, fp32, tf32, bf16, fp16, fp8, fp6, fp4, int8, int4
}
