public import Exact

/// A question to the performance model, as a check asks it:
/// `decode(model: DeepSeek_R1, system: CloudMatrix384, batch: 96, …)`.
public struct PerformanceCall: Sendable {
  /// What is asked.
  public enum Function: String, Sendable, CaseIterable {
    case attention, collective, decode, disaggregated, gemm, power, prefill
    case serving, training

    /// The arguments it needs, and those it may have.
    var labels: (required: [String], optional: [String]) {
      switch self {
      case .decode:
        (
          ["model", "system", "batch", "context"],
          Self.languageLabels + ["accepted", "draft"]
        )
      case .prefill:
        (
          ["model", "system", "prompt"],
          Self.languageLabels + ["cache_hits", "tokens"]
        )
      case .serving:
        (
          ["model", "system", "batch", "input", "output"],
          Self.languageLabels + ["accepted", "draft"]
        )
      case .disaggregated:
        (
          ["model", "system", "batch", "input", "output"],
          Self.languageLabels + ["accepted", "cache_hits", "draft", "tokens"]
        )
      case .gemm: (["system", "m", "n", "k", "format"], [])
      case .attention:
        (
          ["system", "batch", "context", "heads"],
          [
            "cache", "format", "head_dim", "kv_heads", "latent", "phase",
            "rotary",
          ]
        )
      case .collective: (["system", "kind", "bytes", "ranks"], ["ring"])
      case .training:
        (
          ["model", "system", "batch", "sequence", "format"],
          ["chips", "recompute"]
        )
      case .power: (["system", "scope"], ["chips"])
      }
    }

    private static let languageLabels = [
      "cache", "chips", "expert_parallel", "format", "redundant",
      "tensor_parallel",
    ]
  }

  public enum Value: Sendable {
    case word(String)
    case number(Rational)
  }

  public struct Argument: Sendable {
    public let label: String
    public let value: Value
    /// Characters from the start of the check's text to its value.
    public let offset: Int
  }

  public let function: Function
  public let arguments: [Argument]

  public subscript(label: String) -> Argument? {
    arguments.first { $0.label == label }
  }
}

extension PerformanceCall {
  /// Checks the labels: each known, given once, none missing.
  ///
  /// - Parameter offset: where the function's name stands.
  init(
    _ function: Function, _ arguments: [Argument], labels: [(String, Int)],
    at offset: Int
  ) throws(SyntaxError) {
    let (required, optional) = function.labels
    let known = required + optional
    var seen: Set<String> = []
    for (label, place) in labels {
      guard known.contains(label) else {
        throw SyntaxError(
          message: "\(function.rawValue) takes no '\(label)'; it takes "
            + known.joined(separator: ", "), offset: place)
      }
      guard seen.insert(label).inserted else {
        throw SyntaxError(message: "'\(label)' is given twice", offset: place)
      }
    }
    if let missing = required.first(where: { !seen.contains($0) }) {
      throw SyntaxError(
        message: "\(function.rawValue) needs '\(missing)'; it takes "
          + known.joined(separator: ", "), offset: offset)
    }
    self.function = function
    self.arguments = arguments
  }
}
