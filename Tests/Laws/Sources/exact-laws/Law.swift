import BigInt
import Exact

/// The operands of one case, for both ways.
struct Case: Sendable {
  var exact = ExactOperands()
  var oracle = OracleOperands()
}

/// One operation, computed by `Exact` and by a second way.
struct Law: Sendable {
  /// The operation as an expression of its operands; the Python side knows it
  /// by this name.
  let name: String
  let draw: Draw
  let exact: @Sendable (ExactOperands) -> ExactAnswer
  let oracle: @Sendable (OracleOperands) -> OracleAnswer

  init(
    _ name: String, _ draw: Draw,
    _ exact: @escaping @Sendable (ExactOperands) -> ExactAnswer,
    oracle: @escaping @Sendable (OracleOperands) -> OracleAnswer
  ) {
    (self.name, self.draw) = (name, draw)
    (self.exact, self.oracle) = (exact, oracle)
  }

  /// All operations of the core.
  static let all =
    integers + rationals + inPlace + sums + roundings + doubles + texts
    + numerals
}
