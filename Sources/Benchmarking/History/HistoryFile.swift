public import Input

/// A history on disk, which several runs may add to at the same time.
public struct HistoryFile: Sendable {
  private let file: JSONLinesFile

  public init(_ path: String) { file = JSONLinesFile(path) }

  public var path: String { file.path }

  /// A file that does not exist is an empty history.
  public func contents() throws(InputError) -> Reading<History> {
    History.read(try file.lines())
  }

  /// Adds lines, each whole; the file is made if it is not there.
  public func append(_ entries: [History.Entry]) throws(InputError) {
    try file.append(entries.map(HistoryLine.text))
  }
}
