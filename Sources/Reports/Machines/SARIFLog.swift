/// The parts of a SARIF log that the report writes; unknown keys are refused
/// by its schema, so what is ours stands in property bags.
struct SARIFLog: Encodable {
  var schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
  var version = "2.1.0"
  var runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  struct Run: Encodable {
    var tool: Tool
    var invocations: [Invocation]
    var columnKind: String
    var originalUriBaseIds: [String: ArtifactBase]
    var results: [Result]
    var properties: Properties

    struct Properties: Encodable {
      var policy: String
      /// How many results there are beyond the reader's limit.
      var leftOut: Int
    }
  }

  struct Tool: Encodable { var driver: Driver }

  struct Driver: Encodable {
    var name: String
    var semanticVersion: String
    var rules: [Rule]
  }

  struct Rule: Encodable {
    var id: String
    var name: String
    var shortDescription: Message
  }

  struct Message: Encodable { var text: String }

  struct Invocation: Encodable {
    var executionSuccessful: Bool
    var toolExecutionNotifications: [Notification]
  }

  struct Notification: Encodable {
    var level: String
    var message: Message
    var locations: [Location]
  }

  struct Result: Encodable {
    var ruleId: String
    var ruleIndex: Int
    var kind: String
    var level: String
    var message: Message
    var locations: [Location]
    var relatedLocations: [Location]
    var partialFingerprints: Fingerprints
    var suppressions: [Suppression]
    var fixes: [Fix]
    var properties: Properties

    struct Properties: Encodable {
      var grade: String?
      var cause: String?
      var check: String
      var margin: String?
      var expect: String?
    }
  }

  struct Fingerprints: Encodable {
    var claim: String

    enum CodingKeys: String, CodingKey { case claim = "claim/v1" }
  }

  struct Suppression: Encodable {
    var kind: String
    var justification: String?
  }

  struct Location: Encodable {
    var id: Int?
    var physicalLocation: PhysicalLocation?
    var logicalLocations: [LogicalLocation]?
    var message: Message?
  }

  struct LogicalLocation: Encodable {
    var fullyQualifiedName: String
    var kind: String
  }

  struct PhysicalLocation: Encodable {
    var artifactLocation: ArtifactLocation
    var region: Region
  }

  struct ArtifactLocation: Encodable {
    var uri: String
    /// The folder it is relative to, if not the one of the run.
    var uriBaseId: String?
  }

  /// A folder that is not told, only what it is.
  struct ArtifactBase: Encodable { var description: Message }

  struct Fix: Encodable {
    var description: Message
    var artifactChanges: [ArtifactChange]
  }

  struct ArtifactChange: Encodable {
    var artifactLocation: ArtifactLocation
    var replacements: [Replacement]
  }

  struct Replacement: Encodable {
    var deletedRegion: Region
    var insertedContent: Message
  }

  /// Line and column count from 1, columns in code points.
  struct Region: Encodable {
    var startLine: Int
    var startColumn: Int?
    /// The column after the last.
    var endColumn: Int?
  }
}
