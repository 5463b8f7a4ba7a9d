import Reference

extension SiteFrame {
  /// A source with its address.
  func source(_ source: Source) -> HTML {
    let words = "[\(source.id)] \(source.citation)"
    // Only addresses of the web become links.
    guard let url = source.url,
      url.hasPrefix("https://") || url.hasPrefix("http://")
    else { return "\(words)" }
    return "<a href=\"\(url)\">\(words)</a>"
  }

  /// A source with its address and the place in it.
  func source(_ citation: Citation) -> HTML {
    let place: HTML =
      citation.locator.map { ", \(text(LocatorTexts.text($0)))" } ?? ""
    return source(citation.source) + place
  }
}
