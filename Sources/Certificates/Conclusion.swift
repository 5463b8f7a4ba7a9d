/// What a proof shows: from refuted for certain (-2) over undetermined (0) to
/// supported for certain (2), or what holds under one reading alone.
struct Conclusion: Hashable {
  var level: Int
  /// Why it is undetermined.
  var cause: String?
  /// Whether another licensed reading disagrees.
  var isOfOneReading = false

  init(level: Int, cause: String? = nil) {
    self.level = level
    self.cause = cause
  }

  var name: String {
    level > 0 ? "supported" : level < 0 ? "refuted" : "undetermined"
  }

  var grade: String? {
    if level == 0 { return nil }
    return isOfOneReading ? "C" : abs(level) == 2 ? "A" : "B"
  }

  var negated: Conclusion {
    Conclusion(level: -level, cause: cause)
  }

  var weakened: Conclusion {
    Conclusion(level: level.signum(), cause: cause)
  }

  /// Without a sharp set, or on excerpts and market talk, the grade is B at
  /// best, and so is support through one day's rate.
  func limited(by limits: [Caveat]) -> Conclusion {
    let caps = limits.contains { limit in
      switch limit {
      case .vague, .weak: true
      case .rate: level > 0
      case .word, .combined: false
      }
    }
    return caps ? weakened : self
  }
}

/// The conclusions of several proofs; never none.
struct Conclusions {
  let items: [Conclusion]

  /// The first of the least, as "and" has it.
  var min: Conclusion {
    items.reduce(items[0]) { $1.level < $0.level ? $1 : $0 }
  }

  /// The first of the greatest, as "or" has it.
  var max: Conclusion {
    items.reduce(items[0]) { $1.level > $0.level ? $1 : $0 }
  }
}

extension Conclusion {
  /// All supported is supported, all refuted refuted, each with the weakest
  /// grade; else nil.
  private static func agreed(_ items: [Conclusion]) -> Conclusion? {
    let all = Conclusions(items: items)
    if all.min.level > 0 { return all.min }
    return all.max.level < 0 ? all.max : nil
  }

  static func overSources(_ items: [Conclusion]) -> Conclusion {
    if let agreed = agreed(items) { return agreed }
    return items.allSatisfy { $0.level == 0 }
      ? items[0] : Conclusion(level: 0, cause: "sources-differ")
  }

  /// Refuted only on every day; supported on some day is supported, of grade B.
  static func overDays(_ items: [Conclusion]) -> Conclusion {
    let all = Conclusions(items: items)
    if all.max.level < 0 { return all.max }
    if all.max.level > 0 { return Conclusion(level: 1) }
    return items.first { $0.level == 0 }!
  }

  /// What all agree on; else what the usual reading supports, of grade C.
  static func overReadings(
    _ items: [Conclusion], hasUsual: Bool
  ) -> Conclusion {
    if let agreed = agreed(items) { return agreed }
    if hasUsual, items[0].level > 0 {
      var result = items[0]
      result.isOfOneReading = true
      return result
    }
    let isOpen = items.allSatisfy { $0.level == 0 }
    return Conclusion(
      level: 0,
      cause: isOpen ? items[0].cause : "readings-differ")
  }
}
