public import Input

extension ClaimFile {
  /// Holds the claims against the text they quote: the digest is the one on
  /// record, and every figure stands on the line given, verbatim, `…` standing
  /// for a gap within the line.
  ///
  /// - Returns: an error for each figure that is not where it is said to be;
  ///   one error if the text has changed.
  public func errors(against document: InputFile) -> [InputError] {
    if let expected = self.document.sha256 {
      let actual = sha256(document.bytes)
      guard actual == expected else {
        return [
          InputError(
            "the document \(document.name) has changed: its SHA-256 is"
              + " \(actual); read it again, then record the new digest",
            at: self.document.digestPlace)
        ]
      }
    }
    let text = String(decoding: document.bytes, as: UTF8.self)
    let lines = text.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var errors: [InputError] = []
    func check(_ phrase: String, _ line: Int, _ place: Place) {
      if let fault = Self.fault(phrase, line, lines, document.name) {
        errors.append(InputError(fault, at: place))
      }
    }
    for claim in claims {
      for figure in claim.figures {
        check(figure.phrase, figure.line, figure.place)
      }
    }
    for figure in unchecked { check(figure.figure, figure.line, figure.place) }
    return errors
  }

  private static func fault(
    _ phrase: String, _ line: Int, _ lines: [Substring], _ name: String
  ) -> String? {
    guard line <= lines.count else {
      return "\(name) has \(lines.count) lines, no line \(line)"
    }
    if stands(phrase, in: lines[line - 1]) { return nil }
    let elsewhere = lines.indices.filter { stands(phrase, in: lines[$0]) }
    let hint =
      elsewhere.isEmpty
      ? "quote it as printed"
      : "it stands on line "
        + elsewhere.prefix(3).map { "\($0 + 1)" }.joined(separator: ", ")
    return "'\(phrase)' does not stand on line \(line) of \(name); \(hint)"
  }

  private static func stands(_ phrase: String, in line: Substring) -> Bool {
    var rest = line
    for piece in phrase.split(separator: "…") {
      let wanted = trimmed(piece)
      guard let range = rest.firstRange(of: wanted) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
