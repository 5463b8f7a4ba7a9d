public import Exact

/// An expression over numbered unknowns, as a certificate writes it.
///
/// Unknowns stand for printed figures and facts, constants for everything
/// exact: conversion factors, one day's rate.
public enum Term: Hashable, Sendable {
  case unknown(Int)
  case constant(Rational)
  indirect case combined(Operation, Term, Term)
  indirect case power(Term, Int)
  /// Rounded to a multiple of a place, halves to even.
  indirect case rounded(Term, place: Rational)

  public enum Operation: String, Hashable, Sendable {
    case sum = "+"
    case difference = "-"
    case product = "*"
    case quotient = "/"
  }
}

extension Term {
  /// The set of its values while every unknown runs through its own set.
  ///
  /// Each occurrence of an unknown runs on its own: where one occurs twice,
  /// the set may be larger than the true one, never smaller.
  ///
  /// - Throws: `ExactError` for a divisor that may be zero, and beyond the
  ///   bounds of exact arithmetic.
  public func values(over sets: [ValueSet]) throws(ExactError) -> ValueSet {
    try values(over: sets, narrowsDivisors: true)
  }

  /// - Parameter narrowsDivisors: whether a divisor that seems to hold zero is
  ///   looked at again as a whole; not for the divisors inside it, whose number
  ///   would multiply from level to level.
  func values(
    over sets: [ValueSet], narrowsDivisors: Bool
  ) throws(ExactError) -> ValueSet {
    switch self {
    case .unknown(let index): return sets[index]
    case .constant(let value): return ValueSet(value)
    case .combined(let operation, let a, let b):
      let x = try a.values(over: sets, narrowsDivisors: narrowsDivisors)
      var y = try b.values(over: sets, narrowsDivisors: narrowsDivisors)
      if operation == .quotient, narrowsDivisors, y.contains(0) {
        y = try b.range(over: sets, narrowsDivisors: false).set
      }
      return try operation.applied(x, y)
    case .power(let base, let exponent):
      return try base.values(over: sets, narrowsDivisors: narrowsDivisors)
        .power(exponent)
    case .rounded(let inner, let place):
      return try inner.values(over: sets, narrowsDivisors: narrowsDivisors)
        .rounded(toPlace: place)
    }
  }

  /// The value where every unknown has one value.
  public func value(at point: [Rational]) throws(ExactError) -> Rational {
    let set = try values(over: point.map { ValueSet($0) })
    guard let value = set.point else { throw .undefined }
    return value
  }

  /// The unknowns in the order in which they occur, once for each occurrence.
  public var unknowns: [Int] {
    var found: [Int] = []
    collect(into: &found)
    return found
  }

  private func collect(into found: inout [Int]) {
    switch self {
    case .unknown(let index): found.append(index)
    case .constant: break
    case .combined(_, let a, let b):
      a.collect(into: &found)
      b.collect(into: &found)
    case .power(let a, _), .rounded(let a, _): a.collect(into: &found)
    }
  }

  /// Whether some unknown occurs more than once.
  public var repeatsUnknowns: Bool {
    switch self {
    case .unknown, .constant: return false
    case .combined(_, .unknown(let a), .unknown(let b)): return a == b
    default:
      let all = unknowns
      return all.count > 1 && Set(all).count < all.count
    }
  }

  /// Whether an unknown of some kind occurs.
  public func hasUnknown(where isWanted: (Int) -> Bool) -> Bool {
    switch self {
    case .unknown(let index): isWanted(index)
    case .constant: false
    case .combined(_, let a, let b):
      a.hasUnknown(where: isWanted) || b.hasUnknown(where: isWanted)
    case .power(let a, _), .rounded(let a, _): a.hasUnknown(where: isWanted)
    }
  }

  /// Whether it has the form of a quotient of polynomials, which has a
  /// derivative everywhere it is defined; a rounded value has none.
  public var isSmooth: Bool {
    switch self {
    case .unknown, .constant: true
    case .combined(_, let a, let b): a.isSmooth && b.isSmooth
    case .power(let a, _): a.isSmooth
    case .rounded: false
    }
  }
}

extension Term.Operation {
  /// One operation on two sets; a factor of one value keeps the other's step.
  public func applied(
    _ a: ValueSet, _ b: ValueSet
  ) throws(ExactError) -> ValueSet {
    switch self {
    case .sum: return try a.adding(b)
    case .difference: return try a.subtracting(b)
    case .product:
      if let factor = b.point { return try a.scaled(by: factor) }
      if let factor = a.point { return try b.scaled(by: factor) }
      return try a.multiplied(by: b)
    case .quotient:
      if let divisor = b.point, !divisor.isZero {
        return try a.scaled(by: divisor.reciprocal)
      }
      return try a.divided(by: b)
    }
  }
}
