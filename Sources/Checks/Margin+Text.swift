public import Exact
public import Quantities

extension Margin: CustomStringConvertible {
  /// "16/3 ≈ 5.3333 lies in the sharp set (9/2, 11/2), 1/6 from its edge",
  /// "5/4 and 2, apart by 3/4".
  public var description: String {
    switch relation {
    case .inside(let inner, let outer, let name):
      "\(text(inner)) lies in the \(name) set \(text(outer))"
        + (distance.map { ", \(length($0)) from its edge" } ?? "")
    case .outside(let computed, let set, let name):
      "\(text(computed)) lies outside the \(name) set \(text(set))"
        + (distance.map { ", apart by \(length($0))" } ?? "")
    case .apart(let a, let b):
      "\(text(a)) and \(text(b))"
        + (distance.map { ", apart by \(length($0))" } ?? "")
    case .overlap(let both): "both can be \(text(both))"
    case .granularity(let grain, let room):
      "no multiple of \(grain) lies in \(text(room))"
        + (nearest.map {
          "; the nearest are \(text(ValueSet($0.below))) and"
            + " \(text(ValueSet($0.above)))"
        } ?? "")
    }
  }

  private func length(_ value: Rational) -> String {
    dimension == .date
      ? "\(value) \(value == 1 ? "day" : "days")" : text(ValueSet(value))
  }

  /// A set of either side in exact fractions of the unit shown, where they are
  /// short enough to read; the working holds the others.
  ///
  /// - Parameter naming: the same unit under the name it is shown by.
  public func text(
    _ set: ValueSet, naming: (Unit) -> Unit = { $0 }
  ) -> String {
    let quantity = Quantity(values: set, dimension: dimension, unit: unit)
    if dimension == .date { return "\(quantity)" }
    let unit = naming(quantity.unit)
    let symbol = unit.symbol.isEmpty ? "" : " \(unit.symbol)"
    guard let point = set.point else {
      return set.text { Self.number($0 / unit.factor) } + symbol
    }
    let value = point / unit.factor
    let (decimal, isExact) = value.readable()
    return isExact
      ? decimal + symbol
      : Self.isShort(value)
        ? "\(value) ≈ \(decimal)\(symbol)" : "≈ \(decimal)\(symbol)"
  }

  private static func number(_ value: Rational) -> String {
    let (decimal, isExact) = value.readable()
    if isExact, value.isInteger { return decimal }
    return isShort(value) ? "\(value)" : "≈ \(decimal)"
  }

  private static func isShort(_ value: Rational) -> Bool {
    value.description.utf8.count <= 9
  }
}
