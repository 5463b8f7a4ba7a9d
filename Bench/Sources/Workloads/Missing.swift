// What the workloads need of Exact and Exact does not offer yet, written on
// top of it. Goes when Exact has it.
import Exact

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
