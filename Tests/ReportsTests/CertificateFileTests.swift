import Certificates
import Checks
import ClaimFiles
import Foundation
import Input
import Reports
import Testing

/// Certificates as a file keeps them: written, read again, and altered.
struct CertificateFileTests {
  private static let workspace = Workspace(paths: [
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Claims/waic-2025").standardizedFileURL.path
  ])
  private static let file = CertificateFile(
    Report(
      files: workspace.files, verdicts: workspace.verdicts().value, errors: [],
      policy: "test"))

  @Test func `Every verdict but on what cannot be compared has a certificate`()
  {
    let verdicts = Self.workspace.verdicts().value
    let open: [Verdict.Kind] = [.incomparable, .unreferenced]
    for verdict in verdicts {
      #expect(
        (verdict.certificate == nil) == open.contains(verdict.kind),
        "\(verdict.claim.path)")
    }
    #expect(Self.file.entries.count > 150)
  }

  @Test func `Every certificate holds, and holds when read again`() throws {
    #expect(Self.file.faults == [])
    let text = Self.file.text
    let again = try CertificateFile(InputFile(name: "out.json", text: text))
    #expect(again.faults == [])
    #expect(again.text == text)
  }

  // MARK: Tampering

  /// The shortest certificate of each kind of proof and evidence, the longest
  /// ones left out: each of their thousands of fields is altered in turn.
  private static let samples: [CertificateFile.Entry] = {
    var seen: [String: CertificateFile.Entry] = [:]
    for entry in file.entries {
      let text = json(entry.certificate)
      let kinds = text.matches(of: /"kind":"([a-z]+)"/).map { "\($0.output.1)" }
      for kind in Set(kinds) {
        let size = { (entry: CertificateFile.Entry) in
          json(entry.certificate).count
        }
        if seen[kind].map({ size($0) <= text.count }) ?? false { continue }
        seen[kind] = entry
      }
    }
    return seen.keys.sorted().map { seen[$0]! }
      .filter { json($0.certificate).count < 4000 }
  }()

  private static func json(_ certificate: Certificate) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try! encoder.encode(certificate), as: UTF8.self)
  }

  @Test func `Proofs of every usual kind are among the samples`() {
    let kinds = Self.samples.map { Self.json($0.certificate) }.joined()
    for kind in [
      "comparison", "names", "all", "days", "sources", "inclusion",
      "separation", "witnesses",
    ] {
      #expect(kinds.contains("\"kind\":\"\(kind)\""), "\(kind)")
    }
  }

  /// Whether an altered certificate is refused, found at fault, or not the one
  /// that has the digest.
  private static func isCaught(_ record: Any, _ digest: String? = nil) -> Bool {
    let data = try! JSONSerialization.data(withJSONObject: record)
    guard
      let certificate = try? JSONDecoder().decode(
        Certificate.self, from: data)
    else { return true }
    if let digest { return digest != CertificateFile.digest(of: certificate) }
    return (try? Checker.check(certificate)) == nil
  }

  /// The values with one thing altered each, and where.
  private static func alterations(
    of value: Any, _ path: String = ""
  ) -> [(path: String, value: Any)] {
    switch value {
    case let object as [String: Any]:
      return object.keys.sorted().flatMap {
        key -> [(path: String, value: Any)] in
        var without = object
        without[key] = nil
        let inner = alterations(of: object[key]!, "\(path).\(key)").map {
          changed -> (path: String, value: Any) in
          var copy = object
          copy[key] = changed.value
          return (changed.path, copy)
        }
        return [("\(path).\(key) left out", without)] + inner
      }
    case let list as [Any]:
      return list.indices.flatMap { index -> [(path: String, value: Any)] in
        var without = list
        without.remove(at: index)
        let inner = alterations(of: list[index], "\(path)[\(index)]").map {
          changed -> (path: String, value: Any) in
          var copy = list
          copy[index] = changed.value
          return (changed.path, copy)
        }
        return [("\(path)[\(index)] left out", without)] + inner
      }
    case let text as String:
      return otherTexts(text).map { (path, $0) }
    case let number as NSNumber:
      let isBool = String(cString: number.objCType) == "c"
      return [(path, isBool ? !number.boolValue : number.intValue + 1)]
    default: return []
    }
  }

  /// A set wider or narrower by one, another number, another word.
  private static func otherTexts(_ text: String) -> [Any] {
    var others: [String] = []
    for match in text.matches(of: /[0-9]+/) {
      let digits = "\(match.output)"
      guard let number = Int(digits.prefix(9)) else { continue }
      others.append(
        text.replacingCharacters(
          in: match.range, with: "\(number + 1)\(digits.dropFirst(9))"))
    }
    for (a, b) in [("[", "("), ("]", ")"), ("(", "["), (")", "]")]
    where text.contains(a) && text.contains(", ") {
      others.append(text.replacingOccurrences(of: a, with: b))
    }
    return others.isEmpty ? [text + "x"] : others
  }

  @Test(arguments: samples.indices)
  func `Whatever is altered in a certificate is seen`(index: Int) throws {
    let entry = Self.samples[index]
    let record = try JSONSerialization.jsonObject(
      with: Data(Self.json(entry.certificate).utf8))
    let altered = Self.alterations(of: record)
    #expect(altered.count > 8)
    for (path, value) in altered {
      #expect(Self.isCaught(value, entry.digest), "\(path)")
    }
    #expect(!Self.isCaught(record, entry.digest))
  }

  /// What names things and proves nothing by itself, is one of several cases,
  /// or leaves room to either side, as a witness does.
  private static func isFree(_ path: String) -> Bool {
    path == ".claim" || path.hasSuffix(".if") || path.contains(".unknowns[")
      || path.hasSuffix("] left out")
      || [".outer[", ".inner[", ".holding[", ".failing["]
        .contains { path.contains(".evidence\($0)") }
  }

  @Test(arguments: samples.indices)
  func `Without its digest, whatever proves anything is still checked`(
    index: Int
  ) throws {
    let entry = Self.samples[index]
    let record = try JSONSerialization.jsonObject(
      with: Data(Self.json(entry.certificate).utf8))
    for (path, value) in Self.alterations(of: record) where !Self.isFree(path) {
      #expect(Self.isCaught(value), "\(path)")
    }
  }

  // MARK: Files that cannot be read

  @Test(arguments: [
    ("", "no JSON; expected what 'verify --certificates' writes"),
    ("{}", "no 'version' in the file"),
    (
      "{\"version\": 2, \"policy\": \"\", \"certificates\": []}",
      "certificates of version 2; this tool reads version 1"
    ),
    (
      "{\"version\": 1, \"policy\": 3, \"certificates\": []}",
      "'policy' is of another kind than certificates have"
    ),
  ])
  func `A file of something else has a message`(text: String, message: String) {
    let error = #expect(throws: InputError.self) {
      try CertificateFile(InputFile(name: "out.json", text: text))
    }
    #expect(error?.description == "out.json:1:1: error: \(message)")
  }
}
