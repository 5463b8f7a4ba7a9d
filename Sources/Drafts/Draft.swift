public import Quantities

/// A claim file to start from: every figure of an article with its line, a
/// check where one fact fits plainly, and an entry to be written elsewhere.
public struct Draft: Sendable {
  /// What the claim file says of the article.
  public struct Header: Sendable {
    /// Small letters, digits and hyphens.
    public var id: String
    public var title: String
    public var date: CalendarDay?
    /// The file name of the text, without its folder.
    public var file: String
    public var sha256: String

    public init(
      id: String, title: String, date: CalendarDay?, file: String,
      sha256: String
    ) {
      self.id = id
      self.title = title
      self.date = date
      self.file = file
      self.sha256 = sha256
    }
  }

  /// A figure of the article.
  public struct Item: Sendable {
    public let line: Int
    /// The words to quote it with.
    public let phrase: String
    /// The sentence it stands in.
    public let sentence: String
    /// The checks that fit, the likeliest first.
    public let suggestions: [Suggestion]
    /// Whether the first suggestion is a claim of the draft.
    public let isClaimed: Bool
  }

  /// A check that a figure may be held against.
  public struct Suggestion: Sendable {
    public let check: String
    /// The fact as its source prints it, with the codes of the sources.
    public let facts: String
    /// What the check comes to: `supported (A)`.
    public let verdict: String
    /// What it is named after: the entity and attribute of a single fact.
    let subject: String
  }

  public let header: Header
  /// In the order of the text.
  public let items: [Item]

  public var claimed: Int { items.count(where: \.isClaimed) }
}

extension Draft {
  /// A name in small letters, digits and hyphens; nil if nothing is left.
  public static func identifier(_ name: String) -> String? {
    var id = ""
    for scalar in name.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": id.unicodeScalars.append(scalar)
      default: if !id.isEmpty, !id.hasSuffix("-") { id += "-" }
      }
    }
    while id.hasSuffix("-") { id.removeLast() }
    return id.isEmpty ? nil : id
  }
}
