/// Where a fact was published.
public struct Source: Hashable, Sendable {
  /// The code facts name it by: `P1`.
  public let id: String
  public let title: String
  public let publisher: String
  /// As precise as known: `2025-06-18`, `2025-06` or `2025`.
  public let date: String
  public let url: String?
  public let kind: Kind?
  /// Where its figures stand if a fact says nothing closer.
  public let locator: Locator?

  /// What kind of publication it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case datasheet, whitepaper, documentation, paper, keynote, analyst, press,
      listing, compilation
    case productPage = "product page"
    case benchmarkResult = "benchmark result"
    case toolOutput = "tool output"

    /// Whether it speaks of its publisher's own thing or measurement.
    public var isFirsthand: Bool {
      switch self {
      case .datasheet, .whitepaper, .documentation, .paper, .keynote,
        .productPage, .benchmarkResult, .toolOutput:
        true
      case .analyst, .press, .listing, .compilation: false
      }
    }
  }

  /// Whether another file tells of the same publication, if perhaps less.
  func isSamePublication(as other: Source) -> Bool {
    title == other.title && publisher == other.publisher && date == other.date
      && url == other.url
  }

  /// Title, publisher and date in one line.
  public var citation: String {
    publisher.isEmpty
      ? "\(title) (\(date))" : "\(title), \(publisher) (\(date))"
  }
}

/// A source, and where in it a fact stands.
public struct Citation: Hashable, Sendable {
  public let source: Source
  /// The fact's own; otherwise the source's.
  public let locator: Locator?

  /// The code and the place: `[P1] section 3`.
  public var text: String {
    "[\(source.id)]" + (locator.map { " \($0)" } ?? "")
  }
}
