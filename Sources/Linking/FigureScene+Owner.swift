import Figures
import Reference

/// The thing that a figure may be of.
struct Owner {
  let entity: String
  /// Where it is named, if in this sentence.
  var span: Range<Int>?
  /// Whether it is told by its parts and maker, not by its name.
  var isDescribed = false
  /// Whether it was found by what the figure can be, of several.
  var isFitting = false
  /// Whether its name is bound to the figure: the H100 has 80 GB.
  var isAttached = false
  /// Whether it is bound as its owner: the H100's 80 GB.
  var isOwning = false
}

extension FigureScene {
  func owner(of naming: Naming) -> Owner? {
    let kinds = naming.attributes.reduce(into: Set<String>()) {
      $0.formUnion(linker.attributes.kinds[$1] ?? [])
    }
    let bound = attached(ofKinds: kinds)
    if naming.isCarried { return bound }
    func owners(in range: Range<Int>) -> [ReferenceBook.Mention] {
      scene.mentions(in: range).filter { isOwner($0, kinds) }
    }
    let here = owners(in: clause)
    if !here.isEmpty {
      let here = withoutCounted(here)
      let all = Set(here.map { $0.ids[0] })
      guard !isListed(all, owners) else { return nil }
      if let bound, bound.isAttached { return bound }
      guard all.count == 1 else { return nil }
      return Owner(entity: here[0].ids[0], span: here[0].range)
    }
    if let told = described(kinds) ?? fitting(naming, kinds)
      ?? named(naming.attributes)
    {
      return told
    }
    // From the figure's clause to the left, until something is named.
    for position in stride(from: index, through: 0, by: -1) {
      let piece = sentence.clauses[position]
      if let pointed = pointed(in: piece, kinds, owners) { return pointed }
      guard position < index else { continue }
      let all = owners(in: piece)
      guard !all.isEmpty else { continue }
      let named = withoutCounted(all)
      guard Set(named.map { $0.ids[0] }).count == 1, let last = named.last,
        !isUnsure(piece, besides: [], of: nil), !hasAgent(after: last.range)
      else { return nil }
      return Owner(entity: last.ids[0], span: last.range)
    }
    return introduced(owners) ?? topic(kinds, naming)
  }

  /// The thing that the next clause begins with: "With 80 GB of HBM, the H100".
  private func introduced(
    _ owners: (Range<Int>) -> [ReferenceBook.Mention]
  ) -> Owner? {
    guard index == 0, sentence.clauses.count > 1,
      let first = scene.words(in: clause, .leading).first,
      scene.isBlank(clause.lowerBound..<first.range.lowerBound)
    else { return nil }
    let next = sentence.clauses[1]
    let named = owners(next)
    guard Set(named.map { $0.ids[0] }).count == 1, let owner = named.first,
      !isUnsure(next.lowerBound..<owner.range.upperBound, besides: [], of: nil),
      // "the H100" or "Nvidia's H100", and nothing further.
      owner.range.lowerBound - next.lowerBound <= Self.reach
    else { return nil }
    return Owner(entity: owner.ids[0], span: owner.range)
  }

  /// Without the things that a number counts: 384颗昇腾910C.
  private func withoutCounted(
    _ mentions: [ReferenceBook.Mention]
  ) -> [ReferenceBook.Mention] {
    guard Set(mentions.map { $0.ids[0] }).count > 1 else { return mentions }
    return mentions.filter { !isCounted($0.range) }
  }

  private func isOwner(
    _ mention: ReferenceBook.Mention, _ kinds: Set<String>?
  ) -> Bool {
    guard let kind = linker.book.entities[mention.ids[0]]?.kind else {
      return false
    }
    return kinds.map { $0.contains(kind) }
      ?? Entity.hardwareKinds.contains(kind)
  }

  /// The thing whose name stands right before the figure, with at most a word
  /// between that binds them; or right after it, in a comparison.
  func attached(ofKinds kinds: Set<String>?) -> Owner? {
    let things = scene.mentions(in: clause).filter { isOwner($0, kinds) }
    let start = finding.range.lowerBound
    if let last = things.last(where: { $0.range.upperBound <= start }) {
      let between = last.range.upperBound..<start
      let words = scene.words(in: between).filter {
        $0.words.contains(.attachment) || $0.words.contains(.possessive)
      }
      if words.count <= 1, isBlank(between, besides: words.map(\.range)) {
        return Owner(
          entity: last.ids[0], span: last.range, isAttached: !words.isEmpty,
          isOwning: words.first?.words.contains(.possessive) ?? false)
      }
    }
    let end = finding.range.upperBound
    if let next = things.first(where: { $0.range.lowerBound >= end }),
      !scene.words(in: clause, .contrast).isEmpty
    {
      let between = end..<next.range.lowerBound
      let words = scene.words(in: between, .recipient)
      if words.count == 1, isBlank(between, besides: [words[0].range]) {
        return Owner(
          entity: next.ids[0], span: next.range, isAttached: true,
          isOwning: true)
      }
    }
    return nil
  }

