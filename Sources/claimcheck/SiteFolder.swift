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
  /// renamings.
  func write(_ site: Site) throws {
    let files = FileManager.default
    let target = URL(filePath: path)
    let fresh = URL(filePath: path + ".new")
    try? files.removeItem(at: fresh)
    var folders: Set<URL> = []
    try site.forEachPage { page throws(any Error) in
      let file = fresh.appending(path: page.path)
      let folder = file.deletingLastPathComponent()
      if folders.insert(folder).inserted {
        try files.createDirectory(
          at: folder, withIntermediateDirectories: true)
      }
      try Data(page.text.utf8).write(to: file)
    }
    if exchange_paths(fresh.path, path) == 0 {
      try? files.removeItem(at: fresh)
      return
    }
    let old = URL(filePath: path + ".old")
    try? files.removeItem(at: old)
    if files.fileExists(atPath: path) {
      try files.moveItem(at: target, to: old)
    }
    try files.moveItem(at: fresh, to: target)
    try? files.removeItem(at: old)
  }
}
