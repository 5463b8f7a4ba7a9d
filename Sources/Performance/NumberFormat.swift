public import Exact

/// A number format in which a chip computes or a model is stored.
public enum NumberFormat: String, Sendable, CaseIterable {
  case fp64, fp32, tf32, bf16, fp16, fp8, int8, fp4, int4

  /// The format of a name as publications print it: `nvfp4` and `mxfp4` are
  /// fp4, whose scales are not counted.
  public init?(named name: String) {
    switch name.lowercased() {
    case "nvfp4", "mxfp4", "w4a4": self = .fp4
    case "fp16/bf16", "half", "float16": self = .fp16
    case "bfloat16": self = .bf16
    case "float32": self = .fp32
    case "float64": self = .fp64
    default: self.init(rawValue: name.lowercased())
    }
  }

  public var bits: Int {
    switch self {
    case .fp64: 64
    case .fp32, .tf32: 32
    case .bf16, .fp16: 16
    case .fp8, .int8: 8
    case .fp4, .int4: 4
    }
  }

  /// The bytes of one number, without shared scales.
  public var bytes: Rational { Rational(bits, 8) }

  /// The attributes that give a chip's dense rate, the format's own first;
  /// bf16 and fp16 run at one rate on every chip of the catalogue.
  var denseAttributes: [String] {
    switch self {
    case .fp64, .fp32: [rawValue, "\(rawValue)_dense"]
    case .bf16: ["bf16_dense", "fp16_dense"]
    case .fp16: ["fp16_dense", "bf16_dense"]
    case .fp4, .int4, .tf32, .fp8, .int8: ["\(rawValue)_dense"]
    }
  }

  /// Formats of the same width, whose rates stand in for each other.
  var equals: [NumberFormat] {
    switch self {
    case .fp8: [.fp8, .int8]
    case .int8: [.int8, .fp8]
    case .bf16, .fp16: [.bf16]
    case .fp4, .int4: [.fp4, .int4]
    default: [self]
    }
  }
}
