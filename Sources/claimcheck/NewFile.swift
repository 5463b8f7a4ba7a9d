import Foundation
import Input

/// A file that is written whole or not at all, and replaces another only when
/// asked to.
struct NewFile {
  let path: String

  func write(_ text: String, replacing: Bool) throws(InputError) {
    let manager = FileManager.default
    let target = URL(fileURLWithPath: path)
    let data = Data(text.utf8)
    if replacing {
      do { try data.write(to: target, options: .atomic) } catch {
        throw unwritable
      }
      return
    }
    // A link to a finished file: made only if nothing has the name yet, even
    // if something takes it while the file is written.
    let draft = target.deletingLastPathComponent().appending(
      path: ".\(target.lastPathComponent).\(UUID().uuidString)")
    defer { try? manager.removeItem(at: draft) }
    do {
      try data.write(to: draft)
      try manager.linkItem(at: draft, to: target)
    } catch {
      throw manager.fileExists(atPath: path)
        ? InputError(
          "the file exists; --force replaces it", at: Place(file: path))
        : unwritable
    }
  }

  private var unwritable: InputError {
    InputError(
      "cannot be written; give a file in a folder that exists",
      at: Place(file: path))
  }
}
