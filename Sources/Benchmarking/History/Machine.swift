import Input

/// What a benchmark ran on, as far as figures depend on it.
public struct Machine: Codable, Hashable, Sendable {
  /// The processor's name as it gives it.
  public let processor: String
  public let cores: Int
  /// The system and the architecture: "Linux x86_64".
  public let system: String

  public init(processor: String, cores: Int, system: String) {
    self.processor = processor
    self.cores = cores
    self.system = system
  }

  /// A short name for machines that are alike, twelve hexadecimal digits.
  /// Counts and times of two machines are never compared.
  public var fingerprint: String {
    let text = "\(processor)\n\(cores)\n\(system)"
    return String(sha256(Array(text.utf8)).prefix(12))
  }
}

/// What the program was built with.
public struct Toolchain: Codable, Hashable, Sendable {
  /// The compiler's version as it gives it.
  public let swift: String
  /// The version of the GMP library that was linked.
  public let gmp: String

  public init(swift: String, gmp: String) {
    self.swift = swift
    self.gmp = gmp
  }
}
