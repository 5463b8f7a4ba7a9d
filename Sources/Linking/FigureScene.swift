import Figures
import Quantities
import Reference

/// One figure in its sentence: finds the attribute it tells of, then the
/// thing that has it.
struct FigureScene {
  let linker: Linker
  let scene: LinkText
  let finding: Finding
  let figure: Figure
  let sentence: LinkText.Sentence
  /// The sentence before on the same line.
  let before: Range<Int>?

  /// How far a word may stand from the figure it belongs to, in bytes.
  var reach = Self.reach
  static let reach = 24

  var index: Int { sentence.clause(at: finding.range.lowerBound) }
  var clause: Range<Int> { sentence.clauses[index] }

  var link: Link? {
    if let link = linked { return link }
    guard finding.kind == .count, finding.hedge == nil,
      let plain = try? FigureReader.standard.read(
        String(decoding: scene.text[finding.range], as: UTF8.self)),
      plain.dimension.countedNoun == .thing,
      plain.dimension != figure.dimension
    else { return nil }
    // What a bare counter counts was told by a noun further on; the word right
    // beside it is nearer: 칩 384개를 통합해 여러 지표에서.
    return FigureScene(
      linker: linker, scene: scene, finding: finding, figure: plain,
      sentence: sentence, before: before, reach: 1
    ).linked
  }

  private var linked: Link? {
    guard !isHypothetical, let naming, let owner = owner(of: naming),
      !isUnsure(clause, besides: naming.inClause.map(\.range), of: owner),
      !isOfPart(naming, owner),
      let (entity, time) = entityAndTime(owner.entity),
      let (attribute, mention, isOnly) = attribute(of: entity, naming),
      fits(attribute, mention, owner),
      naming.isCarried
        ? !isCounted(owner) : isSubject(owner, of: mention)
    else { return nil }
    let spans = linker.book.knownValues(
      of: entity, attribute, comparableWith: figure.dimension
    ).filter(\.isSpan)
    guard
      spans.isEmpty
        ? !hasUnknownName(naming, owner) : fitsSpan(spans, mention, owner)
    else { return nil }
    return Link(
      finding: finding, figure: figure, entity: entity, attribute: attribute,
      time: time, isChosenByValue: !isOnly || owner.isFitting,
      isDayOfSpan: !spans.isEmpty)
  }

  /// The one attribute of those named that the thing has, the word for it, and
  /// whether the thing has no other of those.
  private func attribute(
    of entity: String, _ naming: Naming
  ) -> (attribute: String, mention: AttributeIndex.Mention, isOnly: Bool)? {
    let known = naming.attributes.compactMap { attribute in
      let values = linker.book.knownValues(
        of: entity, attribute, comparableWith: figure.dimension)
      return values.isEmpty ? nil : (attribute: attribute, values: values)
    }
    // Where the words leave open which is meant, dense or sparse, one way or
    // both, it is the one that the figure can be.
    let possible =
      known.count > 1
      ? known.filter { $0.values.contains { canBe($0.sets) } } : known
    guard possible.count == 1, let attribute = possible.first?.attribute,
      let mention = naming.chosen.filter({ $0.attributes.contains(attribute) })
        .min(by: { distance($0.range) < distance($1.range) }),
      mention.counted.map({ isChip($0, of: entity) }) ?? true
    else { return nil }
    return (attribute, mention, known.count == 1)
  }

  /// Whether the figure can be a known value.
  func canBe(_ sets: Denotation) -> Bool {
    !figure.denotation.loose.isDisjoint(with: sets.loose)
  }

  private func isChip(_ chip: String, of system: String) -> Bool {
    linker.book.facts(system, "chip").contains { fact in
      if case .name(chip) = fact.content { true } else { false }
    }
  }

  /// Whether the words around say that the thing has so much of it.
  private func fits(
    _ attribute: String, _ mention: AttributeIndex.Mention, _ owner: Owner
  ) -> Bool {
    let isHardware = linker.attributes.kinds[attribute]?.contains {
      Entity.hardwareKinds.contains($0)
    }
    guard isHardware == true else {
      return isNear(mention) || owner.isFitting && owner.isDescribed
    }
    if figure.dimension.isCountLike {
      guard isNear(mention) else { return owner.isAttached }
      let isBeside = owner.span.map {
        scene.gap(finding.range, $0).map { $0 <= 8 } ?? false
      }
      return isBeside == true || owner.isDescribed || owner.isAttached
        || !scene.words(in: clause, .having).isEmpty
        // "It has 72 GPUs and 36 CPUs": the verb is that of both.
        || owner.span.map { name in
          !scene.words(in: piece(of: name), .having).isEmpty
        } ?? false
    }
    // "80 GB of cache" is not of what is named elsewhere.
    let tail = finding.range.upperBound
    let following = tail..<min(clause.upperBound, tail + 5)
    if let of = scene.words(in: following, .of).first {
      let object =
        of.range
        .upperBound..<min(
          clause.upperBound, of.range.upperBound + 2 * Self.reach)
      return object.overlaps(mention.range)
    }
    return true
  }

  func distance(_ range: Range<Int>) -> Int {
    scene.gap(finding.range, range) ?? .max
  }
}
