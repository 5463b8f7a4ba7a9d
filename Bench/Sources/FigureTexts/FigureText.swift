/// A text to read at speed: its name, and as many bytes of it as asked for.
public struct FigureText: Sendable {
  /// What stands in a text, which is what its speed depends on.
  public enum Group: String, Sendable, CaseIterable, Codable {
    case article, plain, dense, hostile
  }

  public let group: Group
  /// Unique, for the command line and the records: `plain-ko`.
  public let name: String
  /// For a reader of the page.
  public let title: String
  /// The language of peers that may read it; nil where it has none.
  public let language: Language?
  private let make: @Sendable (Int) -> [UInt8]

  public init(
    _ group: Group, name: String, title: String, language: Language? = nil,
    _ make: @escaping @Sendable (Int) -> [UInt8]
  ) {
    self.group = group
    self.name = name
    self.title = title
    self.language = language
    self.make = make
  }

  /// The text's first bytes, about as many as asked for: a text in sentences
  /// ends with a whole one.
  public func bytes(_ count: Int) -> [UInt8] { make(count) }

  /// Every text that is generated; `mixed(of:)` adds one from a folder.
  public static let generated: [FigureText] =
    [article] + Language.allCases.map(plain) + Language.allCases.map(dense)
    + hostile
}

/// The languages that the tables of the reader have.
public enum Language: String, Sendable, CaseIterable, Codable {
  case korean = "ko"
  case english = "en"
  case chinese = "zh"
  case japanese = "ja"

  public var title: String {
    switch self {
    case .korean: "Korean"
    case .english: "English"
    case .chinese: "Chinese"
    case .japanese: "Japanese"
    }
  }
}
