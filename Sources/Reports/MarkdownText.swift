/// Text from anywhere as Markdown shows it, letter by letter.
enum MarkdownText {
  /// Text that cannot break a table or be taken for markup.
  static func cell(_ text: String) -> String { escaped(plain(text), marks) }

  private static let marks: [Unicode.Scalar: String] = [
    "|": "\\|", "*": "\\*", "_": "\\_", "`": "\\`", "[": "\\[", "]": "\\]",
    "\\": "\\\\", "#": "\\#", "~": "\\~", "<": "&lt;", ">": "&gt;",
    "&": "&amp;",
  ]

  /// The same where the page is a comment on a code host, which also makes
  /// names, numbers, addresses and formulas of what it shows: an empty comment
  /// parts them.
  ///
  /// Source: GitHub, Basic writing and formatting syntax: mentioning people,
  /// referencing issues; GFM specification, 6.9 Autolinks (extension).
  static func comment(_ text: String) -> String {
    escaped(
      cell(text),
      [
        "@": "@\(apart)", "#": "#\(apart)", ":": ":\(apart)", "$": "\\$",
      ]
    ).replacing("www.", with: "www\(apart).")
  }

  private static let apart = "<!-- -->"

  /// An address as the target of a link, nothing of which ends the link.
  static func address(_ url: String) -> String {
    escaped(url, addressMarks)
  }

  private static let addressMarks: [Unicode.Scalar: String] = {
    let controls = (0..<0x21).map { Unicode.Scalar(UInt8($0)) }
    let scalars: [Unicode.Scalar] = controls + ["<", ">", "\\", "\"", "\u{7F}"]
    return Dictionary(
      uniqueKeysWithValues: scalars.map { scalar in
        let hex = String(scalar.value, radix: 16, uppercase: true)
        return (scalar, scalar.value < 16 ? "%0\(hex)" : "%\(hex)")
      })
  }()
}
