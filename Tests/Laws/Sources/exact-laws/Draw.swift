import BigInt
import Exact

/// How the operands of a law are drawn, and in which order they are written.
struct Draw: Sendable {
  enum Field: Sendable {
    case a, b, c, x, y, z, xs, ys, k, m, double, text
  }

  let fields: [Field]
  private let fill: @Sendable (inout Case, inout NumberSource) -> Void

  init(
    _ fields: Field...,
    fill: @escaping @Sendable (inout Case, inout NumberSource) -> Void
  ) {
    (self.fields, self.fill) = (fields, fill)
  }

  /// The next case.
  func callAsFunction(_ source: inout NumberSource) -> Case {
    var made = Case()
    fill(&made, &source)
    return made
  }

  /// The operands as they are emitted, by the second way's numbers.
  func text(_ operands: OracleOperands) -> [String] {
    fields.map { field in
      switch field {
      case .a: "\(operands.a)"
      case .b: "\(operands.b)"
      case .c: "\(operands.c)"
      case .x: "\(operands.x)"
      case .y: "\(operands.y)"
      case .z: "\(operands.z)"
      case .xs: operands.xs.map(\.description).joined(separator: " ")
      case .ys: operands.ys.map(\.description).joined(separator: " ")
      case .k: "\(operands.k)"
      case .m: "\(operands.m)"
      case .double: operands.double.hex
      case .text: operands.text
      }
    }
  }
}

extension Case {
  mutating func setA(_ value: BigInt, _ source: inout NumberSource) {
    (oracle.a, exact.a) = (value, source.form(of: value))
  }

  mutating func setB(_ value: BigInt, _ source: inout NumberSource) {
    (oracle.b, exact.b) = (value, source.form(of: value))
  }

  mutating func setC(_ value: BigInt, _ source: inout NumberSource) {
    (oracle.c, exact.c) = (value, source.form(of: value))
  }

  mutating func setX(_ value: Fraction, _ source: inout NumberSource) {
    (oracle.x, exact.x) = (value, source.form(of: value))
  }

  mutating func setY(_ value: Fraction, _ source: inout NumberSource) {
    (oracle.y, exact.y) = (value, source.form(of: value))
  }

  mutating func setZ(_ value: Fraction, _ source: inout NumberSource) {
    (oracle.z, exact.z) = (value, source.form(of: value))
  }

  mutating func setLists(
    _ xs: [Fraction], _ ys: [Fraction] = [], _ source: inout NumberSource
  ) {
    (oracle.xs, oracle.ys) = (xs, ys)
    exact.xs = xs.map { source.form(of: $0) }
    exact.ys = ys.map { source.form(of: $0) }
  }

  mutating func setK(_ value: Int) { (oracle.k, exact.k) = (value, value) }

  mutating func setM(_ value: Int) { (oracle.m, exact.m) = (value, value) }

  mutating func setDouble(_ value: Double) {
    (oracle.double, exact.double) = (value, value)
  }

  mutating func setText(_ value: String) {
    (oracle.text, exact.text) = (value, value)
  }
}
