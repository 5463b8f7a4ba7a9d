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
  private static let reach = 24

  private var index: Int { sentence.clause(at: finding.range.lowerBound) }
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
    let named = attributeMentions(in: clause)
    guard !named.isEmpty, !isUnsure(clause, besides: named.map(\.range))
    else { return nil }
    let near = named.filter { isNear($0) }
    let chosen = near.isEmpty ? named : near
    let attributes = common(chosen)
    guard !attributes.isEmpty, let owner = owner(of: attributes, chosen),
      let (entity, time) = entityAndTime(owner.entity)
    else { return nil }
    let pairs = attributes.filter { attribute in
      !linker.book.knownValues(
        of: entity, attribute, comparableWith: figure.dimension
      ).isEmpty
    }
    guard pairs.count == 1, let attribute = pairs.first,
      let naming = chosen.filter({ $0.attributes.contains(attribute) }).min(
        by: {
          distance($0.range) < distance($1.range)
        }), fits(attribute, naming, owner)
    else { return nil }
    let span = owner.span.map { $0.lowerBound..<clause.upperBound } ?? clause
    guard
      !scene.hasUnknownName(
        in: clause.overlaps(span) ? clause.union(span) : clause,
        sentence: sentence.range, besides: named.map(\.range),
        names: linker.book.entities[owner.entity]?.names ?? [])
    else { return nil }
    return Link(
      finding: finding, figure: figure, entity: entity, attribute: attribute,
      time: time)
  }

  // MARK: The attribute

  /// The words of a clause that name attributes of which anything has a value
  /// comparable with the figure; words inside the name of a thing name none.
  private func attributeMentions(
    in range: Range<Int>
  ) -> [AttributeIndex.Mention] {
    let taken = scene.mentions(in: range).map(\.range)
    return linker.attributes.mentions(in: scene.text, range).filter {
      mention in
      mention.isPattern || !taken.contains { mention.range.overlaps($0) }
    }
  }

  private func isNear(_ mention: AttributeIndex.Mention) -> Bool {
    mention.isPattern
      || scene.gap(finding.range, mention.range).map { $0 <= reach }
        ?? false
  }

  private func distance(_ range: Range<Int>) -> Int {
    scene.gap(finding.range, range) ?? .max
  }

  /// The attributes that all words agree on; else those of the nearest.
  private func common(_ mentions: [AttributeIndex.Mention]) -> [String] {
    let first = Set(mentions[0].attributes)
    let shared = mentions.dropFirst().reduce(first) {
      $0.intersection($1.attributes)
    }
    if !shared.isEmpty { return shared.sorted() }
    let ranked = mentions.map { (distance($0.range), $0) }
      .sorted { $0.0 < $1.0 }
    guard ranked[0].0 < ranked[1].0 else { return [] }
    return ranked[0].1.attributes
  }

  /// Whether the words around say that the thing has so much of it.
  private func fits(
    _ attribute: String, _ mention: AttributeIndex.Mention, _ owner: Owner
  ) -> Bool {
    let isHardware = linker.attributes.kinds[attribute]?.contains {
      Entity.hardwareKinds.contains($0)
    }
    guard isHardware == true else { return isNear(mention) }
    if figure.dimension.isCountLike {
      guard isNear(mention) else { return false }
      let isBeside = owner.span.map {
        scene.gap(finding.range, $0).map { $0 <= 8 } ?? false
      }
      return isBeside == true || owner.isDescribed
        || !scene.words(in: clause, .having).isEmpty
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

  // MARK: The thing

  private struct Owner {
    let entity: String
    /// Where it is named, if in this sentence.
    var span: Range<Int>?
    var isDescribed = false
  }

  private func owner(
    of attributes: [String], _ mentions: [AttributeIndex.Mention]
  ) -> Owner? {
    let kinds = attributes.reduce(into: Set<String>()) {
      $0.formUnion(linker.attributes.kinds[$1] ?? [])
    }
    func owners(in range: Range<Int>) -> [ReferenceBook.Mention] {
      scene.mentions(in: range).filter { mention in
        linker.book.entities[mention.ids[0]].map { kinds.contains($0.kind) }
          ?? false
      }
    }
    let here = owners(in: clause)
    if !here.isEmpty {
      let all = Set(here.map { $0.ids[0] })
      guard all.count == 1, !isListed(all, owners) else { return nil }
      return Owner(entity: here[0].ids[0], span: here[0].range)
    }
    if let described = described(kinds) ?? named(attributes) {
      return described
    }
    // From the figure's clause to the left, until something is named.
    for position in stride(from: index, through: 0, by: -1) {
      let piece = sentence.clauses[position]
      if let pointed = pointed(in: piece, kinds, owners) { return pointed }
      guard position < index else { continue }
      let named = owners(in: piece)
      guard !named.isEmpty else { continue }
      guard Set(named.map { $0.ids[0] }).count == 1, let last = named.last,
        !isUnsure(piece, besides: []), !hasAgent(after: last.range)
      else { return nil }
      return Owner(entity: last.ids[0], span: last.range)
    }
    return topic(kinds, attributes, mentions)
  }

  /// Whether a clause before names another thing and tells nothing of it, as
  /// in a list: "CloudMatrix 384, GB200 NVL72 have …".
  private func isListed(
    _ entities: Set<String>, _ owners: (Range<Int>) -> [ReferenceBook.Mention]
  ) -> Bool {
    sentence.clauses[..<index].contains { piece in
      owners(piece).contains { !entities.contains($0.ids[0]) }
        && !scene.figures(in: piece).contains {
          $0.finding.kind != .name
        }
    }
  }

  /// A thing, no hardware, whose name stands in the sentence word by word:
  /// 바이두는 … 디지털 휴먼.
  private func named(_ attributes: [String]) -> Owner? {
    let found = Set(
      linker.longNames.filter { name in
        attributes.contains {
          linker.book.entities[name.entity]?.facts[$0] != nil
        }
          && name.words.allSatisfy {
            scene.text[sentence.range].firstRange(of: $0) != nil
          }
      }.map(\.entity))
    guard found.count == 1 else { return nil }
    return Owner(entity: found.first!, isDescribed: true)
  }

  /// A thing told by two or more of its named values and a word for its kind:
  /// MetaX … C550 … supernode.
  private func described(_ kinds: Set<String>) -> Owner? {
    let named = Set(scene.mentions(in: sentence.range).map { $0.ids[0] })
    let told = Set(
      scene.words(in: sentence.range).flatMap(\.words).compactMap { word in
        if case .description(let kind) = word, kinds.contains(kind) {
          kind
        } else {
          nil
        }
      })
    guard !told.isEmpty, named.count > 1 else { return nil }
    let found = linker.book.entities.values.filter { entity in
      guard told.contains(entity.kind) else { return false }
      let values = Set(
        entity.facts.values.joined().compactMap { fact in
          if case .name(let name) = fact.content { name } else { nil }
        })
      return values.intersection(named).count > 1
    }
    guard found.count == 1 else { return nil }
    return Owner(entity: found[0].id, isDescribed: true)
  }

  /// What a pronoun, or "the system", stands for: the one thing of its kind
  /// that the sentence before names.
  private func pointed(
    in piece: Range<Int>, _ kinds: Set<String>,
    _ owners: (Range<Int>) -> [ReferenceBook.Mention]
  ) -> Owner? {
    guard let before else { return nil }
    for match in scene.words(in: piece) {
      for word in match.words {
        let candidates: [ReferenceBook.Mention]
        switch word {
        case .pronoun where piece.lowerBound == sentence.range.lowerBound:
          candidates = owners(before)
        case .pointer(let kind) where kinds.contains(kind):
          candidates = owners(before).filter {
            linker.book.entities[$0.ids[0]]?.kind == kind
          }
        default: continue
        }
        let entities = Set(candidates.map { $0.ids[0] })
        guard entities.count == 1, let entity = entities.first,
          !isUnsure(before, besides: [])
        else { return nil }
        return Owner(entity: entity)
      }
    }
    return nil
  }

  /// The one event, country or company that the whole text is about, if the
  /// sentence tells its kind or the words of the attribute are plain enough.
  private func topic(
    _ kinds: Set<String>, _ attributes: [String],
    _ mentions: [AttributeIndex.Mention]
  ) -> Owner? {
    let kinds = kinds.subtracting(Entity.hardwareKinds)
    guard kinds.count == 1, let kind = kinds.first else { return nil }
    let isTold = !scene.words(in: sentence.range, .kind(kind)).isEmpty
    let isPlain = mentions.contains { mention in
      mention.isPattern
        || mention.range.count > Self.reach / 2
          && mention.attributes.count == 1
    }
    guard isTold || isPlain else { return nil }
    let entities = scene.entities.filter { id in
      linker.book.entities[id]?.kind == kind
        && attributes.contains { attribute in
          linker.book.entities[id]?.facts[attribute] != nil
        }
    }
    guard entities.count == 1, let entity = entities.first else { return nil }
    return Owner(entity: entity)
  }

  // MARK: What makes it unsure

  private func isUnsure(_ range: Range<Int>, besides: [Range<Int>]) -> Bool {
    let hedge = finding.hedge?.range
    return scene.words(in: range, .unsure).contains { match in
      !match.range.overlaps(finding.range)
        && !(hedge.map { $0.overlaps(match.range) } ?? false)
        && !besides.contains { $0.overlaps(match.range) }
    }
  }

  /// Whether a company or a thing told by its kind alone stands between a
  /// name and the figure: it may be what the figure is about.
  private func hasAgent(after name: Range<Int>) -> Bool {
    let between =
      name.upperBound..<max(name.upperBound, finding.range.lowerBound)
    return scene.mentions(in: between).contains {
      linker.book.entities[$0.ids[0]]?.kind == "company"
    }
  }

  /// The thing meant and the time that the clause tells; nil where the time
  /// cannot be told or is not the thing's own.
  private func entityAndTime(
    _ entity: String
  ) -> (entity: String, time: String?)? {
    if finding.kind == .date { return (entity, nil) }
    let dates = scene.figures(in: clause).filter { $0.finding.kind == .date }
    guard let date = dates.first else { return (entity, nil) }
    guard dates.count == 1, let first = date.finding.firstDay,
      let last = date.finding.lastDay, first.year == last.year
    else { return nil }
    // What is said of an event is said of its own year.
    if linker.book.entities[entity]?.kind == "event" {
      return occurrence(of: entity, in: first.year).map { ($0, nil) }
    }
    if first == last { return (entity, "\(first)") }
    return first.month == last.month
      ? (entity, String("\(first)".prefix(7))) : (entity, "\(first.year)")
  }

  /// The event of another year that is called the same but for the year.
  private func occurrence(of event: String, in year: Int) -> String? {
    let names = linker.book.entities[event]?.names ?? []
    for name in names {
      guard let range = name.firstRange(of: /(19|20)[0-9]{2}/) else { continue }
      if name[range] == "\(year)" { return event }
      let other =
        name[..<range.lowerBound] + "\(year)" + name[range.upperBound...]
      let found = linker.book.entities.values.filter {
        $0.names.contains(String(other))
      }
      if found.count == 1 { return found[0].id }
    }
    return nil
  }
}

extension Range<Int> {
  fileprivate func union(_ other: Range<Int>) -> Range<Int> {
    Swift.min(
      lowerBound, other.lowerBound)..<Swift.max(
        upperBound, other.upperBound)
  }
}
