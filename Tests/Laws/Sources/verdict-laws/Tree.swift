import Exact
import Seeds

/// A side of a generated check: how it is written, and its value at a point,
/// worked out here and not by the tool.
indirect enum Tree {
  case quantity(String)
  case number(Int)
  case sum(Tree, Tree)
  case difference(Tree, Tree)
  case product(Tree, Tree)
  case quotient(Tree, Tree)
  case square(Tree)

  /// As a check writes it.
  var text: String {
    switch self {
    case .quantity(let name): name
    case .number(let value): "\(value)"
    case .sum(let a, let b): "(\(a.text) + \(b.text))"
    case .difference(let a, let b): "(\(a.text) - \(b.text))"
    case .product(let a, let b): "(\(a.text) * \(b.text))"
    case .quotient(let a, let b): "(\(a.text) / \(b.text))"
    case .square(let a): "\(a.text)^2"
    }
  }

  /// As lists with the operation first, in JSON.
  var json: String {
    switch self {
    case .quantity(let name): "\"\(name)\""
    case .number(let value): "\(value)"
    case .sum(let a, let b): "[\"+\", \(a.json), \(b.json)]"
    case .difference(let a, let b): "[\"-\", \(a.json), \(b.json)]"
    case .product(let a, let b): "[\"*\", \(a.json), \(b.json)]"
    case .quotient(let a, let b): "[\"/\", \(a.json), \(b.json)]"
    case .square(let a): "[\"*\", \(a.json), \(a.json)]"
    }
  }

  /// The value at a point, nil for a division by zero.
  func value(_ point: [String: Rational]) -> Rational? {
    func pair(_ a: Tree, _ b: Tree) -> (Rational, Rational)? {
      guard let x = a.value(point), let y = b.value(point) else { return nil }
      return (x, y)
    }
    switch self {
    case .quantity(let name): return point[name]
    case .number(let value): return Rational(value)
    case .sum(let a, let b): return pair(a, b).map { $0.0 + $0.1 }
    case .difference(let a, let b): return pair(a, b).map { $0.0 - $0.1 }
    case .product(let a, let b): return pair(a, b).map { $0.0 * $0.1 }
    case .quotient(let a, let b):
      return pair(a, b).flatMap { $0.1.isZero ? nil : $0.0 / $0.1 }
    case .square(let a): return a.value(point).map { $0 * $0 }
    }
  }

  var isQuantity: Bool {
    if case .quantity = self { true } else { false }
  }

  static func random(
    _ names: [String], depth: Int, using random: inout SplitMix64
  ) -> Tree {
    if depth == 0 || Int.random(in: 0..<5, using: &random) == 0 {
      return Int.random(in: 0..<6, using: &random) == 0
        ? .number(Int.random(in: 1...12, using: &random))
        : .quantity(names.randomElement(using: &random)!)
    }
    let a = Tree.random(names, depth: depth - 1, using: &random)
    if Int.random(in: 0..<9, using: &random) == 0 { return .square(a) }
    let b = Tree.random(names, depth: depth - 1, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return .sum(a, b)
    case 1: return .difference(a, b)
    case 2: return .product(a, b)
    default: return .quotient(a, b)
    }
  }
}
