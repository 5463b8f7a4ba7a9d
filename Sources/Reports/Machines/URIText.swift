import Foundation

/// Paths as references of a URI.
enum URIText {
  /// A path with `/`, relative or from the root: RFC 3986, 3.3.
  static func reference(_ path: String) -> String {
    let allowed = CharacterSet(
      charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
        + "0123456789-._~/")
    let escaped =
      path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
    return path.hasPrefix("/") ? "file://" + escaped : escaped
  }
}
