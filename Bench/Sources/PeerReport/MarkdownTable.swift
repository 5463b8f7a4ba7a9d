/// A table in Markdown: the first columns are text, the rest numbers.
package struct MarkdownTable {
  package let heads: [String]
  package let textColumns: Int
  package private(set) var rows: [[String]] = []

  package init(_ heads: [String], textColumns: Int) {
    self.heads = heads
    self.textColumns = textColumns
  }

  package mutating func add(_ row: [String]) {
    precondition(row.count == heads.count, "a cell for each column")
    rows.append(row)
  }

  /// The cells padded, so that the columns stand in the source too.
  package var text: String {
    let widths = heads.indices.map { column in
      max(4, ([heads] + rows).map { $0[column].count }.max()!)
    }
    func line(_ cells: [String]) -> String {
      let padded = zip(cells.indices, cells).map { column, cell in
        let space = String(
          repeating: " ", count: widths[column] - cell.count)
        return column < textColumns ? cell + space : space + cell
      }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let rule = widths.enumerated().map { column, width in
      column < textColumns
        ? String(repeating: "-", count: width)
        : String(repeating: "-", count: width - 1) + ":"
    }
    return ([heads, rule] + rows).map(line).joined(separator: "\n")
  }
}
