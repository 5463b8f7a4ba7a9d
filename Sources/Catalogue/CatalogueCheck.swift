public import Input
public import Reference

/// What a look at every figure of hardware found: totals and peaks computed
/// anew, sources that disagree, figures that lack confidence.
public struct CatalogueCheck: Sendable {
  /// The entities looked at, by id.
  public let entities: [Entity]
  public let recomputations: [Recomputation]
  public let disagreements: [Disagreement]
  /// How many figures there are of each confidence.
  public let confidence: [Confidence: Int]
  /// The figures that deserve little trust.
  public let poor: [Fact]
  /// Derivations that cannot be read.
  public let errors: [InputError]

  /// The facts of an attribute that contradict each other.
  public struct Disagreement: Sendable {
    public let conflicts: [Conflict]
    /// Which value is used, and why; nil where nobody has said.
    public let resolution: (used: Fact, why: String)?

    /// `Ascend_910C.memory`.
    public var name: String { conflicts[0].first.name }
  }

  /// Whether every total and peak is settled and every conflict resolved.
  public var isSettled: Bool {
    recomputations.allSatisfy(\.isSettled)
      && disagreements.allSatisfy { $0.resolution != nil }
  }

  public init(book: ReferenceBook) {
    entities = book.entities.keys.sorted().map { book.entities[$0]! }
      .filter(\.isHardware)
    let recomputer = Recomputer(book: book)
    var recomputations: [Recomputation] = []
    var errors: [InputError] = []
    for entity in entities {
      do throws(InputError) {
        recomputations += try recomputer.recomputations(of: entity)
      } catch {
        errors.append(error)
      }
    }
    self.recomputations = recomputations
    self.errors = errors
    disagreements = entities.flatMap { Self.disagreements(of: $0, book) }
    let figures = entities.flatMap(Self.figures)
    let levels = figures.map(book.confidence)
    confidence = Dictionary(grouping: levels) { $0 }.mapValues(\.count)
    poor = zip(figures, levels).filter { $0.1 == .poor }.map(\.0)
  }

  private static func figures(of entity: Entity) -> [Fact] {
    entity.facts.keys.sorted().flatMap { entity.facts[$0]! }.filter {
      if case .quantity = $0.content { true } else { false }
    }
  }

  private static func disagreements(
    of entity: Entity, _ book: ReferenceBook
  ) -> [Disagreement] {
    entity.facts.keys.sorted().compactMap { attribute in
      let conflicts = book.conflicts(entity.id, attribute)
      guard !conflicts.isEmpty else { return nil }
      let used = book.resolution(entity.id, attribute)
      return Disagreement(
        conflicts: conflicts,
        resolution: used.map { ($0, $0.standing.resolution!) })
    }
  }
}
