public import Certificates
import Foundation
public import Input

/// The certificates of a run, as a file keeps them: with a digest each, so
/// that what was altered is seen even where another truth would come of it.
public struct CertificateFile: Sendable {
  public let policy: String
  public let entries: [Entry]

  public struct Entry: Sendable {
    public let certificate: Certificate
    /// The SHA-256 digest of the certificate's JSON, keys sorted, no spaces.
    public let digest: String
  }

  /// The version of the form, raised when a key changes its meaning.
  static let version = 1
  /// The largest file that is read, in bytes.
  public static let maximumSize = 1 << 28

  public init(_ report: Report) {
    policy = report.policy
    entries = report.verdicts.compactMap(\.certificate).map { certificate in
      Entry(certificate: certificate, digest: Self.digest(of: certificate))
    }
  }

  /// Reads a file that `text` has written.
  ///
  /// - Throws: `InputError` naming the key that cannot be read.
  public init(_ file: InputFile) throws(InputError) {
    let place = Place(file: file.name)
    guard file.bytes.count <= Self.maximumSize else {
      throw InputError(
        "\(file.bytes.count) bytes; at most \(Self.maximumSize) are read",
        at: place)
    }
    let form: Form
    do {
      form = try JSONDecoder().decode(Form.self, from: Data(file.bytes))
    } catch let error as DecodingError {
      throw InputError(Self.message(error), at: place)
    } catch {
      throw InputError("no file of certificates", at: place)
    }
    guard form.version == Self.version else {
      throw InputError(
        "certificates of version \(form.version); this tool reads version"
          + " \(Self.version)", at: place)
    }
    policy = form.policy
    entries = form.certificates.map {
      Entry(certificate: $0.certificate, digest: $0.digest)
    }
  }

  /// One object, keys sorted: the same bytes for the same certificates.
  public var text: String {
    let form = Form(
      version: Self.version, policy: policy,
      certificates: entries.map {
        Record(certificate: $0.certificate, digest: $0.digest)
      })
    return Self.json(form, isPretty: true)
  }

  /// What does not hold, one line for each certificate; empty if all do.
  public var faults: [String] {
    entries.compactMap { entry in
      let name = entry.certificate.claim
      guard entry.digest == Self.digest(of: entry.certificate) else {
        return "\(name): altered; its digest is another one"
      }
      do throws(CertificateError) {
        try Checker.check(entry.certificate)
        return nil
      } catch {
        return "\(name): \(error.message)"
      }
    }
  }

  private struct Form: Codable {
    let version: Int
    let policy: String
    let certificates: [Record]
  }

  private struct Record: Codable {
    let certificate: Certificate
    let digest: String
  }

  public static func digest(of certificate: Certificate) -> String {
    sha256(Array(json(certificate, isPretty: false).utf8))
  }

  static func json(_ value: some Encodable, isPretty: Bool) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
    guard let data = try? encoder.encode(value) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }

  static func message(_ error: DecodingError) -> String {
    func path(_ context: DecodingError.Context) -> String {
      context.codingPath.map(\.stringValue).joined(separator: ".")
    }
    switch error {
    case .keyNotFound(let key, let context):
      let inside = path(context)
      return "no '\(key.stringValue)' in "
        + (inside.isEmpty ? "the file" : "'\(inside)'")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "'\(path(context))' is of another kind than certificates have"
    case .dataCorrupted(let context):
      return context.codingPath.isEmpty
        ? "no JSON; expected what 'verify --certificates' writes"
        : "\(context.debugDescription), in '\(path(context))'"
    @unknown default: return "no file of certificates"
    }
  }
}
