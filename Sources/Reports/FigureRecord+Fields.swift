extension FigureRecord {
  /// What a field of a record holds.
  enum Value {
    case none
    case integer(Int)
    /// Words from the text or the tables.
    case text(String)
    /// Digits, sign, point and fraction bar: no quoting is needed anywhere.
    case numeral(String)
    case sets(Sets?)
    case readings([Reading])
  }

  /// The fields in their order; every record has all of them, but `file` only
  /// where it was given.
  var fields: [(key: String, value: Value)] {
    func text(_ value: String?) -> Value { value.map(Value.text) ?? .none }
    func integer(_ value: Int?) -> Value { value.map(Value.integer) ?? .none }
    func numeral(_ value: String?) -> Value {
      value.map(Value.numeral) ?? .none
    }
    var fields: [(key: String, value: Value)] = []
    if let file { fields.append(("file", .text(file))) }
    fields += [
      ("start", .integer(start.codePoint)), ("end", .integer(end.codePoint)),
      ("line", .integer(start.line)), ("column", .integer(start.column)),
      ("utf16Column", .integer(start.utf16Column)),
      ("start_byte", .integer(start.byte)), ("end_byte", .integer(end.byte)),
      ("surface", .text(surface)),
      ("value", numeral(value?.decimalOrFraction)), ("unit", text(unit)),
      ("kind", .text(kind)), ("hedge", text(hedge?.name)),
      ("hedge_surface", text(hedge?.surface)),
      ("hedge_start", integer(hedge?.start)),
      ("hedge_end", integer(hedge?.end)),
      ("lo", numeral(low?.decimalOrFraction)),
      ("hi", numeral(high?.decimalOrFraction)),
      ("first_day", numeral(firstDay)), ("last_day", numeral(lastDay)),
      ("repeats", integer(repeats)), ("row", text(row)),
      ("sets", .sets(sets)), ("readings", .readings(readings)),
    ]
    return fields
  }

  /// The keys of the records of one text or of several.
  static func keys(withFile: Bool) -> [String] {
    (withFile ? ["file"] : []) + [
      "start", "end", "line", "column", "utf16Column", "start_byte",
      "end_byte", "surface", "value", "unit", "kind", "hedge",
      "hedge_surface", "hedge_start", "hedge_end", "lo", "hi", "first_day",
      "last_day", "repeats", "row", "sharp", "usual", "loose", "widest",
      "readings",
    ]
  }
}
