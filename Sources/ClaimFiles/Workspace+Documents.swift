import ClaimLanguage
import Foundation
import Input

extension Workspace {
  /// The text of a claim file's document, looked for in a folder.
  enum Document {
    case found(InputFile)
    /// The claim file names no text.
    case unnamed
    case absent(name: String)
    case refused(InputError)
  }

  static func document(
    of file: ClaimFile, in folder: String
  ) -> Document {
    guard let name = file.document.file else { return .unnamed }
    guard !name.contains("/"), name != "..", !name.isEmpty else {
      return .refused(
        InputError(
          "'\(name)' is a path; a document is named by its file name alone",
          at: file.document.filePlace))
    }
    let path = (folder as NSString).appendingPathComponent(name)
    guard !leaves(path, folder) else {
      return .refused(
        InputError(
          "'\(name)' is a link out of \(folder), or no plain file; put the text"
            + " itself there", at: file.document.filePlace))
    }
    return readFile(path).map {
      .found(InputFile(name: name, bytes: $0.bytes))
    } ?? .absent(name: name)
  }

  /// Whether what stands at a path lies elsewhere than in the folder, by way
  /// of a symbolic link, or is no plain file: a pipe would be waited for.
  private static func leaves(_ path: String, _ folder: String) -> Bool {
    guard let real = realpath(path, nil) else { return false }
    defer { free(real) }
    guard let base = realpath(folder, nil) else { return true }
    defer { free(base) }
    let root = String(cString: base)
    var status = stat()
    return !String(cString: real).hasPrefix(root == "/" ? "/" : root + "/")
      || stat(real, &status) != 0 || status.st_mode & S_IFMT != S_IFREG
  }

  /// The faults of claim files that show once their texts are at hand.
  static func check(
    _ files: [ClaimFile], against folder: String
  ) -> [InputError] {
    files.flatMap { file -> [InputError] in
      switch document(of: file, in: folder) {
      case .found(let document): file.errors(against: document)
      case .unnamed: []
      case .refused(let error): [error]
      case .absent(let name):
        [
          InputError(
            "the document '\(name)' is not in \(folder)",
            at: file.document.filePlace)
        ]
      }
    }
  }
}
