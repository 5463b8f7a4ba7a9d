import Exact

/// What a reader got right of one case.
public struct Judgement: Hashable, Sendable {
  public var value = false
  /// The same figure has the unit too, or is the same amount in another.
  public var unit = false
  /// Nil where the source tells of no hedge.
  public var hedge: Bool?
  /// Nil where the source tells no place.
  public var exactSpan: Bool?
  public var span: Bool?

  public init() {}
}

extension Case {
  /// What a reader got right of a case that is judged.
  ///
  /// The figures that touch the case's place are looked at, or all where it
  /// has none. One of them has to have the value; a range is right with both
  /// ends right, whatever its brackets, and a bound alone stands for a value.
  /// The unit has to be that figure's.
  public func judgement(of figures: [ReadFigure]) -> Judgement {
    var result = Judgement()
    let near = figures.filter { figure in span.map(figure.touches) ?? true }
    for figure in near {
      if amount.isSame(as: figure.amount) {
        result.value = true
        if amount.unit == nil || figure.amount.unit == amount.unit {
          result.unit = true
        }
      }
      if amount.isSameConverted(as: figure.amount) {
        result.value = true
        result.unit = true
      }
    }
    if let hedge {
      result.hedge = near.contains { Self.hedge(hedge, admits: $0.hedge) }
    }
    if let span {
      result.exactSpan = near.contains { $0.span == span }
      result.span = !near.isEmpty
    }
    return result
  }

  /// Some sources do not tell "at least" from "over".
  private static func hedge(_ told: String, admits read: String?) -> Bool {
    guard let read else { return false }
    return told == read
      || told == "at_least_or_over" && ["at_least", "over"].contains(read)
      || told == "at_most_or_under" && ["at_most", "under"].contains(read)
  }

  /// Whether a text in which a class of figure is not to be read was left
  /// alone by figures of that class.
  public func isLeftAlone(by figures: [ReadFigure]) -> Bool {
    guard let subclass, let kinds = Self.kindsOfClass[subclass] else {
      return figures.isEmpty
    }
    return !figures.contains { kinds.contains($0.kind) }
  }

  /// The kinds that count as a class of which a source expects none; a class
  /// that is not here takes all.
  private static let kindsOfClass: [String: Set<String>] = [
    "percent": ["percentage"], "ordinal": ["ordinal"],
    "currency": ["currency"], "dimension": ["dimension"],
    "temperature": ["temperature"], "age": ["age"],
    "numberrange": ["range"], "duration": ["duration"],
  ]
}

extension Amount {
  /// Whether a figure read has this value, or these bounds.
  func isSame(as read: Amount) -> Bool {
    if let value {
      if let found = read.value { return found.isNear(value) }
      // "more than 5" as a bound without a value.
      switch (read.low, read.high) {
      case (let low?, nil): return low.isNear(value)
      case (nil, let high?): return high.isNear(value)
      default: return false
      }
    }
    func agrees(_ told: Rational?, _ found: Rational?) -> Bool {
      guard let told else { return true }
      return found.map { $0.isNear(told) } ?? false
    }
    return isTold && agrees(low, read.low) && agrees(high, read.high)
  }

  /// Whether a figure read is the same amount in a unit of the same kind: 90
  /// minutes for an hour and a half.
  func isSameConverted(as read: Amount) -> Bool {
    guard let value, let found = read.value,
      let told = unit.flatMap({ JudgedUnit.all[$0] }),
      let other = read.unit.flatMap({ JudgedUnit.all[$0] }),
      told.base == other.base
    else { return false }
    return (found * other.factor).isNear(value * told.factor)
  }
}

extension Rational {
  /// Sources print a third with fifteen digits or so.
  func isNear(_ told: Rational) -> Bool {
    let difference = self - told
    return max(difference, -difference)
      <= max(told, -told) / 1_000_000_000_000
  }
}
