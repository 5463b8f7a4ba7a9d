import Foundation

/// Student's t test, two-sided, for two samples of equal variance.
public struct StudentTest: Hashable, Sendable {
  /// The difference of the means in standard errors; infinite where neither
  /// sample varies and the means differ.
  public let t: Double
  public let probability: Double

  /// - Parameters: two samples, none of them empty. Of two single values
  ///   nothing can be said: the probability is 1.
  public init(_ a: some Collection<Double>, _ b: some Collection<Double>) {
    precondition(!a.isEmpty && !b.isEmpty, "samples to compare have values")
    let (n, m) = (Double(a.count), Double(b.count))
    let freedom = n + m - 2
    let difference = mean(a) - mean(b)
    guard freedom > 0 else {
      (t, probability) = (0, 1)
      return
    }
    let variance = (Self.squares(a) + Self.squares(b)) / freedom
    let error = (variance * (1 / n + 1 / m)).squareRoot()
    guard error > 0 else {
      t = difference == 0 ? 0 : difference > 0 ? .infinity : -.infinity
      probability = difference == 0 ? 1 : 0
      return
    }
    t = difference / error
    // The two tails of the t distribution are an incomplete beta function
    // (Abramowitz, Stegun, Handbook of Mathematical Functions, 26.7.1).
    probability = incompleteBeta(
      freedom / 2, 0.5, at: freedom / (freedom + t * t))
  }

  /// The squared distances from the mean, summed.
  private static func squares(_ sample: some Collection<Double>) -> Double {
    let mean = mean(sample)
    return sample.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }
}

/// The regularized incomplete beta function I_x(a, b), by its continued
/// fraction.
///
/// Source: NIST Digital Library of Mathematical Functions, 8.17.22; evaluated
/// as in Lentz, "Generating Bessel functions in Mie scattering calculations
/// using continued fractions", Appl. Opt. 15(3), 1976.
func incompleteBeta(_ a: Double, _ b: Double, at x: Double) -> Double {
  if x <= 0 { return 0 }
  if x >= 1 { return 1 }
  // The fraction converges fast on this side of the mean alone.
  if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(b, a, at: 1 - x) }
  let front = exp(
    lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
  let tiny = 1e-300
  func away(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
  var c = 1.0
  var d = 1 / away(1 - (a + b) * x / (a + 1))
  var fraction = d
  for step in 1...10_000 {
    let m = Double(step)
    let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    fraction *= d * c
    let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    fraction *= d * c
    if abs(d * c - 1) < 1e-15 { break }
  }
  return front * fraction / a
}
