import Exact

// Ranges of hyperbolic functions and their inverses.
extension Rounder {
  func hyperbolicSine(_ range: Interval) throws(Skip) -> Interval {
    try rising(range, Elementary.sinh)
  }

  func hyperbolicCosine(_ range: Interval) throws(Skip) -> Interval {
    try rising(range.absoluteValue, Elementary.cosh)
  }

  func hyperbolicTangent(_ range: Interval) throws(Skip) -> Interval {
    try rising(
      range, limits: (Self.exactly(-1), Self.exactly(1)), Elementary.tanh)
  }

  func hyperbolicCotangent(_ range: Interval) throws(Skip) -> Interval {
    try besidePole(range) { part throws(Skip) in
      try falling(part, limits: (Self.exactly(-1), Self.exactly(1))) {
        Interval(1) / (try Elementary.tanh($0, bits: $1))
      }
    }
  }

  func hyperbolicSecant(_ range: Interval) throws(Skip) -> Interval {
    try falling(range.absoluteValue, limits: (nil, Self.exactly(0))) {
      Interval(1) / (try Elementary.cosh($0, bits: $1))
    }
  }

  func hyperbolicCosecant(_ range: Interval) throws(Skip) -> Interval {
    try besidePole(range) { part throws(Skip) in
      try falling(part, limits: (Self.exactly(0), Self.exactly(0))) {
        Interval(1) / (try Elementary.sinh($0, bits: $1))
      }
    }
  }

  func areaSine(_ range: Interval) throws(Skip) -> Interval {
    try rising(range, Elementary.asinh)
  }

  func areaCosine(_ range: Interval) throws(Skip) -> Interval {
    try rising(
      range.intersection(Interval(.closed(1), .infinite)), Elementary.acosh)
  }

  func areaTangent(_ range: Interval) throws(Skip) -> Interval {
    let inside = range.intersection(Interval(.open(-1), .open(1)))
    if inside.isEmpty { return .empty }
    func value(_ end: Interval.End) -> Enclosed? {
      guard case let value? = end.value, value.magnitude < 1 else {
        return nil
      }
      return { try Elementary.atanh(value, bits: $0) }
    }
    return try hull(value(inside.lower), value(inside.upper))
  }

  /// artanh (1/x), for x beyond -1 and 1.
  func areaCotangent(_ range: Interval) throws(Skip) -> Interval {
    let parts = [
      range.intersection(Interval(.infinite, .open(-1))),
      range.intersection(Interval(.open(1), .infinite)),
    ]
    var result = Interval.empty
    for part in parts where !part.isEmpty {
      result = result.hull(with: try areaTangent(part.reciprocal))
    }
    return result
  }
}
