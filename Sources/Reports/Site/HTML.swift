/// HTML made of markup that is ours and text that may come from anywhere.
///
/// In a literal the markup stands as it is; a `String` put into it becomes
/// text, an `HTML` stays markup:
///
///     let title = "<script>"
///     let heading: HTML = "<h1>\(title)</h1>"   // <h1>&lt;script&gt;</h1>
struct HTML: Sendable, ExpressibleByStringInterpolation {
  private(set) var markup: String

  init(stringLiteral markup: String) { self.markup = markup }

  init(stringInterpolation: StringInterpolation) {
    markup = stringInterpolation.markup
  }

  /// Markup that was made elsewhere.
  init(trusting markup: String) { self.markup = markup }

  var isEmpty: Bool { markup.isEmpty }

  static func + (a: HTML, b: HTML) -> HTML {
    HTML(trusting: a.markup + b.markup)
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity * 2)
    }

    mutating func appendLiteral(_ literal: String) { markup += literal }

    mutating func appendInterpolation(_ text: String) {
      markup += HTMLText.escaped(text)
    }

    mutating func appendInterpolation(_ number: Int) { markup += "\(number)" }

    mutating func appendInterpolation(_ html: HTML?) {
      if let html { markup += html.markup }
    }

    /// One after the other.
    mutating func appendInterpolation(_ parts: [HTML]) {
      for part in parts { markup += part.markup + "\n" }
    }
  }
}

extension HTML {
  /// Parts with something between each two.
  static func joined(_ parts: [HTML], by separator: HTML) -> HTML {
    HTML(
      trusting: parts.map(\.markup).joined(separator: separator.markup))
  }
}

/// Text as HTML takes it, in content and in attributes.
enum HTMLText {
  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    var output: [UInt8] = []
    append(Array(text.utf8)[...], to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether a byte is itself wherever it stands: none that marks up, controls
  /// or may begin a character that does.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x21, 0x23...0x25, 0x28...0x3B, 0x3D, 0x3F...0x7E,
      // Letters of Hangul, kana and Han begin with these.
      0x80...0xBF, 0xE3...0xEF:
      true
    default: false
    }
  }

  /// Appends UTF-8 with the characters that mark up escaped, and controls and
  /// marks that turn the direction of writing made visible.
  static func append(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var safe: [UInt8] = []
    MarkedText.appendPlain(bytes, to: &safe)
    for byte in safe {
      switch byte {
      case 0x26: output += "&amp;".utf8
      case 0x3C: output += "&lt;".utf8
      case 0x3E: output += "&gt;".utf8
      case 0x22: output += "&quot;".utf8
      case 0x27: output += "&#39;".utf8
      default: output.append(byte)
      }
    }
  }
}
