extension String {
  /// Appends a text as a JSON string, in quotes.
  ///
  /// Source: RFC 8259, section 7.
  public mutating func appendQuoted(_ text: some StringProtocol) {
    self += "\""
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
      self += text
    } else {
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": self += "\\\""
        case "\\": self += "\\\\"
        case _ where scalar.value < 0x20:
          let digits = String(scalar.value, radix: 16)
          self += "\\u" + String(repeating: "0", count: 4 - digits.count)
          self += digits
        default: unicodeScalars.append(scalar)
        }
      }
    }
    self += "\""
  }
}
