import Foundation
public import Input

/// The proofs of the conflicts in what `joint --format json` writes, to be
/// followed again without the claims.
public struct JointProofFile: Sendable {
  /// Whether a file seems to be one: a JSON object with conflicts.
  public static func isLike(_ file: InputFile) -> Bool {
    struct Form: Decodable { let conflicts: [Nothing] }
    struct Nothing: Decodable {}
    return (try? JSONDecoder().decode(Form.self, from: Data(file.bytes))) != nil
  }

  private let conflicts: [Entry]

  /// How many conflicts there are, those of claims set aside or overtaken
  /// among them.
  public var count: Int { conflicts.count }

  /// Reads what `joint --format json` has written.
  ///
  /// - Throws: `InputError` naming the key that cannot be read.
  public init(_ file: InputFile) throws(InputError) {
    let place = Place(file: file.name)
    guard file.bytes.count <= CertificateFile.maximumSize else {
      throw InputError(
        "\(file.bytes.count) bytes; at most \(CertificateFile.maximumSize)"
          + " are read", at: place)
    }
    let form: Form
    do {
      form = try JSONDecoder().decode(Form.self, from: Data(file.bytes))
    } catch let error as DecodingError {
      throw InputError(CertificateFile.message(error), at: place)
    } catch {
      throw InputError("no report of conflicts", at: place)
    }
    guard form.version == JointReport.version else {
      throw InputError(
        "a joint report of version \(form.version); this tool reads version"
          + " \(JointReport.version)", at: place)
    }
    conflicts =
      form.conflicts + form.stale.map(\.conflict)
      + form.setAside.compactMap(\.conflict)
  }

  /// What does not hold, one line for each conflict; empty if all do.
  public var faults: [String] {
    conflicts.compactMap { conflict in
      let statements =
        conflict.claims.map(\.claim) + conflict.known.map(\.name)
      let name = statements.joined(separator: ", ")
      let digest = ConflictProof.digest(
        of: conflict.proof, among: statements, grade: conflict.grade)
      guard conflict.digest == digest else {
        return "\(name): altered; its digest is another one"
      }
      return conflict.proof.fault(among: statements).map { "\(name): \($0)" }
    }
  }

  private struct Form: Decodable {
    let version: Int
    let conflicts: [Entry]
    let stale: [Stale]
    let setAside: [SetAside]
  }

  private struct Stale: Decodable { let conflict: Entry }
  private struct SetAside: Decodable { let conflict: Entry? }

  private struct Entry: Decodable {
    let grade: String
    let claims: [Claim]
    let known: [Known]
    let proof: ConflictProof
    let digest: String

    struct Claim: Decodable { let claim: String }
    struct Known: Decodable { let name: String }
  }
}
