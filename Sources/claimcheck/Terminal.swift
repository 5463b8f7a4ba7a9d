import Foundation
import Input
import Reports

/// What the program knows of the terminal it runs in.
enum Terminal {
  /// Whether standard output may be coloured: a terminal, and no NO_COLOR
  /// (https://no-color.org).
  static var usesColor: Bool {
    isatty(STDOUT_FILENO) == 1
      && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }

  /// The columns of the terminal; 100 where there is none.
  static var width: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return 100
  }

  /// Prints errors, one line each; on a terminal with the place under it.
  static func report(_ errors: [InputError]) {
    for error in errors {
      var text = plain(error.description) + "\n"
      if isatty(STDERR_FILENO) == 1 { text += excerpt(error.place) }
      FileHandle.standardError.write(Data(text.utf8))
    }
  }

  private static func excerpt(_ place: Place) -> String {
    guard let data = FileManager.default.contents(atPath: place.file) else {
      return ""
    }
    let lines = String(decoding: data, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard place.line <= lines.count else { return "" }
    let line = plain(String(lines[place.line - 1]))
    let before = String(line.prefix(place.column - 1))
    guard columns(line) < 200 else { return "" }
    return "  \(line)\n  "
      + String(repeating: " ", count: columns(before)) + "^\n"
  }
}
