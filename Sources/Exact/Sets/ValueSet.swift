/// A set of numbers: ranges side by side, and perhaps only the multiples of a
/// step among them.
///
/// What a figure denotes and what a computation can give: `[200, 1000)` with
/// step 1 are the whole numbers from 200 to 999. The ranges are sorted and do
/// not touch. The step is kept apart from the ranges, so that a set prints
/// with the ends it was made with; comparisons look at the numbers in it.
public struct ValueSet: Hashable, Sendable {
  /// The first range, which nearly every set has alone; `empty` for none.
  let first: Interval
  /// Nil for one range and all the numbers in it.
  private let rest: Rest?

  /// What few sets have, apart so that the others are handed on quickly.
  private final class Rest: Hashable, Sendable {
    /// The ranges after the first.
    let others: [Interval]
    let step: Rational?

    init(_ others: [Interval], step: Rational?) {
      self.others = others
      self.step = step
    }

    /// Of one range of whole numbers.
    private static let wholeNumbers = Rest([], step: 1)

    /// Of one range of the multiples of a step.
    static func multiples(of step: Rational) -> Rest {
      step == 1 ? wholeNumbers : Rest([], step: step)
    }

    static func == (a: Rest, b: Rest) -> Bool {
      a === b || a.others == b.others && a.step == b.step
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(others)
      hasher.combine(step)
    }
  }

  /// If given, only multiples of this positive number belong to the set.
  public var step: Rational? { rest?.step }

  private var others: [Interval] { rest?.others ?? [] }

  public init(_ intervals: [Interval], step: Rational? = nil) {
    Self.require(step)
    let ranges = Self.joined(intervals)
    self.init(
      first: ranges.first ?? .empty, others: Array(ranges.dropFirst()),
      step: step)
  }

  public init(_ interval: Interval, step: Rational? = nil) {
    Self.require(step)
    first = interval
    rest = step.map(Rest.multiples(of:))
  }

  public init(_ value: Rational) {
    first = Interval(value)
    rest = nil
  }

  private init(first: Interval, others: [Interval], step: Rational?) {
    self.first = first
    rest =
      others.isEmpty ? step.map(Rest.multiples(of:)) : Rest(others, step: step)
  }

  private static func require(_ step: Rational?) {
    precondition(
      step.map { $0.signum > 0 } ?? true, "a positive step (was \(step!))")
  }

  /// The ranges, in ascending order, none empty, with gaps between them.
  public var intervals: [Interval] {
    first.isEmpty ? [] : others.isEmpty ? [first] : [first] + others
  }

  /// Whether it is made of one range, or none.
  var isSingle: Bool { rest?.others.isEmpty ?? true }

  /// Whether it is one range, or none, and all the numbers in it.
  var isPlain: Bool { rest == nil }

  public static let empty = ValueSet([])
  public static let all = ValueSet(.all)

  private static func joined(_ intervals: [Interval]) -> [Interval] {
    let ranges = intervals.filter { !$0.isEmpty }
    guard ranges.count > 1 else { return ranges }
    var result: [Interval] = []
    for next in ranges.sorted(by: { Interval.compareLower($0, $1) < 0 }) {
      if let last = result.last, last.joins(next) {
        result[result.count - 1] = last.hull(with: next)
      } else {
        result.append(next)
      }
    }
    return result
  }
}

extension ValueSet {
  public var isEmpty: Bool {
    if isPlain { return first.isEmpty }
    return isSingle ? tightenedFirst.isEmpty : tightened.isEmpty
  }

  /// The one number in the set, nil if it holds none or more.
  public var point: Rational? {
    if isPlain { return first.point }
    if isSingle { return tightenedFirst.point }
    let ranges = tightened
    return ranges.count == 1 ? ranges[0].point : nil
  }

  public func contains(_ value: Rational) -> Bool {
    if let step, !(value / step).isInteger { return false }
    return first.contains(value) || others.contains { $0.contains(value) }
  }

  /// The smallest single range that holds the set, nil if it is empty.
  public var hull: Interval? {
    if isSingle {
      let range = tightenedFirst
      return range.isEmpty ? nil : range
    }
    let ranges = tightened
    guard let first = ranges.first, let last = ranges.last else { return nil }
    return first.hull(with: last)
  }

  /// The first range with finite ends moved to multiples of the step.
  var tightenedFirst: Interval {
    step.map { first.tightened(to: $0) } ?? first
  }

  /// The ranges with finite ends moved to multiples of the step.
  private var tightened: [Interval] { Self.tightened(intervals, step) }

  static func tightened(_ intervals: [Interval], _ step: Rational?)
    -> [Interval]
  {
    guard let step else { return intervals }
    return intervals.map { $0.tightened(to: step) }.filter { !$0.isEmpty }
  }
}

extension Interval {
  /// The range from the first to the last multiple of a step in it.
  func tightened(to step: Rational) -> Interval {
    if isEmpty || isBetweenMultiples(of: step) { return self }
    var (low, high) = (lower, upper)
    if let value = lower.value {
      let scaled = value / step
      let first =
        lower.isClosed || !scaled.isInteger
        ? scaled.ceiling : scaled.ceiling + 1
      low = .closed(Rational(first) * step)
    }
    if let value = upper.value {
      let scaled = value / step
      let last =
        upper.isClosed || !scaled.isInteger ? scaled.floor : scaled.floor - 1
      high = .closed(Rational(last) * step)
    }
    return Interval(low, high)
  }

  /// Whether both ends are multiples of a step and belong to the range.
  private func isBetweenMultiples(of step: Rational) -> Bool {
    marks.isEmpty && (low / step).isInteger && (high / step).isInteger
  }
}

extension ValueSet: CustomStringConvertible {
  /// The set as text: `[200, 1000)`, `{1} ∪ {3}`, `∅`.
  public var description: String { text { "\($0)" } }

  /// The set as text with the numbers written by a function of yours.
  public func text(_ number: (Rational) -> String) -> String {
    intervals.isEmpty
      ? "∅" : intervals.map { $0.text(number) }.joined(separator: " ∪ ")
  }
}