  /// Whether a range holds nothing but spaces, quotes and some words; what
  /// qualifies the figure belongs to it.
  private func isBlank(
    _ range: Range<Int>, besides words: [Range<Int>]
  ) -> Bool {
    let hedge = finding.hedge.map { [$0.range] } ?? []
    return scene.isBlank(range, besides: words + hedge)
  }

  /// Whether a clause before names another thing and tells nothing of it, as
  /// in a list: "CloudMatrix 384, GB200 NVL72 have …".
  private func isListed(
    _ entities: Set<String>, _ owners: (Range<Int>) -> [ReferenceBook.Mention]
  ) -> Bool {
    sentence.clauses[..<index].contains { piece in
      owners(piece).contains { !entities.contains($0.ids[0]) }
        && !scene.figures(in: piece).contains { item in
          item.finding.kind != .name
            && !scene.mentions(around: item.finding.range)
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

  /// The kinds of things that words of the sentence tell of: 슈퍼노드.
  private func told(_ kinds: Set<String>) -> Set<String> {
    Set(
      scene.words(in: sentence.range).flatMap(\.words).compactMap { word in
        if case .description(let kind) = word, kinds.contains(kind) {
          kind
        } else {
          nil
        }
      })
  }

  /// What of a thing's facts are names that the sentence tells.
  private func named(_ entity: Entity, in range: Range<Int>) -> Int {
    let named = Set(scene.mentions(in: range).map { $0.ids[0] })
    return Set(
      entity.facts.values.joined().compactMap { fact in
        if case .name(let name) = fact.content { name } else { nil }
      }
    ).intersection(named).count
  }

  /// A thing told by two or more of its named values and a word for its kind:
  /// MetaX … C550 … supernode.
  private func described(_ kinds: Set<String>) -> Owner? {
    let told = told(kinds)
    guard !told.isEmpty else { return nil }
    let found = linker.book.entities.values.filter { entity in
      told.contains(entity.kind) && named(entity, in: sentence.range) > 1
    }
    guard found.count == 1 else { return nil }
    return Owner(entity: found[0].id, isDescribed: true)
  }

  /// A thing, no hardware, told by its maker and its kind: of those that the
  /// maker has, the one that the figure can be. Such a link accuses nobody.
  private func fitting(_ naming: Naming, _ kinds: Set<String>) -> Owner? {
    let told = told(kinds.subtracting(Entity.hardwareKinds))
    guard !told.isEmpty else { return nil }
    let found = linker.book.entities.values.filter { entity in
      told.contains(entity.kind) && named(entity, in: clause) > 0
        && naming.attributes.contains { attribute in
          linker.book.knownValues(
            of: entity.id, attribute, comparableWith: figure.dimension
          ).contains { canBe($0.sets) }
        }
    }
    guard found.count == 1 else { return nil }
    return Owner(entity: found[0].id, isDescribed: true, isFitting: true)
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
          !isUnsure(before, besides: [], of: nil)
        else { return nil }
        return Owner(entity: entity)
      }
    }
    return nil
  }

  /// The one event, country or company that the whole text is about, if the
  /// sentence tells its kind or the words of the attribute are plain enough;
  /// else only if the figure can be what is known of it.
  private func topic(_ kinds: Set<String>, _ naming: Naming) -> Owner? {
    let kinds = kinds.subtracting(Entity.hardwareKinds)
    guard kinds.count == 1, let kind = kinds.first else { return nil }
    let isTold = !scene.words(in: sentence.range, .kind(kind)).isEmpty
    let isPlain = naming.chosen.contains { mention in
      mention.isPattern
        || mention.range.count > Self.reach / 2
          && mention.attributes.count == 1
    }
    let entities = scene.entities.filter { id in
      linker.book.entities[id]?.kind == kind
        && naming.attributes.contains { attribute in
          linker.book.entities[id]?.facts[attribute] != nil
        }
    }
    guard entities.count == 1, let entity = entities.first else { return nil }
    let canBeKnown = naming.attributes.contains { attribute in
      linker.book.knownValues(
        of: entity, attribute, comparableWith: figure.dimension
      ).contains { canBe($0.sets) }
    }
    guard isTold || isPlain || canBeKnown else { return nil }
    return Owner(entity: entity, isFitting: !isTold && !isPlain)
  }
}
