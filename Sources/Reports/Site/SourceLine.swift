import Reference

extension SiteFrame {
  /// A source with its address.
  func source(_ source: Source) -> HTML {
    let line: HTML = "[\(source.id)] \(words(source.citation))"
    // Only addresses of the web become links.
    guard let url = source.url,
      url.hasPrefix("https://") || url.hasPrefix("http://")
    else { return line }
    return "<a href=\"\(url)\">\(line)</a>"
  }

  /// A place in a source, whose parts have names of their own.
  func place(_ locator: Locator) -> HTML {
    text(LocatorTexts.text(locator), quoting: locator.parts.map(\.name))
  }

  /// A source with its address and the place in it.
  func source(_ citation: Citation) -> HTML {
    let place: HTML =
      citation.locator.map { ", \(self.place($0))" } ?? ""
    return source(citation.source) + place
  }
}
