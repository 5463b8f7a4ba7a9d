public import FigureTexts
public import Foundation

/// How fast the reader is on every text, measured in one run.
public struct Throughput: Codable, Equatable, Sendable {
  /// A text and what the reader took for it.
  public struct Row: Codable, Equatable, Sendable {
    public let name: String
    public let title: String
    public let group: FigureText.Group
    public let bytes: Int
    /// CPU time, the median of the runs.
    public let seconds: Double
    /// The figures and names found in it.
    public let findings: Int
    /// Nil if they were not counted.
    public let instructionsPerByte: Double?
    /// For longer texts of the kind, the time of a byte as a multiple of what
    /// it is here; by how many times as long they are.
    public let scaling: [Scaling]

    public struct Scaling: Codable, Equatable, Sendable {
      public let factor: Int
      public let ratio: Double

      public init(factor: Int, ratio: Double) {
        self.factor = factor
        self.ratio = ratio
      }
    }

    public init(
      name: String, title: String, group: FigureText.Group, bytes: Int,
      seconds: Double, findings: Int, instructionsPerByte: Double? = nil,
      scaling: [Scaling] = []
    ) {
      self.name = name
      self.title = title
      self.group = group
      self.bytes = bytes
      self.seconds = seconds
      self.findings = findings
      self.instructionsPerByte = instructionsPerByte
      self.scaling = scaling
    }

    /// In 10⁶ B/s.
    public var speed: Double { Double(bytes) / seconds / 1e6 }
  }

  public var cpu: String
  public var cores: Int
  public var compiler: String
  public var runs: Int
  public var rows: [Row]

  public init(
    cpu: String, cores: Int, compiler: String, runs: Int, rows: [Row] = []
  ) {
    self.cpu = cpu
    self.cores = cores
    self.compiler = compiler
    self.runs = runs
    self.rows = rows
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

/// What another reader took for a text, or part of it.
public struct PeerTime: Codable, Equatable, Sendable {
  public let reader: String
  public let text: String?
  public let bytes: Int?
  /// CPU time.
  public let seconds: Double?
  /// Why it did not run or did not end.
  public let failed: String?

  public init(
    reader: String, text: String? = nil, bytes: Int? = nil,
    seconds: Double? = nil, failed: String? = nil
  ) {
    self.reader = reader
    self.text = text
    self.bytes = bytes
    self.seconds = seconds
    self.failed = failed
  }

  /// In 10⁶ B/s.
  var speed: Double? {
    guard let bytes, let seconds, seconds > 0 else { return nil }
    return Double(bytes) / seconds / 1e6
  }
}
