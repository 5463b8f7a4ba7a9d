import Exact
public import Figures
import Quantities

/// Sets as text, for the working and for machines.
public enum SetText {
  /// The four sets in the unit as printed, equal neighbours said once.
  static func sets(
    _ sets: Denotation, _ dimension: Dimension, _ unit: Unit
  ) -> String {
    func text(_ set: ValueSet) -> String {
      Quantity(values: set, dimension: dimension, unit: unit).description
    }
    var parts: [(names: [String], set: ValueSet)] = []
    let named: [(String, ValueSet?)] = [
      ("sharp", sets.sharp), ("usual", sets.usual), ("loose", sets.loose),
      ("widest", sets.widest),
    ]
    for case (let name, let set?) in named {
      if let last = parts.last, last.set == set {
        parts[parts.count - 1].names.append(name)
      } else {
        parts.append(([name], set))
      }
    }
    if parts.count == 1, sets.sharp != nil { return text(parts[0].set) }
    return parts.map { "\($0.names.joined(separator: " = ")) \(text($0.set))" }
      .joined(separator: ", ")
  }

  /// The four sets of a figure as one line for a reader.
  public static func sets(of figure: Figure, reading: Int = 0) -> String {
    sets(figure.readings[reading].denotation, figure.dimension, figure.unit)
  }
}
