import Exact
import Input
import Quantities

extension ReferenceReader {
  mutating func readRates(_ file: InputFile) {
    attempt { (reader) throws(InputError) in
      let root = try YAMLNode.read(file).requireMapping(
        "a table of rates", keys: ["source", "base", "rates"])
      let source = try root.require("source").requireMapping("a source")
      let title = source["title"]?.text ?? ""
      let publisher = source["publisher"]?.text ?? ""
      var table: [CalendarDay: [String: Rational]] = [:]
      for (key, row) in try root.require("rates").requireMapping("rates")
        .entries
      {
        let text = try key.requireText("a day")
        guard let day = CalendarDay(text) else {
          throw InputError("'\(text)' is no day", at: key.place)
        }
        table[day] = try Self.readRow(row)
      }
      reader.book.rates = ExchangeRates(
        source: "\(title), \(publisher)",
        base: try root.require("base").requireText("a currency"), table: table)
    }
  }

  private static func readRow(
    _ node: YAMLNode
  ) throws(InputError) -> [String: Rational] {
    var row: [String: Rational] = [:]
    for (code, value) in try node.requireMapping("rates by currency").entries {
      let text = try value.requireText("a rate")
      guard let rate = Rational(decimal: text), rate.signum > 0 else {
        throw InputError("'\(text)' is no rate", at: value.place)
      }
      row[try code.requireText("a currency")] = rate
    }
    return row
  }
}
