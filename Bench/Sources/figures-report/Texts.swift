import ArgumentParser
import FigureTexts
import Foundation

/// Writes the texts to files, for readers that are not in this program.
struct Texts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write pieces of the texts to a folder: LANGUAGE-NAME.txt.")

  @Argument(help: "The folder.") var folder: String
  @Option(help: "A folder of texts that make up the mix of articles.")
  var documents: String?

  /// More than a slow reader manages in some seconds.
  private static let size = 200_000
  /// A line this long already costs a careless reader seconds.
  private static let hostileSize = 2_000

  func run() throws {
    let folder = URL(filePath: folder)
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true)
    for text in try FigureText.all(documents: documents) {
      let size = text.group == .hostile ? Self.hostileSize : Self.size
      let language = text.language ?? .english
      try Data(text.bytes(size)).write(
        to: folder.appending(
          path: "\(language.rawValue)-\(text.name).txt"))
    }
  }
}

extension FigureText {
  /// The generated texts and, from a folder, the mix of articles.
  static func all(documents: String?) throws -> [FigureText] {
    guard let documents else { return generated }
    let folder = URL(filePath: documents)
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "txt" }
    let texts = try files.sorted { $0.path < $1.path }.map {
      Array(try Data(contentsOf: $0))
    }
    return (texts.isEmpty ? [] : [mixed(of: texts)]) + generated
  }
}
