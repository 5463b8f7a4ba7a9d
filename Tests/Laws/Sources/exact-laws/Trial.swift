import Foundation

/// Many cases of each law, on all cores.
struct Trial: Sendable {
  let laws: [Law]
  /// Cases of each law.
  let count: Int
  let seed: UInt64

  /// Cases drawn from one seed; what a task does at a time.
  static let chunk = 10_000

  /// What came of some cases of one law.
  struct Result: Sendable {
    let law: Int
    let cases: Int
    var mismatches = 0
    /// The first mismatches, in full.
    var shown: [String] = []
    let time: Duration
  }

  /// Prints what was done and what differs.
  ///
  /// - Returns: whether nothing differs.
  func run(showingEach: Bool) async -> Bool {
    let start = ContinuousClock.now
    let results = await results()
    let totals = laws.indices.map { index in
      results.filter { $0.law == index }
    }
    for (law, results) in zip(laws, totals) {
      let mismatches = results.reduce(0) { $0 + $1.mismatches }
      if showingEach || mismatches > 0 {
        let time = results.reduce(Duration.zero) { $0 + $1.time }
        print(
          law.name.padding(toLength: 48, withPad: " ", startingAt: 0),
          "\(count) cases, \(mismatches) differ,", (time / count).nanoseconds,
          "ns a case")
      }
      for text in results.flatMap(\.shown).prefix(3) { print(text) }
    }
    let mismatches = results.reduce(0) { $0 + $1.mismatches }
    let seconds = Int((ContinuousClock.now - start) / .seconds(1))
    print(
      "Exact against BigInt: \(laws.count) operations, \(count) cases each,",
      "\(mismatches) differ (seed \(seed), \(seconds) s)")
    return mismatches == 0
  }

  private func results() async -> [Result] {
    let chunks = laws.indices.flatMap { law in
      stride(from: 0, to: count, by: Self.chunk).map { start in
        (law: law, start: start)
      }
    }
    return await withTaskGroup(of: Result.self) { group in
      var results: [Result] = []
      var rest = chunks[...]
      for _ in 0..<ProcessInfo.processInfo.activeProcessorCount {
        if let next = rest.popFirst() {
          group.addTask { check(law: next.law, from: next.start) }
        }
      }
      while let result = await group.next() {
        results.append(result)
        if let next = rest.popFirst() {
          group.addTask { check(law: next.law, from: next.start) }
        }
      }
      return results
    }
  }

  private func check(law index: Int, from start: Int) -> Result {
    let law = laws[index]
    let cases = min(Self.chunk, count - start)
    let begin = ContinuousClock.now
    var source = NumberSource(seed: law.seed(seed, from: start))
    var mismatches = 0
    var shown: [String] = []
    for _ in 0..<cases {
      let made = law.draw(&source)
      let answer = law.exact(made.exact)
      let expected = law.oracle(made.oracle)
      if answer.agrees(with: expected) { continue }
      mismatches += 1
      if shown.count < 3 {
        let operands = law.draw.text(made.oracle).joined(separator: ", ")
        shown.append(
          """
            differs: \(operands.shortened)
              stored:   \(law.draw.stored(made.exact).shortened)
              Exact:    \(answer.plain.description.shortened)
              expected: \(expected.description.shortened)
          """)
      }
    }
    return Result(
      law: index, cases: cases, mismatches: mismatches, shown: shown,
      time: ContinuousClock.now - begin)
  }
}

extension Law {
  /// A seed of its own for each law and chunk, whichever laws are run.
  func seed(_ seed: UInt64, from start: Int) -> UInt64 {
    // FNV-1a, since the standard library's hashes change from run to run.
    let name = self.name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return name ^ (seed &* 0x9E37_79B9_7F4A_7C15) &+ UInt64(start)
  }
}

extension Draw {
  /// The operands as `Exact` holds them, for which form it was that failed.
  func stored(_ operands: ExactOperands) -> String {
    fields.map { field in
      switch field {
      case .a: parts(operands.a)
      case .b: parts(operands.b)
      case .c: parts(operands.c)
      case .x: parts(operands.x)
      case .y: parts(operands.y)
      case .z: parts(operands.z)
      case .xs: operands.xs.map(parts).joined(separator: " ")
      case .ys: operands.ys.map(parts).joined(separator: " ")
      case .k: "\(operands.k)"
      case .m: "\(operands.m)"
      case .double: "\(operands.double)"
      case .text: operands.text
      }
    }.joined(separator: ", ")
  }

  private func parts(_ value: Any) -> String {
    let parts = Mirror(reflecting: value).children.map { child in
      "\(child.label ?? "_"): \(child.value)"
    }
    return "(\(parts.joined(separator: ", ")))"
  }
}

extension String {
  /// The text, or the beginning of a very long one.
  fileprivate var shortened: String {
    let count = utf8.count
    return count > 2000 ? "\(prefix(1000))... (\(count) bytes)" : self
  }
}

extension Duration {
  var nanoseconds: Int { Int(self / .nanoseconds(1)) }
}
