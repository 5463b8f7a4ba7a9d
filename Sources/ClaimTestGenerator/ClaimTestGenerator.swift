import Foundation
import Input

/// Writes one Swift test per claim: `ClaimTestGenerator OUTPUT FILE…`.
///
/// Only the ids are read here. The body of each test is one call, and the
/// claim is read again when the test runs, so that an edit to a figure or a
/// check needs no rebuild.
@main
struct ClaimTestGenerator {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else {
      FileHandle.standardError.write(
        Data("usage: ClaimTestGenerator OUTPUT FILE…\n".utf8))
      exit(64)
    }
    let suites = arguments.dropFirst().compactMap(suite)
    let text =
      (["import ClaimTesting", "import Testing"] + suites)
      .joined(separator: "\n\n") + "\n"
    try Data(text.utf8).write(
      to: URL(fileURLWithPath: output), options: .atomic)
  }

  /// The tests of one claim file; nil for a file of facts.
  private static func suite(_ path: String) -> String? {
    let bytes = FileManager.default.contents(atPath: path).map(Array.init) ?? []
    let root = try? YAMLNode.read(InputFile(name: path, bytes: bytes))
    let document = root.flatMap { value(of: "document", in: $0) }
    let claims = root.flatMap { value(of: "claims", in: $0) }
    if root != nil, document == nil, claims == nil { return nil }
    let name =
      document.flatMap { value(of: "id", in: $0)?.text }
      ?? URL(fileURLWithPath: path).lastPathComponent
    var ids: [String] = []
    if case .sequence(let items)? = claims?.value {
      for id in items.compactMap({ value(of: "id", in: $0)?.text })
      where !ids.contains(id) {
        ids.append(id)
      }
    }
    let literal = quoted(path)
    let tests = ids.map { id in
      """
        @Test func `\(identifier(id))`() {
          checkClaim(\(quoted(id)), in: \(literal))
        }
      """
    }
    let readable = """
        @Test func `the file can be read`() { checkClaimFile(\(literal)) }
      """
    return "@Suite struct `\(identifier(name))` {\n"
      + ([readable] + tests).joined(separator: "\n\n") + "\n}"
  }

  private static func value(of key: String, in node: YAMLNode) -> YAMLNode? {
    guard case .mapping(let entries) = node.value else { return nil }
    return entries.first { $0.key.text == key }?.value
  }

  /// A raw identifier holds neither backquotes nor backslashes nor lines, and
  /// is no operator alone.
  private static func identifier(_ name: String) -> String {
    let kept = name.filter { $0 != "`" && $0 != "\\" && !$0.isNewline }
    return kept.contains(where: \.isLetter) ? kept : "claims \(kept)"
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\")
      .replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return "\"\(escaped)\""
  }
}
