/// Probabilities of several tests, corrected for their number: if each that
/// stays below a level is taken as a difference, the chance of even one false
/// difference among all is at most that level.
///
/// - Returns: one probability for each given, in the same order.
///
/// Source: Holm, "A simple sequentially rejective multiple test procedure",
/// Scand. J. Statist. 6(2), 1979.
public func holmAdjusted(_ probabilities: [Double]) -> [Double] {
  var adjusted = probabilities
  var least = 0.0
  let order = probabilities.indices.sorted {
    probabilities[$0] < probabilities[$1]
  }
  for (rank, index) in order.enumerated() {
    let scaled = probabilities[index] * Double(probabilities.count - rank)
    least = max(least, min(1, scaled))
    adjusted[index] = least
  }
  return adjusted
}
