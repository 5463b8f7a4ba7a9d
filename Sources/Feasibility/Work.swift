import Exact

/// How much work a search may still do, counted in numbers touched.
struct Work {
  private(set) var left: Int

  init(_ limit: Int) { left = limit }

  /// Numbers beyond this many bits are not worked with: what grows so far
  /// grows without end.
  static let bitLimit = 4096

  mutating func spend(_ amount: Int) throws(Exhausted) {
    left -= amount
    if left < 0 { throw Exhausted() }
  }
}

/// The budget ended before the search did.
struct Exhausted: Error {}

extension Interval {
  /// Whether both ends are short enough to work with.
  var isShort: Bool {
    (lower.value?.bitWidth ?? 0) <= Work.bitLimit
      && (upper.value?.bitWidth ?? 0) <= Work.bitLimit
  }
}
