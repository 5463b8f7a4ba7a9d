import Conformance
import Foundation

/// `itl-conformance FOLDER`: runs every `.itl` file of a folder.
///
/// For each file a line with the assertions run, passed, failed and skipped,
/// then every failure with its place and the reasons for skipping. A failure
/// that lies within what was expected is marked: the result is too narrow, or
/// the case expects more than the hull.
///
/// Exit status: 0 nothing failed, 1 an assertion did, 2 a file or a part of
/// one could not be read, 64 wrong usage.
@main
struct ITLConformance {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first, arguments.count == 1 else {
      complain("usage: itl-conformance FOLDER")
      exit(64)
    }
    let files = itlFiles(in: folder)
    if files.isEmpty {
      complain("\(folder): error: no .itl file there")
      exit(2)
    }
    var total = Tally()
    var isReadable = true
    for file in files {
      guard let bytes = FileManager.default.contents(atPath: file) else {
        complain("\(file): error: cannot be read")
        isReadable = false
        continue
      }
      let cases = ITLFile(bytes)
      for error in cases.errors {
        complain(
          "\(file):\(error.place.line):\(error.place.column): error: "
            + error.message)
        isReadable = false
      }
      total += run(cases, named: file)
    }
    print("total: \(total.line)")
    exit(!isReadable ? 2 : total.failed > 0 ? 1 : 0)
  }

  /// The files in order of name; a file given by itself is run alone.
  static func itlFiles(in path: String) -> [String] {
    if path.hasSuffix(".itl") { return [path] }
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".itl") }.sorted().map {
      path.hasSuffix("/") ? path + $0 : path + "/" + $0
    }
  }

  static func run(_ cases: ITLFile, named file: String) -> Tally {
    var tally = Tally()
    var failures: [String] = []
    for assertion in cases.assertions {
      let judgement = assertion.judged()
      tally.count(judgement)
      if case .failed(let got, let expected, let isNarrower) = judgement {
        failures.append(
          "  \(file):\(assertion.place.line): \(assertion.operation) gave "
            + "\(got), expected \(expected)"
            + (isNarrower ? ", which is wider" : ""))
      }
    }
    print("\(file): \(tally.line)")
    for line in failures { print(line) }
    for reason in tally.reasons { print("  \(reason)") }
    return tally
  }

  static func complain(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }
}
