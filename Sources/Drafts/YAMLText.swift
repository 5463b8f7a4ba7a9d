/// Text of an article as part of a YAML file.
enum YAMLText {
  /// A scalar that reads back to the text, in quotation marks where needed.
  static func scalar(_ text: String) -> String {
    if isPlain(text) { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where isSpecial(scalar):
        let digits = String(scalar.value, radix: 16)
        let width = scalar.value > 0xFFFF ? 8 : 4
        result += width == 8 ? "\\U" : "\\u"
        result += String(repeating: "0", count: width - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Text for a comment: on one line whatever it holds.
  static func comment(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(isSpecial(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  /// Text that YAML takes as it stands: letters, digits and harmless marks.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first,
      let last = text.unicodeScalars.last
    else { return false }
    func isWord(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    // Nothing that YAML could take for a number, a date or a truth value.
    let isText =
      text.unicodeScalars.contains { !$0.isASCII }
      || text.contains(where: \.isLetter)
        && (text.contains(" ") || first.properties.isAlphabetic)
        && !["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
          .contains(text.lowercased())
    return isText && isWord(first) && last != " "
      && text.unicodeScalars.allSatisfy {
        isWord($0) || " .,~%$/+*=≈()_-".unicodeScalars.contains($0)
      }
  }

  /// Controls, line ends of any kind, marks of writing direction, and what
  /// YAML does not allow.
  ///
  /// Source: YAML 1.2.2, section 5.1 (printable characters) and 5.4.
  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E,
      0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF:
      true
    default: false
    }
  }
}
