import Checks
import ClaimFiles
import ClaimLanguage
import Foundation
import Input
import Reports
import Synchronization
import Testing

/// Checks one claim of a claim file as a test: the body of every test that the
/// plugin makes.
///
/// The file is read when the test runs, so that an edit needs no rebuild.
/// Where the environment names a folder in `CLAIMCHECK_DOCUMENTS`, the figures
/// are held against the documents' texts too. A failure is reported at the
/// claim's line in its file, with the working.
///
/// - Parameters:
///   - id: the claim's id.
///   - file: the path of its claim file.
public func checkClaim(_ id: String, in file: String) {
  let folder = Folder.containing(file)
  guard
    let claim = folder.workspace.files.first(where: { $0.name == file })?
      .claims.first(where: { $0.id == id })
  else {
    // What is wrong with the file is reported by `checkClaimFile`.
    Issue.record(
      "the claim '\(id)' cannot be read", sourceLocation: location(file, 1, 1))
    return
  }
  do throws(InputError) {
    let verdict = try folder.workspace.judge.verdict(on: claim)
    if !verdict.isAsExpected {
      Issue.record(
        Comment(rawValue: Explanation(verdict).text),
        sourceLocation: location(claim.place))
    }
  } catch {
    record(error)
  }
}

/// Checks that a claim file and the reference files beside it can be read.
public func checkClaimFile(_ file: String) {
  for error in Folder.containing(file).workspace.errors { record(error) }
}

private func record(_ error: InputError) {
  Issue.record(
    Comment(rawValue: error.description), sourceLocation: location(error.place))
}

private func location(_ place: Place) -> SourceLocation {
  location(place.file, place.line, place.column)
}

private func location(
  _ file: String, _ line: Int, _ column: Int
) -> SourceLocation {
  let path = file as NSString
  let folder = (path.deletingLastPathComponent as NSString).lastPathComponent
  return SourceLocation(
    fileID: "\(folder.isEmpty ? "Claims" : folder)/\(path.lastPathComponent)",
    filePath: file, line: line, column: column)
}

/// The claim files of one folder, read once however many claims they hold.
private final class Folder: Sendable {
  let workspace: Workspace

  private init(_ path: String) {
    let named = ProcessInfo.processInfo.environment["CLAIMCHECK_DOCUMENTS"]
    workspace = Workspace(
      paths: [path], documents: named.flatMap { $0.isEmpty ? nil : $0 })
  }

  private static let known = Mutex<[String: Folder]>([:])

  static func containing(_ file: String) -> Folder {
    let path = (file as NSString).deletingLastPathComponent
    return known.withLock { folders in
      if let folder = folders[path] { return folder }
      let folder = Folder(path)
      folders[path] = folder
      return folder
    }
  }
}
