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
    let lines = TextLines(document.bytes)
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
    _ phrase: String, _ number: Int, _ lines: TextLines, _ name: String
  ) -> String? {
    guard let line = lines[number] else {
      return "\(name) has \(counted(lines.count, "line")), no line \(number)"
    }
    let quotation = Quotation(phrase)
    if quotation.stands(in: line) { return nil }
    let elsewhere = (1...lines.count).lazy.filter {
      quotation.stands(in: lines[$0]!)
    }
    .prefix(3)
    let hint =
      elsewhere.isEmpty
      ? "quote it as printed"
      : "it stands on line "
        + elsewhere.map(String.init).joined(separator: ", ")
    return "'\(phrase)' does not stand on line \(number) of \(name); \(hint)"
  }
}
