/// How a text is marked up.
public enum Markup: String, CaseIterable, Sendable {
  case none, html, xml, markdown

  /// The markup that the end of a file's name tells; none if it tells none.
  public init(fileName: String) {
    let parts = fileName.split(separator: "/").last?.split(separator: ".") ?? []
    guard parts.count > 1, let end = parts.last else {
      self = .none
      return
    }
    switch end.lowercased() {
    case "html", "htm", "shtml": self = .html
    case "xhtml", "xht", "xml", "rss", "atom": self = .xml
    case "md", "markdown", "mdown", "mkd": self = .markdown
    default: self = .none
    }
  }
}
