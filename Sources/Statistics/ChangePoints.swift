/// The places in a series of measurements where it changes.
///
/// E-divisive splits the series again and again where the two sides differ
/// most in energy distance, in overlapping windows, so that a change far away
/// hides none. A t test decides whether a split counts, then once more against
/// its neighbours, from the weakest on. Nothing is drawn at random, so the same
/// series has the same change points.
///
/// Hunter lets ten times as much through at first. Its second look then takes
/// a drift, whose steps are all weak beside their neighbours, for none.
///
/// Sources: Matteson, James, "A nonparametric approach for multiple change
/// point analysis of multivariate data", J. Amer. Statist. Assoc. 109(505),
/// 2014; Fleming et al., "Hunter: Using change point detection to hunt for
/// performance regressions", ICPE 2023.
public struct ChangePoint: Hashable, Sendable {
  /// The first value of the new level.
  public let index: Int
  /// The means up to the changes before and after this one.
  public let before: Double
  public let after: Double
  /// How likely so large a difference is without a change.
  public let probability: Double
}

/// How change points are found.
public struct ChangePointRule: Hashable, Sendable {
  /// A change counts if the test finds it less likely than this to be none.
  /// The best of many splits is tested, so that more than this share of
  /// series without a change have one.
  public var level = 0.0001
  /// How many values are looked at at once.
  public var window = 50
  /// The least change that counts, as a share of the level before.
  public var leastChange = 0.0

  public init() {}

  /// The change points of a series of finite values, in its order.
  ///
  /// The cost grows with the length times the window squared.
  public func changePoints(in series: [Double]) -> [ChangePoint] {
    guard series.count > 2 else { return [] }
    var points = candidates(in: series)
    while !points.isEmpty {
      let found = described(points, in: series)
      let weakest = found.indices.max {
        found[$0].probability < found[$1].probability
      }!
      if found[weakest].probability >= level {
        points.remove(at: weakest)
        continue
      }
      let smallest = found.indices.min {
        change(found[$0]) < change(found[$1])
      }!
      if change(found[smallest]) > leastChange { return found }
      points.remove(at: smallest)
    }
    return []
  }

  private func change(_ point: ChangePoint) -> Double {
    guard point.before != 0 else { return point.after == 0 ? 0 : .infinity }
    return abs(point.after / point.before - 1)
  }

  private func described(
    _ points: [Int], in series: [Double]
  ) -> [ChangePoint] {
    let ends = [0] + points + [series.count]
    return points.indices.map { i in
      let left = series[ends[i]..<ends[i + 1]]
      let right = series[ends[i + 1]..<ends[i + 2]]
      return ChangePoint(
        index: points[i], before: mean(left), after: mean(right),
        probability: StudentTest(left, right).probability)
    }
  }

  // MARK: Splitting

  /// Splits of some window that the test lets through, in order.
  private func candidates(in series: [Double]) -> [Int] {
    var found: Set<Int> = []
    var start = 0
    while start < series.count {
      let end = min(start + window, series.count)
      let splits = splits(of: series[start..<end])
      found.formUnion(splits)
      start = max(splits.last ?? 0, start + window / 2)
    }
    return found.sorted()
  }

  private func splits(of series: ArraySlice<Double>) -> [Int] {
    let energy = Energy(series: Array(series))
    var splits: [Int] = []
    while true {
      let ends = [0] + splits + [series.count]
      let best = zip(ends, ends.dropFirst())
        .compactMap { start, end in
          energy.bestSplit(of: start..<end).map { ($0, start..<end) }
        }
        .max { $0.0.distance < $1.0.distance }
      guard let (split, range) = best else { break }
      let values = energy.series[range]
      let test = StudentTest(
        values[..<split.index], values[split.index...])
      guard test.probability < level else { break }
      splits.append(split.index)
      splits.sort()
    }
    return splits.map { $0 + series.startIndex }
  }
}

/// The energy distance of the two sides of each split of a series.
struct Energy {
  let series: [Double]

  /// The split of a range whose left side differs most from what follows, be
  /// it the rest or a part of it; nil of fewer than two values.
  func bestSplit(
    of range: Range<Int>
  ) -> (index: Int, distance: Double)? {
    guard range.count > 1 else { return nil }
    var best = (index: range.lowerBound + 1, distance: -Double.infinity)
    // Distances within the left side grow by a value's distances to it.
    var left = 0.0
    for split in range.lowerBound + 1..<range.upperBound {
      let added = split - 1
      left += (range.lowerBound..<added).reduce(0) {
        $0 + abs(series[$1] - series[added])
      }
      var (right, between) = (0.0, 0.0)
      for end in split + 1...range.upperBound {
        let last = end - 1
        between += (range.lowerBound..<split).reduce(0) {
          $0 + abs(series[$1] - series[last])
        }
        right += (split..<last).reduce(0) {
          $0 + abs(series[$1] - series[last])
        }
        let distance = Self.distance(
          between: between, left: left, right: right,
          split - range.lowerBound, end - split)
        if distance > best.distance { best = (split, distance) }
      }
    }
    return best
  }

  /// Twice the mean distance between the sides less the mean distances within
  /// them, scaled by their sizes.
  private static func distance(
    between: Double, left: Double, right: Double, _ n: Int, _ m: Int
  ) -> Double {
    let (n, m) = (Double(n), Double(m))
    let within =
      (n > 1 ? m / (n - 1) * left : 0) + (m > 1 ? n / (m - 1) * right : 0)
    return 2 / (n + m) * (between - within)
  }
}
