import FolderExchange
import Foundation
import Reports

/// The folder a site is written to: whole, or not at all.
struct SiteFolder {
  let path: String

  /// Writes the pages beside the old folder and puts them in its place, so
  /// that no page of another run stays. A run that is killed leaves the old
  /// ones or the new ones; only where a file system cannot exchange two
  /// folders, the old ones under the name `….old` in the moment between two
  /// renamings; the next run clears what it finds of them.
  func write(_ site: Site, tick: () -> Void) throws {
    let files = FileManager.default
    let (fresh, old) = (path + ".new", path + ".old")
    try? files.removeItem(atPath: fresh)
    try? files.removeItem(atPath: old)
    var folders: Set<String> = []
    try site.forEachPage { page throws(any Error) in
      let file = "\(fresh)/\(page.path)"
      let folder = (file as NSString).deletingLastPathComponent
      if folders.insert(folder).inserted {
        try files.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
      }
      try Self.write(page.text, to: file)
      tick()
    }
    if exchange_paths(fresh, path) == 0 {
      try? files.removeItem(atPath: fresh)
      return
    }
    if files.fileExists(atPath: path) {
      try files.moveItem(atPath: path, toPath: old)
    }
    try files.moveItem(atPath: fresh, toPath: path)
    try? files.removeItem(atPath: old)
  }

  /// Foundation waits for the disk after each file, which takes longer than to
  /// make the page.
  private static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else { throw POSIXError.last }
    var text = text
    let isWritten = text.withUTF8 {
      fwrite($0.baseAddress, 1, $0.count, file) == $0.count
    }
    let error = POSIXError.last
    guard fclose(file) == 0 else { throw POSIXError.last }
    guard isWritten else { throw error }
  }
}

extension POSIXError {
  fileprivate static var last: POSIXError {
    POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
  }
}
