import ClaimLanguage
import Input

extension CoverageReport {
  /// The report for a terminal: the figures that are open, each with its line
  /// and column, or every figure with what is said of it.
  public func text(isVerbose: Bool = false, width: Int = 100) -> String {
    var lines: [String] = []
    for document in documents {
      lines += section(document, isVerbose, max(60, width))
      lines.append("")
    }
    lines.append(summary)
    return lines.joined(separator: "\n")
  }

  private func section(
    _ document: Document, _ isVerbose: Bool, _ width: Int
  ) -> [String] {
    let source = document.file.document
    let head = source.file.map { "\(source.id)  \(plain($0))" } ?? source.id
    guard let coverage = document.coverage else {
      return [
        head,
        source.file == nil
          ? "  names no text; add 'file:' under 'document'"
          : "  the text is not at hand",
      ]
    }
    let items = isVerbose ? coverage.items : coverage.open
    var lines = [head, "  " + Counts([coverage]).text]
    lines += items.map { clipped(line($0, isVerbose), to: width) }
    if isVerbose {
      lines += coverage.spares.map {
        clipped(
          "  \(padded("\($0.line)", to: 8))no figure  \(plain($0.phrase))",
          to: width)
      }
    } else if !coverage.spares.isEmpty {
      let spares = counted(
        coverage.spares.count, "entry quotes", plural: "entries quote")
      lines.append("  \(spares) no figure, such as names")
    }
    return lines
  }

  /// "  12:34   claimed    60개  robot-firms".
  private func line(_ item: Coverage.Item, _ isVerbose: Bool) -> String {
    let said: String? =
      switch item.state {
      case .claimed(let claims): claims.joined(separator: ", ")
      case .unchecked(let why): why
      case .toDo(let why): isVerbose ? why : nil
      case .forgotten: nil
      case .exempt: "needs no entry"
      }
    return "  " + padded("\(item.line):\(item.column)", to: 8)
      + padded(item.state.name, to: 11)
      + ([item.surface] + (said.map { [$0] } ?? [])).map(plain)
      .joined(separator: "  ")
  }
}
