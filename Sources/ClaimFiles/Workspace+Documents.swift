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
    return readFile(path).map {
      .found(InputFile(name: name, bytes: $0.bytes))
    } ?? .absent(name: name)
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
