import Exact
public import Figures
public import Input
public import Quantities

/// Where a fact was published.
public struct Source: Hashable, Sendable {
  /// The code facts name it by: `P1`.
  public let id: String
  public let title: String
  public let publisher: String
  /// As precise as known: `2025-06-18`, `2025-06` or `2025`.
  public let date: String
  public let url: String?

  /// Title, publisher and date in one line.
  public var citation: String {
    publisher.isEmpty
      ? "\(title) (\(date))" : "\(title), \(publisher) (\(date))"
  }
}

/// How well a fact is attested.
public enum Evidence: String, Hashable, Sendable, CaseIterable {
  /// Read in the publisher's own text.
  case primary
  /// Read in a page that reports it.
  case secondary
  /// Read only as an excerpt or quotation.
  case excerpt
  /// Told by traders and analysts without a source of their own.
  case marketTalk = "market talk"
  /// Computed from other facts.
  case derived

  /// Whether a verdict resting on it can be of grade A.
  public var isFirm: Bool { self != .excerpt && self != .marketTalk }
}

/// Something known about an entity, with its source.
public struct Fact: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    /// A quantity or a date: the printed figure and what it says, with its
    /// own precision and no more.
    case quantity(Figure, Denotation)
    /// A named value: the id of an entity.
    case name(String)
    /// A set of named values.
    case names([String])
  }

  public let entity: String
  public let attribute: String
  public let content: Content
  /// At least one; the codes of its sources.
  public let sources: [Source]
  public let evidence: Evidence
  /// When it was true; the source's date unless told otherwise.
  public let asOf: String
  /// `dense`, `sparse` or `unstated`, for throughputs.
  public let sparsity: String?
  /// `one way`, `both ways` or `unstated`, for bandwidths.
  public let direction: String?
  public let remark: String?
  public let place: Place

  /// The name checks use: `CloudMatrix384.npus`.
  public var name: String { "\(entity).\(attribute)" }

  /// Whether it was told only after a day: the fact's own date and those of
  /// all its sources are later, as far as they are known.
  public func isLater(than day: CalendarDay) -> Bool {
    ([asOf] + sources.map(\.date)).allSatisfy { date in
      date > day.description.prefix(date.count)
    }
  }

  /// The figure as the source prints it, or the named values.
  public var printed: String {
    switch content {
    case .quantity(let figure, _): figure.phrase
    case .name(let name): name
    case .names(let names): names.joined(separator: ", ")
    }
  }

  /// Evidence, precision and the codes of the sources: `primary, dense; [P1]`.
  public var attestationByCode: String {
    let qualities = [evidence.rawValue, sparsity, direction].compactMap { $0 }
    return qualities.joined(separator: ", ") + "; "
      + sources.map { "[\($0.id)]" }.joined(separator: " ")
  }

  /// Evidence, precision and sources in one line.
  public var attestation: String {
    let qualities = [evidence.rawValue, sparsity, direction].compactMap { $0 }
    return qualities.joined(separator: ", ") + "; "
      + sources.map { "[\($0.id)] \($0.citation)" }.joined(separator: "; ")
  }
}

/// A thing facts are about: a chip, a company, an event.
public struct Entity: Sendable {
  public let id: String
  public internal(set) var kind: String
  /// Its names in every language and spelling, the id first.
  public internal(set) var names: [String]
  /// Attribute to facts; more than one where sources disagree.
  public internal(set) var facts: [String: [Fact]]
  /// For a system: the chip it is made of, and the attribute that counts it.
  public internal(set) var parts: Parts?
  public let place: Place

  public struct Parts: Hashable, Sendable {
    public let chip: String
    public let count: String
  }
}
