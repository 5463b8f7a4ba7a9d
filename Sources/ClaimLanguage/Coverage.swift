public import Figures
public import Input

/// Which figures of a document its claim file accounts for, and where the
/// others stand.
///
/// A figure is what the reader of figures finds in the text. Names with digits
/// are none, and no number is one inside the name of a known entity; a word that tells a time, a share or a comparison without a
/// number, and a bare "one", need no entry.
public struct Coverage: Sendable {
  /// What the claim file says of a figure.
  public enum State: Hashable, Sendable {
    /// The claims that quote it, by id, in the order of the file.
    case claimed([String])
    /// Quoted under `unchecked`, with the reason.
    case unchecked(String)
    /// Quoted under `unchecked` with a reason that is still to be written.
    case toDo(String)
    /// Not quoted at all.
    case forgotten
    /// Not quoted, and in no need of it.
    case exempt
  }

  /// A figure of the text.
  public struct Item: Hashable, Sendable {
    /// Line and column, both from 1; columns in code points.
    public let line: Int
    public let column: Int
    /// Number and unit as printed.
    public let surface: String
    public let kind: Finding.Kind
    public let state: State
  }

  /// An entry of the claim file in which the reader finds no figure: a name
  /// perhaps, or a word that is none.
  public struct Spare: Hashable, Sendable {
    public let line: Int
    public let phrase: String
    /// Where it stands in the claim file.
    public let place: Place
  }

  /// What a reason begins with that is still to be written.
  public static let unfinished = "TODO"

  /// Every figure of the text, in its order.
  public let items: [Item]
  /// The entries without a figure, in the order of the claim file.
  public let spares: [Spare]

  /// The figures that are neither claimed nor left unchecked for a reason.
  public var open: [Item] {
    items.filter { item in
      switch item.state {
      case .forgotten, .toDo: true
      case .claimed, .unchecked, .exempt: false
      }
    }
  }
}

extension Finding {
  /// Whether a claim file has to account for it.
  ///
  /// Not for a word that tells when, how much of, or how it compares, without
  /// a number in it (이번 주, "most", 맞먹는); nor for a bare "one" in words,
  /// which mostly is a pronoun. Dates count as soon as a digit stands in them.
  public func needsEntry(in text: [UInt8]) -> Bool {
    switch kind {
    case .name: false
    case .date, .dateRange, .time, .share, .ratio:
      value != nil || low != nil || high != nil || hasNumeral(text)
    case .number: value != 1 || unit != nil || hasNumeral(text)
    default: true
    }
  }

  private func hasNumeral(_ text: [UInt8]) -> Bool {
    String(decoding: text[range], as: UTF8.self).unicodeScalars.contains {
      $0.properties.numericType != nil
    }
  }
}
