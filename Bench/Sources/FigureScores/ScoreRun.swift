public import Foundation

/// The scores of all readers in one run.
public struct ScoreRun: Codable, Equatable, Sendable {
  /// Another reader that took part, or why it did not.
  public struct Peer: Codable, Equatable, Sendable {
    public let name: String
    public let version: String
    public let note: String?
    public let failure: String?
    public let languages: [String]

    public init(
      name: String, version: String, note: String? = nil,
      failure: String? = nil, languages: [String] = []
    ) {
      self.name = name
      self.version = version
      self.note = note
      self.failure = failure
      self.languages = languages
    }
  }

  /// This project's reader first.
  public var readers: [Scores] = []
  public var peers: [Peer] = []
  /// How many doubtful cases were not judged.
  public var leftOut: Int

  public init(leftOut: Int = 0) { self.leftOut = leftOut }

  public init(json: Data) throws {
    self = try JSONDecoder().decode(Self.self, from: json)
  }

  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return try encoder.encode(self)
  }
}
