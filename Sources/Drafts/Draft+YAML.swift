import ClaimLanguage
import Input

extension Draft {
  /// The claim file.
  public var yaml: String {
    var lines = [
      "# Drafted from \(YAMLText.comment(header.file)): \(summary).",
      "# A drafted check is a guess from the names that stand beside the figure:",
      "# hold it against the text, then say in your own words what the text says.",
      "# Each \(Coverage.unfinished) becomes a claim, or gets the reason why nothing can decide it.",
      "document:",
      "  id: \(header.id)",
      "  title: \(YAMLText.scalar(header.title))",
      header.date.map { "  date: \($0)" }
        ?? "  # date: 2025-07-28    the day of publication, for dates such as 28일",
      "  file: \(YAMLText.scalar(header.file))",
      "  sha256: \(header.sha256)",
    ]
    lines += section("claims", items.filter(\.isClaimed))
    lines += section("unchecked", items.filter { !$0.isClaimed })
    return lines.joined(separator: "\n") + "\n"
  }

  /// "9 figures, 3 with a check, 6 to do".
  public var summary: String {
    counted(items.count, "figure") + ", \(claimed) with a check,"
      + " \(items.count - claimed) to do"
  }

  private func section(_ name: String, _ items: [Item]) -> [String] {
    if items.isEmpty { return [] }
    var lines = ["", "\(name):"]
    var ids: [String: Int] = [:]
    var sentence: String?
    for item in items {
      lines.append("")
      if item.sentence != sentence {
        lines.append("  # \(item.line): \(YAMLText.comment(item.sentence))")
        sentence = item.sentence
      }
      lines += item.isClaimed ? claim(item, &ids) : stub(item)
    }
    return lines
  }

  private func claim(_ item: Item, _ ids: inout [String: Int]) -> [String] {
    let suggestion = item.suggestions[0]
    var id = Self.identifier(suggestion.subject) ?? "claim"
    ids[id, default: 0] += 1
    if let count = ids[id], count > 1 { id += "-\(count)" }
    return [
      "  - id: \(id)",
      "    line: \(item.line)",
      "    says: \(YAMLText.scalar(Self.says(item)))",
      "    figure: \(YAMLText.scalar(item.phrase))",
      "    check: \(YAMLText.scalar(suggestion.check))",
      "    # \(Self.verdict(suggestion))",
    ] + others(item.suggestions.dropFirst())
  }

  private func stub(_ item: Item) -> [String] {
    [
      "  - line: \(item.line)",
      "    figure: \(YAMLText.scalar(item.phrase))",
      "    why: \(YAMLText.scalar(Self.toDo))",
    ] + others(item.suggestions[...])
  }

  private func others(_ suggestions: ArraySlice<Suggestion>) -> [String] {
    suggestions.flatMap {
      [
        "    # check: \(YAMLText.comment($0.check))",
        "    #   \(Self.verdict($0))",
      ]
    }
  }

  /// "supported (A); 384 NPUs [P1][P2]".
  private static func verdict(_ suggestion: Suggestion) -> String {
    YAMLText.comment("\(suggestion.verdict); \(suggestion.facts)")
  }

  /// What a claim is drafted to say; the author's words are left to the user.
  static func says(_ item: Item) -> String {
    "\(item.suggestions[0].subject) is given as \(item.phrase)."
  }

  static let toDo =
    "\(Coverage.unfinished): claim it with a check, or say why nothing can"
    + " decide it"
}
