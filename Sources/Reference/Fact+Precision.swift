import Exact
import Figures

extension Fact {
  /// What a fact says: {n} if counted, defined or stated exactly; half a unit
  /// of the last written place to either side if measured; its own bounds
  /// otherwise. Roundness never widens a fact.
  static func precision(of figure: Figure, isExact: Bool) -> Denotation {
    if isExact, let value = figure.value {
      return Denotation(exactly: ValueSet(value))
    }
    guard
      figure.row == "measured" || figure.row == "round-count"
        || figure.row == "range", let sharp = figure.denotation.sharp,
      let hull = sharp.hull, let low = hull.lower.value,
      let high = hull.upper.value
    else { return figure.denotation }
    return Denotation(
      exactly: ValueSet(Interval(from: low, through: high), step: sharp.step))
  }
}
