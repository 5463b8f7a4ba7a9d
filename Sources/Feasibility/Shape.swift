import Exact

/// What a system's constraints are like, apart from their numbers.
struct Shape {
  /// The linear constraints of two terms or more.
  let sums: [Int]
  let isInSum: [Bool]
  /// Whether there are linear constraints and plain ranges only.
  let isLinear: Bool
  /// Whether no two constraints are joined by variables in two ways.
  let isTree: Bool
  private let system: System

  init(_ system: System) {
    self.system = system
    var sums: [Int] = []
    var isInSum = Array(repeating: false, count: system.variables)
    var isLinear = true
    var isTree = true
    let fixed = system.fixedVariables
    // Variables first, constraints after them.
    var groups = Groups(system.variables + system.constraints.count)
    for (index, constraint) in system.constraints.enumerated() {
      let variables = constraint.relation.variables
      switch constraint.relation {
      case .linear:
        sums.append(index)
        for variable in variables { isInSum[variable] = true }
      case .member(_, let set):
        if set.step != nil || set.intervals.count > 1 { isLinear = false }
        continue
      case .product, .power: isLinear = false
      }
      for variable in variables where !fixed[variable] {
        isTree = groups.join(variable, system.variables + index) && isTree
      }
    }
    self.sums = sums
    self.isInSum = isInSum
    self.isLinear = isLinear
    self.isTree = isTree
  }

  /// Whether numbers may be missing inside the ranges: between the parts of a
  /// set, between whole numbers, around a divisor of zero.
  func hasGaps(within ranges: [Interval]) -> Bool {
    system.constraints.contains { constraint in
      switch constraint.relation {
      case .linear: false
      case .member(let variable, let set):
        ranges[variable].point == nil
          && (set.step != nil
            || ValueSet(ranges[variable]).intersection(set).intervals.count > 1)
      case .product(_, let a, let b):
        ranges[a].contains(0) || ranges[b].contains(0)
      case .power(_, let a, _): ranges[a].point == nil
      }
    }
  }
}

extension System {
  /// Whether each variable is a single number by what is said of it alone.
  var fixedVariables: [Bool] { fixedValues.map { $0 != nil } }

  /// The single number that each variable is by what is said of it alone.
  var fixedValues: [Rational?] {
    var ranges = Array(repeating: Interval.all, count: variables)
    for constraint in constraints {
      guard case .member(let variable, let set) = constraint.relation else {
        continue
      }
      ranges[variable] =
        ValueSet(ranges[variable]).intersection(set).hull ?? .empty
    }
    return ranges.map(\.point)
  }
}

/// Numbers in groups that are joined one by one.
///
/// Source: Tarjan, van Leeuwen, "Worst-case analysis of set union
/// algorithms", J. ACM 31(2), 1984.
struct Groups {
  private var parents: [Int]

  init(_ count: Int) { parents = Array(0..<count) }

  mutating func root(of item: Int) -> Int {
    var item = item
    while parents[item] != item {
      parents[item] = parents[parents[item]]
      item = parents[item]
    }
    return item
  }

  /// Joins two groups.
  ///
  /// - Returns: false if they were one already.
  mutating func join(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (root(of: a), root(of: b))
    if x == y { return false }
    parents[max(x, y)] = min(x, y)
    return true
  }
}
