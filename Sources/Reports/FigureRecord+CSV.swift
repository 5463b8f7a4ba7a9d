extension FigureRecord {
  /// The record as one row of CSV (RFC 4180), with its line end.
  ///
  /// Numbers, such as -3, stay as they are: of digits, point and bar no
  /// spreadsheet makes a formula.
  public var csv: String {
    var cells: [String] = []
    for (_, value) in fields {
      switch value {
      case .none: cells.append("")
      case .integer(let number): cells.append(String(number))
      case .numeral(let text): cells.append(text)
      case .text(let text): cells.append(CSVText.cell(text))
      case .sets(let sets):
        cells += [sets?.sharp, sets?.usual, sets?.loose, sets?.widest].map {
          CSVText.cell($0 ?? "")
        }
      case .readings(let readings):
        cells.append(CSVText.cell(readings.map(\.name).joined(separator: "; ")))
      }
    }
    return cells.joined(separator: ",") + "\r\n"
  }

  /// The first row: the names of the columns.
  public static func csvHeader(withFile: Bool) -> String {
    keys(withFile: withFile).joined(separator: ",") + "\r\n"
  }
}
