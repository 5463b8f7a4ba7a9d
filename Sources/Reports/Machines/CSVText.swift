/// Cells of CSV (RFC 4180) that a spreadsheet takes for what they are.
enum CSVText {
  /// Cells joined to a row, with its line end.
  static func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  /// Spreadsheets take a cell for a formula that begins with `=`, `+`, `-` or
  /// `@`, and a text may say anything. Such a cell gets an apostrophe before
  /// it, which they show as text.
  ///
  /// Source: OWASP, CSV Injection.
  static func cell(_ text: String) -> String {
    var text = text
    if let first = text.unicodeScalars.first, formulaStarts.contains(first) {
      text = "'" + text
    }
    let isPlain = text.utf8.allSatisfy {
      $0 != 0x22 && $0 != 0x2C && $0 != 0x0D && $0 != 0x0A
    }
    return isPlain ? text : "\"" + escaped(text, ["\"": "\"\""]) + "\""
  }

  /// With the wide forms, which some take for the same.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]
}
