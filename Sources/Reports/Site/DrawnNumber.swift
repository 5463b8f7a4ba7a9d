import Foundation

/// Numbers for drawing, where floating point will do.
enum DrawnNumber {
  /// At most two decimals, without an exponent.
  static func text(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    return rest == 0
      ? "\(sign)\(whole)"
      : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// To the base ten.
  static func logarithm(_ number: Double) -> Double { log10(number) }
}
