public import Checks
public import ClaimLanguage
import Figures
import Foundation
public import Input
public import Reference

/// Claim files and the reference files beside them, as read from disk.
public struct Workspace: Sendable {
  /// The claim files asked for.
  public let files: [ClaimFile]
  /// The other claim files of their folders, which checks may name.
  public let neighbours: [ClaimFile]
  public let book: ReferenceBook
  public let judge: Judge
  /// Everything that could not be read; the rest is here all the same.
  public let errors: [InputError]

  /// Reads claim files, or folders of them.
  ///
  /// For a file, its whole folder is read too: the reference files beside it
  /// are its facts, and its neighbours the other documents it may name.
  ///
  /// - Parameters:
  ///   - paths: files and folders; folders are searched through.
  ///   - references: further folders or files of reference facts.
  ///   - documents: the folder of the documents' texts; if given, the figures
  ///     are held against them.
  public init(
    paths: [String], references: [String] = [], documents: String? = nil
  ) {
    var errors: [InputError] = []
    var chosen: Set<String> = []
    var all: [String] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      else {
        errors.append(
          InputError(
            "no such file or folder; give a claim file or a folder of them",
            at: Place(file: path)))
        continue
      }
      let found = isFolder.boolValue ? Self.yamlFiles(under: path) : [path]
      chosen.formUnion(found)
      all += found
      for file in found {
        all += Self.yamlFiles(in: (file as NSString).deletingLastPathComponent)
      }
    }
    for path in references
    where !FileManager.default.fileExists(atPath: path) {
      errors.append(
        InputError(
          "no such file or folder; give a reference file or a folder of them",
          at: Place(file: path)))
    }
    let inputs = Self.read(unique(all), &errors)
    let extra = Self.read(
      unique(
        references.filter(FileManager.default.fileExists(atPath:))
          .flatMap { Self.yamlFiles(under: $0) }), &errors)
    let book = ReferenceBook.read(
      (inputs + extra).filter(Self.isReference), onto: .builtIn,
      figures: .standard)
    errors += book.errors
    self.book = book.value
    let reader = ClaimFileReader(book: book.value)
    var everything: [ClaimFile] = []
    for input in inputs where !Self.isReference(input) {
      let reading = reader.read(input)
      if let file = reading.value { everything.append(file) }
      if chosen.contains(input.name) { errors += reading.errors }
    }
    errors += Self.repeatedDocuments(everything)
    files = everything.filter { chosen.contains($0.name) }
    neighbours = everything.filter { !chosen.contains($0.name) }
    judge = Judge(book: book.value, files: everything)
    if let documents { errors += Self.check(files, against: documents) }
    self.errors = errors.sorted { $0.place < $1.place }
  }

  /// The verdicts on every claim asked for, in the order of the files, and the
  /// checks that go wrong.
  ///
  /// - Parameter tick: called once a claim is judged, on any thread.
  public func verdicts(
    where isWanted: (Claim) -> Bool = { _ in true },
    tick: @Sendable () -> Void = {}
  ) -> Reading<[Verdict]> {
    let results = files.flatMap(\.claims).filter(isWanted).concurrentMap {
      claim in
      defer { tick() }
      do throws(InputError) {
        return Result<Verdict, InputError>.success(
          try judge.verdict(on: claim))
      } catch {
        return .failure(error)
      }
    }
    var verdicts: [Verdict] = []
    var errors: [InputError] = []
    for result in results {
      switch result {
      case .success(let verdict): verdicts.append(verdict)
      case .failure(let error): errors.append(error)
      }
    }
    return Reading(verdicts, errors: errors)
  }
}

extension Workspace {
  /// Every slip in every figure of the claims asked for that hold.
  ///
  /// - Parameter tick: called once a claim's slips are judged, on any thread.
  public func mutations(tick: @Sendable () -> Void = {}) -> [Mutation] {
    files.flatMap(\.claims).concurrentMap { claim in
      defer { tick() }
      return judge.mutations(of: claim)
    }.flatMap { $0 }
  }

  /// What the checks of some verdicts would notice, by the claims' paths; none
  /// for those that compare nothing.
  ///
  /// - Parameter tick: called once a check is probed, on any thread.
  public func power(
    of verdicts: [Verdict], tick: @Sendable () -> Void = {}
  ) -> [String: [Power]] {
    let probed = verdicts.filter {
      $0.kind != .incomparable && $0.kind != .unreferenced
    }
    let power = probed.concurrentMap { verdict in
      defer { tick() }
      return judge.power(of: verdict.claim)
    }
    return Dictionary(
      zip(probed.map(\.claim.path), power),
      uniquingKeysWith: { first, _ in first })
  }

  /// Claims are named by their document, so each document has one file.
  private static func repeatedDocuments(_ files: [ClaimFile]) -> [InputError] {
    var first: [String: String] = [:]
    return files.compactMap { file in
      let id = file.document.id
      guard let other = first[id] else {
        first[id] = file.name
        return nil
      }
      return InputError(
        "the document '\(id)' has a claim file already, \(other); give this"
          + " one an id of its own", at: Place(file: file.name))
    }
  }
}

// MARK: - The disk

extension Workspace {
  private static func isYAML(_ name: String) -> Bool {
    (name.hasSuffix(".yaml") || name.hasSuffix(".yml")) && !name.hasPrefix(".")
  }

  private static func yamlFiles(in folder: String) -> [String] {
    let path = folder.isEmpty ? "." : folder
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter(isYAML).sorted().map {
      folder.isEmpty ? $0 : (folder as NSString).appendingPathComponent($0)
    }
  }

  private static func yamlFiles(under path: String) -> [String] {
    if isYAML((path as NSString).lastPathComponent) { return [path] }
    var found = yamlFiles(in: path)
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names.sorted() where !name.hasPrefix(".") {
      let inner = (path as NSString).appendingPathComponent(name)
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: inner, isDirectory: &isFolder),
        isFolder.boolValue
      {
        found += yamlFiles(under: inner)
      }
    }
    return found
  }

  private static func read(
    _ paths: [String], _ errors: inout [InputError]
  ) -> [InputFile] {
    paths.compactMap { path in
      guard let file = readFile(path) else {
        errors.append(
          InputError("the file cannot be read", at: Place(file: path)))
        return nil
      }
      return file
    }
  }

  static func readFile(_ path: String) -> InputFile? {
    guard let data = FileManager.default.contents(atPath: path) else {
      return nil
    }
    return InputFile(name: path, bytes: Array(data))
  }

  /// Whether a file holds facts: it has `entities:`, `sources:` or
  /// `attributes:` at its top.
  private static func isReference(_ file: InputFile) -> Bool {
    let keys = ["entities:", "sources:", "attributes:"].map { Array($0.utf8) }
    var rest = file.bytes[...]
    while !rest.isEmpty {
      if keys.contains(where: rest.starts) { return true }
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { break }
      rest = rest[(end + 1)...]
    }
    return false
  }
}

/// The items without repetitions, in their first order.
private func unique(_ items: [String]) -> [String] {
  var seen: Set<String> = []
  return items.filter { seen.insert($0).inserted }
}
