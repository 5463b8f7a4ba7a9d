/// The names nearest to one that was not found, nearest first.
///
/// At most three, none further than a third of the name's length in
/// insertions, deletions, changes and swaps of neighbours (Damerau-Levenshtein
/// distance, optimal string alignment), letter case aside.
public func nearestNames(
  to name: String, among candidates: some Sequence<String>
) -> [String] {
  let wanted = Array(name.lowercased())
  guard wanted.count <= 100 else { return [] }
  let limit = max(1, wanted.count / 3)
  return candidates.compactMap { candidate -> (Int, String)? in
    let other = Array(candidate.lowercased())
    guard abs(other.count - wanted.count) <= limit else { return nil }
    let distance = editDistance(wanted, other)
    return distance <= limit ? (distance, candidate) : nil
  }
  .sorted { $0 < $1 }
  .prefix(3).map(\.1)
}

private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var best = min(
        last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        best = min(best, beforeLast[j - 1] + 1)
      }
      row.append(best)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}

/// "a, b or c", each in quotation marks.
public func quotedList(_ names: [String], last: String = "or") -> String {
  let quoted = names.map { "'\($0)'" }
  guard quoted.count > 1 else { return quoted.first ?? "" }
  return quoted.dropLast().joined(separator: ", ") + " \(last) "
    + quoted[quoted.count - 1]
}
