// What the workloads need of Exact and Exact does not offer yet, written on
// top of it. Goes when Exact has it.
import Exact

extension Rational {
  func root(_ k: Int, digits: Int) throws(ExactError) -> Interval {
    let scaled = (self * .tenTo(digits * k)).floor.root(k)
    let place = Rational.tenTo(-digits)
    return Interval(
      .closed(Rational(scaled.root) * place),
      .closed(Rational(scaled.root + 1) * place))!
  }
}

extension Interval {
  static func + (a: Interval, b: Interval) -> Interval {
    try! ValueSet(a).adding(ValueSet(b)).hull!
  }

  static func * (a: Interval, b: Interval) -> Interval {
    try! ValueSet(a).multiplied(by: ValueSet(b)).hull!
  }

  static func / (a: Interval, b: Interval) -> Interval {
    try! ValueSet(a).divided(by: ValueSet(b)).hull!
  }
}
