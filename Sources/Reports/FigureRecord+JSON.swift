import Input

extension FigureRecord {
  /// The record as one line of JSON (RFC 8259), keys in a fixed order, without
  /// the line end.
  ///
  /// A text that is dense in figures has twenty thousand of them to the
  /// megabyte. `JSONEncoder` takes 18 µs for each, many times what reading the
  /// figure takes; this takes one or two.
  public var json: String {
    var json = ""
    writeJSON(to: &json)
    return json
  }

  func writeJSON(to json: inout String) {
    json += "{"
    var isFirst = true
    for (key, value) in fields {
      if !isFirst { json += ", " }
      isFirst = false
      json += "\"\(key)\": "
      switch value {
      case .none: json += "null"
      case .integer(let number): json += String(number)
      case .text(let text): json.appendQuoted(text)
      case .numeral(let text): json.appendQuoted(text)
      case .sets(let sets): json.append(sets)
      case .readings(let readings): json.append(readings)
      }
    }
    json += "}"
  }
}

extension String {
  fileprivate mutating func append(_ sets: FigureRecord.Sets?) {
    guard let sets else {
      self += "null"
      return
    }
    self += "{\"sharp\": "
    if let sharp = sets.sharp { appendQuoted(sharp) } else { self += "null" }
    for (key, text) in [
      ("usual", sets.usual), ("loose", sets.loose), ("widest", sets.widest),
    ] {
      self += ", \"\(key)\": "
      appendQuoted(text)
    }
    self += "}"
  }

  fileprivate mutating func append(_ readings: [FigureRecord.Reading]) {
    self += "["
    for (index, reading) in readings.enumerated() {
      if index > 0 { self += ", " }
      self += "{\"name\": "
      appendQuoted(reading.name)
      self += ", \"sets\": "
      append(reading.sets)
      self += "}"
    }
    self += "]"
  }
}
