public import Foundation

/// What one run of the peers gave: `results.json` as their runner writes it.
public struct RunResults: Codable, Equatable, Sendable {
  /// One implementation on one row, per operation.
  public struct Measurement: Codable, Equatable, Sendable {
    /// The median CPU time in ns.
    public var medianTime: Double
    /// Each run's CPU time in ns.
    public var times: [Double]
    /// The instructions of one run after a first, nil if not counted.
    public var instructions: Double?

    enum CodingKeys: String, CodingKey {
      case medianTime = "median_ns"
      case times = "runs_ns"
      case instructions = "instr"
    }

    public init(times: [Double], instructions: Double?) {
      self.times = times
      self.instructions = instructions
      let sorted = times.sorted()
      let middle = sorted.count / 2
      medianTime =
        sorted.count % 2 == 1
        ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
  }

  /// One workload at one size.
  public struct Row: Codable, Equatable, Sendable {
    /// The hash over the results.
    public var checksum: String
    /// Whether every implementation gave that hash.
    public var isAgreed: Bool
    /// By the implementation's short name.
    public var measurements: [String: Measurement]

    enum CodingKeys: String, CodingKey {
      case checksum
      case isAgreed = "agree"
      case measurements = "impl"
    }

    public init(
      checksum: String, isAgreed: Bool, measurements: [String: Measurement]
    ) {
      self.checksum = checksum
      self.isAgreed = isAgreed
      self.measurements = measurements
    }
  }

  /// The machine and what ran on it.
  public struct Setting: Codable, Equatable, Sendable {
    public var cpu: String
    public var cores: Int
    public var kernel: String
    /// The Debian packages with their versions, each ended by a semicolon.
    public var debian: String
    /// Python and its packages; empty if none took part.
    public var python: String
    public var runs: Int
    public var seconds: Double
    public var loadBefore: Double
    public var loadAfter: Double

    enum CodingKeys: String, CodingKey {
      case cpu, cores, kernel, debian, python, runs, seconds
      case loadBefore = "load_before"
      case loadAfter = "load_after"
    }

    public init(
      cpu: String, cores: Int, kernel: String, debian: String,
      python: String, runs: Int, seconds: Double, loadBefore: Double,
      loadAfter: Double
    ) {
      self.cpu = cpu
      self.cores = cores
      self.kernel = kernel
      self.debian = debian
      self.python = python
      self.runs = runs
      self.seconds = seconds
      self.loadBefore = loadBefore
      self.loadAfter = loadAfter
    }
  }

  public var setting: Setting
  /// By the row's name: w1, w2a, ...
  public var rows: [String: Row]
  /// Other enclosures of the same inputs, in ns per operation.
  public var context: [String: Double]

  enum CodingKeys: String, CodingKey {
    case setting = "meta"
    case rows
    case context = "context_ns"
  }

  public init(
    setting: Setting, rows: [String: Row], context: [String: Double] = [:]
  ) {
    self.setting = setting
    self.rows = rows
    self.context = context
  }

  public init(json: Data) throws {
    self = try JSONDecoder().decode(Self.self, from: json)
  }

  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return try encoder.encode(self)
  }
}

extension RunResults {
  /// The figure of an implementation on a row, nil if it was not measured.
  func value(_ measure: Measure, of name: String, on row: String) -> Double? {
    guard let measurement = rows[row]?.measurements[name] else { return nil }
    switch measure {
    case .time: return measurement.medianTime
    case .instructions: return measurement.instructions
    }
  }

  /// What one implementation took as a multiple of what another took.
  func ratio(
    _ measure: Measure, of name: String, to other: String, on row: String
  ) -> Double? {
    guard let own = value(measure, of: name, on: row),
      let base = value(measure, of: other, on: row)
    else { return nil }
    return own / base
  }
}

/// What is compared.
enum Measure: String {
  case time
  case instructions
}
