public import Input

/// What a worker's results depend on besides its input, told in each of them:
/// digests of the policy with the language tables and of the reference, and
/// the shard.
public struct WorkerIdentity: Hashable, Sendable {
  /// The first 16 hexadecimal digits of a SHA-256.
  public let policy: String
  public let reference: String
  public let shard: String

  /// - Parameter files: reference files read on top of the built-in ones.
  public init(shard: String, files: [InputFile] = []) {
    policy = Self.digest([
      BuiltInData.policy, BuiltInData.korean, BuiltInData.english,
      BuiltInData.japanese, BuiltInData.chinese,
    ])
    reference = Self.digest(BuiltInData.reference + [BuiltInData.rates] + files)
    self.shard = shard
  }

  private static func digest(_ files: [InputFile]) -> String {
    // Each file's own digest, so that no two lists of files read alike.
    String(
      sha256(Array(files.map { sha256($0.bytes) }.joined().utf8)).prefix(16))
  }

  func write(to json: inout String) {
    json += ",\"shard\":"
    json.appendQuoted(shard)
    json += digests
  }

  /// The last line of a shard: what was counted.
  public func summary(_ counters: [String: Int]) -> String {
    var json = "{\"type\":\"summary\""
    for name in ["records", "errors", "over_budget", "figures", "linked"] {
      json += ",\"\(name)\":\(counters[name] ?? 0)"
    }
    write(to: &json)
    return json + "}"
  }

  var digests: String {
    ",\"policy\":\"\(policy)\",\"reference\":\"\(reference)\""
  }
}
