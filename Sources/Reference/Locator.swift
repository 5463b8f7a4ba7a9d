/// Where in a publication a figure stands: `section 3, table 1, row HBM`.
public struct Locator: Hashable, Sendable, CustomStringConvertible {
  /// One step of the way, from the outside in.
  public struct Part: Hashable, Sendable {
    public let kind: Kind
    /// The number or the title it goes by; empty if there is only one.
    public let name: String
  }

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case page, section, table, figure, slide, row, column, note, footnote,
      abstract, subtitle, output
    /// Of a long work; says too little to find a figure at once.
    case chapter
    /// The running text: read there, but no place is known.
    case text

    var isPrecise: Bool { self != .chapter && self != .text }
  }

  public let parts: [Part]

  /// The locator a text writes, or nil if some part of it begins with none of
  /// the words.
  public init?(_ text: String) {
    var parts: [Part] = []
    for piece in text.split(separator: ",") {
      let words = piece.split(separator: " ", maxSplits: 1)
      guard let first = words.first, let kind = Kind(rawValue: "\(first)")
      else { return nil }
      parts.append(Part(kind: kind, name: words.dropFirst().joined()))
    }
    guard !parts.isEmpty else { return nil }
    self.parts = parts
  }

  /// Whether it leads to the figure without reading the whole.
  public var isPrecise: Bool { parts.contains { $0.kind.isPrecise } }

  public var description: String {
    parts.map { $0.name.isEmpty ? $0.kind.rawValue : "\($0.kind) \($0.name)" }
      .joined(separator: ", ")
  }
}
