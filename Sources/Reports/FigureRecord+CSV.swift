extension FigureRecord {
  /// The record as one row of CSV (RFC 4180), with its line end.
  ///
  /// Spreadsheets take a cell for a formula that begins with `=`, `+`, `-` or
  /// `@`, and a text may say anything. Such a cell of words gets an apostrophe
  /// before it, which they show as text. Numbers, such as -3, stay as they
  /// are: of digits, point and bar no formula is made.
  ///
  /// Source: OWASP, CSV Injection.
  public var csv: String {
    var cells: [String] = []
    for (_, value) in fields {
      switch value {
      case .none: cells.append("")
      case .integer(let number): cells.append(String(number))
      case .numeral(let text): cells.append(text)
      case .text(let text): cells.append(Self.cell(text))
      case .sets(let sets):
        cells += [sets?.sharp, sets?.usual, sets?.loose, sets?.widest].map {
          Self.cell($0 ?? "")
        }
      case .readings(let readings):
        cells.append(Self.cell(readings.map(\.name).joined(separator: "; ")))
      }
    }
    return cells.joined(separator: ",") + "\r\n"
  }

  /// The first row: the names of the columns.
  public static func csvHeader(withFile: Bool) -> String {
    keys(withFile: withFile).joined(separator: ",") + "\r\n"
  }

  private static func cell(_ text: String) -> String {
    var text = text
    if let first = text.unicodeScalars.first, formulaStarts.contains(first) {
      text = "'" + text
    }
    let isPlain = text.utf8.allSatisfy {
      $0 != 0x22 && $0 != 0x2C && $0 != 0x0D && $0 != 0x0A
    }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// With the wide forms, which some take for the same.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]
}
