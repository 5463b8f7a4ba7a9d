import Exact
import Figures

/// What is found in a text, one figure after another: value or ends, unit, and
/// what a hedge says of it; dates, times and places in an order by their kind.
func found(_ text: String) -> String {
  FigureReader.standard.findings(in: Array(text.utf8)).compactMap { finding in
    switch finding.kind {
    case .name: return nil
    case .date, .dateRange: return "date"
    case .time: return "time"
    default: break
    }
    var words: [String] = finding.kind == .ordinal ? ["no."] : []
    if let value = finding.value {
      words.append(decimal(value))
    } else if let low = finding.low, let high = finding.high {
      words.append("\(decimal(low))…\(decimal(high))")
    }
    if let unit = finding.unit { words.append(unit) }
    if let hedge = finding.hedge?.name.rawValue {
      words.append(hedge)
      if finding.value != nil, let high = finding.high, finding.low != nil {
        words.append("\(decimal(high))")
      }
    }
    return words.joined(separator: " ")
  }.joined(separator: ", ")
}

private func decimal(_ value: Rational) -> String {
  value.decimalPlaces.map { value.decimal(places: $0) } ?? "\(value)"
}

/// The sentences of a text, each with what stands in the line after it behind
/// an equals sign: its figures.
func sentences(in text: String) -> [(sentence: String, figures: String)] {
  let lines = text.split(separator: "\n")
  return stride(from: 0, to: lines.count - 1, by: 2).map { index in
    (String(lines[index]), String(lines[index + 1].dropFirst(2)))
  }
}
