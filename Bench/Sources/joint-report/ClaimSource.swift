import Input

/// Claim files of any size: groups of claims that share hidden quantities,
/// each group told by two documents.
///
/// Every quantity has a true value. A claim prints it, or the sum or ratio of
/// two quantities of its group, rounded; one group in twenty has one figure
/// that is wrong by a factor of ten.
struct ClaimSource {
  /// Quantities and claims of one group.
  let quantities: Int
  let claims: Int
  private var state: UInt64 = 1

  init(quantities: Int, claims: Int) {
    self.quantities = quantities
    self.claims = claims
  }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  /// Files that hold so many claims together.
  mutating func files(claims total: Int) -> [InputFile] {
    let groups = (total + claims - 1) / claims
    // A file of claims stays far below the bound on its length.
    let groupsPerFile = max(1, 1000 / claims)
    var files: [InputFile] = []
    for start in stride(from: 0, to: groups, by: groupsPerFile) {
      let range = start..<min(groups, start + groupsPerFile)
      files += documents(range)
    }
    return files
  }

  private mutating func documents(_ groups: Range<Int>) -> [InputFile] {
    let (first, second) = ("d\(groups.lowerBound)a", "d\(groups.lowerBound)b")
    var heads = [first, second].map {
      "document: {id: \($0), title: A document, date: 2025-07-28}\nquantities:\n"
    }
    var bodies = ["claims:\n", "claims:\n"]
    for group in groups {
      for index in 0..<quantities {
        let name = "q\(group)_\(index)"
        heads[0] += "  \(name): {of: W, says: A power.}\n"
        heads[1] += "  \(name): {same: \(first)/\(name)}\n"
      }
      let values = (0..<quantities).map { _ in 100 + below(900) }
      let wrong = group % 20 == 7 ? below(claims) : -1
      for index in 0..<claims {
        let (figure, check) = claim(group, values, isWrong: index == wrong)
        bodies[index % 2] +=
          "  - {id: c\(group)-\(index), line: 1, says: It is so.,"
          + " figure: '\(figure)', check: 'figure ≈ \(check)'}\n"
      }
    }
    return zip([first, second], zip(heads, bodies)).map {
      InputFile(name: "\($0).yaml", text: $1.0 + $1.1)
    }
  }

  private mutating func claim(
    _ group: Int, _ values: [Int], isWrong: Bool
  ) -> (figure: String, check: String) {
    let (a, b) = (below(quantities), below(quantities))
    let factor = isWrong ? 10 : 1
    switch below(4) {
    case 0 where a != b:
      return (
        "\((values[a] + values[b]) * factor) W",
        "q\(group)_\(a) + q\(group)_\(b)"
      )
    case 1 where a != b:
      let tenths = (values[a] * 20 * factor + values[b]) / (2 * values[b])
      return (
        "\(tenths / 10).\(tenths % 10)배", "q\(group)_\(a) / q\(group)_\(b)"
      )
    default: return ("\(values[a] * factor) W", "q\(group)_\(a)")
    }
  }
}
