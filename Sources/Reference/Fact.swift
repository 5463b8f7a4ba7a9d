import Exact
public import Figures
public import Input
public import Quantities

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
///
/// An object, since verdicts and evaluations hand it on and none changes it.
public final class Fact: Hashable, Sendable {
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
  /// At least one: its sources, and where in them it stands.
  public let citations: [Citation]
  public let evidence: Evidence
  /// When it was true; the source's date unless told otherwise.
  public let asOf: String
  public let qualities: Qualities
  public let standing: Standing
  public let remark: String?
  public let place: Place

  /// How it stands to the other facts of its attribute.
  public struct Standing: Hashable, Sendable {
    /// From when and until when it held, as precise as known.
    public var validFrom: String?
    public var validTo: String?
    /// The printed figure of the fact it replaces.
    public var supersedes: String?
    /// What it was computed from, in the check language.
    public var derivation: String?
    /// Why this value is used where sources, or parts and whole, disagree.
    public var resolution: String?
  }

  init(
    entity: String, attribute: String, content: Content,
    citations: [Citation], evidence: Evidence, asOf: String,
    qualities: Qualities, standing: Standing, remark: String?, place: Place
  ) {
    self.entity = entity
    self.attribute = attribute
    self.content = content
    self.citations = citations
    self.evidence = evidence
    self.asOf = asOf
    self.qualities = qualities
    self.standing = standing
    self.remark = remark
    self.place = place
  }

  public static func == (a: Fact, b: Fact) -> Bool {
    a === b
      || a.entity == b.entity && a.attribute == b.attribute
        && a.content == b.content && a.citations == b.citations
        && a.evidence == b.evidence && a.asOf == b.asOf
        && a.qualities == b.qualities && a.standing == b.standing
        && a.remark == b.remark && a.place == b.place
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(entity)
    hasher.combine(attribute)
    hasher.combine(content)
  }

  public var sources: [Source] { citations.map(\.source) }

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
    let words = [
      evidence.rawValue, qualities.sparsity?.rawValue,
      qualities.direction?.rawValue,
    ].compactMap { $0 }
    return words.joined(separator: ", ") + "; "
      + sources.map { "[\($0.id)]" }.joined(separator: " ")
  }

  /// Evidence, qualities and sources with their places in one line.
  public var attestation: String {
    let words = [evidence.rawValue] + qualities.words
    return words.joined(separator: ", ") + "; "
      + citations.map { citation in
        citation.text + (citation.locator == nil ? " " : " of ")
          + citation.source.citation
      }.joined(separator: "; ")
  }
}
