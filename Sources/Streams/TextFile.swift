import Foundation
public import Input

/// Reads texts from the disk, or from standard input under the name `-`.
public enum TextFile {
  public static func read(_ name: String) throws(InputError) -> InputFile {
    do {
      let data =
        name == "-"
        ? try FileHandle.standardInput.readToEnd() ?? Data()
        : try Data(contentsOf: URL(filePath: name))
      return InputFile(name: name, bytes: Array(data))
    } catch {
      throw InputError(message(name), at: Place(file: name))
    }
  }

  private static func message(_ name: String) -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: name, isDirectory: &isFolder)
    else {
      return "no such file; give a text, or - for standard input"
    }
    return isFolder.boolValue
      ? "is a folder; give the texts in it"
      : "cannot be read; see who may read it"
  }
}
