import Checks
import ClaimLanguage
import Corpus
import Exact
import Figures
import Foundation
import Input
import Reference
import Reports
import Texts

/// What is fuzzed, told by FUZZ: whatever bytes come, each reader gives a value
/// or errors with places, and ends.
enum Target: String, CaseIterable {
  case figures, claims, expression, reference, map, reports

  static let chosen: Target = {
    let name = ProcessInfo.processInfo.environment["FUZZ"] ?? ""
    guard let target = Target(rawValue: name) else {
      fatalError("FUZZ names one of \(allCases.map(\.rawValue))")
    }
    return target
  }()

  func run(_ bytes: [UInt8]) {
    switch self {
    case .figures:
      let text = String(decoding: bytes, as: UTF8.self)
      if let figure = try? FigureReader.standard.read(text) {
        let sets = figure.denotation
        // The four sets are nested.
        precondition(sets.loose.isSubset(of: sets.widest))
      }
      for finding in FigureReader.standard.findings(in: bytes) {
        precondition(finding.range.upperBound <= bytes.count)
      }
    case .claims: _ = reader.read(InputFile(name: "f", bytes: bytes))
    case .expression:
      _ = try? Parser.parse(String(decoding: bytes, as: UTF8.self))
    case .reference:
      _ = ReferenceBook.read(
        [InputFile(name: "f", bytes: bytes)], onto: .builtIn,
        figures: .standard)
    case .map:
      let output = mapper.map(bytes, number: 1, offset: 0)
      precondition(isJSON(output.result))
      for figure in output.figures {
        var reducer = Reducer(.reduce, identity: identity)
        precondition((try? reducer.add(Array(figure.line.utf8))) != nil)
        precondition(reducer.finish().allSatisfy(isJSON))
      }
      var reducer = Reducer(.combine, identity: identity)
      _ = try? reducer.add(bytes)
    case .reports:
      let reading = reader.read(InputFile(name: "f", bytes: bytes))
      let files = reading.value.map { [$0] } ?? []
      let judge = Judge(book: .builtIn, files: files)
      let verdicts = files.flatMap(\.claims).prefix(3).compactMap {
        try? judge.verdict(on: $0)
      }
      let report = Report(
        files: files, verdicts: verdicts, errors: reading.errors,
        policy: FigureReader.standard.policy.id)
      _ = TextReport(report).text()
      _ = MarkdownReport(report, book: .builtIn).text
      precondition(isJSON(JSONReport(report, provenance: provenance).text))
    }
  }

  private func isJSON(_ text: String) -> Bool {
    (try? JSONSerialization.jsonObject(
      with: Data(text.utf8), options: .fragmentsAllowed)) != nil
  }
}

private let reader = ClaimFileReader(book: .builtIn)
private let provenance = Provenance(
  engine: "1.0.0", policy: FigureReader.standard.policy.id, book: .builtIn)
private let identity = WorkerIdentity(shard: "fuzz")
private let mapper = try! Mapper(book: .builtIn, identity: identity)

private typealias Arguments =
  UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

/// Source: LLVM, libFuzzer, "Using libFuzzer as a library".
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<Arguments>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The program's main function, which the package manager calls by this name.
@_cdecl("fuzz_main")
public func fuzzMain(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  MemoryGuard.install()
  var (count, arguments) = (count, arguments)
  return runDriver(&count, &arguments, testOneInput)
}

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Target.chosen.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
