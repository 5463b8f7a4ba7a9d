extension Interval {
  /// The numbers from one to another that is not below it, both included.
  ///
  /// To become the initializer that does not compare the ends: they are long
  /// and nearly equal, so that comparing them costs as much as a root.
  static func closed(_ lower: Rational, _ upper: Rational) -> Interval {
    Interval(.closed(lower), .closed(upper))!
  }
}
