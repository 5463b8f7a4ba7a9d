import Exact
import Figures
import Quantities
import Testing

/// The day on which the documents of these tests were printed: a Monday.
let documentDay = CalendarDay("2025-07-28")!

/// Reads a phrase as of the document's day; the referent by name.
func read(
  _ phrase: String, of referent: String? = nil
) throws(FigureError) -> Figure {
  try FigureReader.standard.read(
    phrase, on: documentDay, of: referent.map(named))
}

private func named(_ name: String) -> FigureReader.Referent {
  if let noun = Noun(name) { return .noun(noun) }
  return .unit(UnitTable.unit(symbol: name)!)
}

extension Figure {
  /// A set in the figure's printed unit, or as days; an en dash for none.
  func text(_ set: ValueSet?) -> String {
    guard let set else { return "–" }
    return set.text { number in
      if kind == .date {
        return CalendarDay(number: Int(exactly: number.rounded())!)!.description
      }
      return plain(number / unit.factor)
    }
  }

  /// What was read, on one line: kind, value, unit, row and usual set.
  var summary: String {
    var words = [kind.rawValue]
    if kind != .date, let value { words.append(plain(value / unit.factor)) }
    if !unit.symbol.isEmpty { words.append(unit.symbol) }
    if let hedge { words.append("(\(hedge))") }
    return words.joined(separator: " ") + " " + text(denotation.usual)
  }

  /// Exact decimal text where there is one, else the fraction.
  private func plain(_ number: Rational) -> String {
    number.decimalPlaces.map { number.decimal(places: $0) } ?? "\(number)"
  }
}
