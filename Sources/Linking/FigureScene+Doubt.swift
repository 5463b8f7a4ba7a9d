import Figures
import Reference

/// What leaves open whether a figure is of the thing that was found.
extension FigureScene {
  /// Whether a clause denies, plans, compares, or tells of a change, a part or
  /// another thing.
  ///
  /// - Parameter owner: the thing found; nil for a clause that only names it.
  func isUnsure(
    _ range: Range<Int>, besides: [Range<Int>], of owner: Owner?
  ) -> Bool {
    let hedge = finding.hedge?.range
    return scene.words(in: range).contains { match in
      guard !match.range.overlaps(finding.range),
        !(hedge.map { $0.overlaps(match.range) } ?? false),
        !besides.contains(where: { $0.overlaps(match.range) })
      else { return false }
      return match.words.contains { word in
        switch word {
        case .unsure, .hypothesis: true
        case .contrast: !isAside(match.range, of: owner)
        case .each: !isSingle(owner, after: match.range)
        default: false
        }
      }
    }
  }

  /// Whether what is compared leaves the figure alone: it is bound to its
  /// thing, or the comparison comes after it, in Korean and Japanese behind
  /// another name: 559kW로 GB200 NVL72보다 많다.
  private func isAside(_ contrast: Range<Int>, of owner: Owner?) -> Bool {
    guard let owner else { return false }
    if owner.isAttached { return true }
    guard contrast.lowerBound >= finding.range.upperBound else { return false }
    guard isLatin || isChinese else {
      let end = scene.skippingMarks(
        backFrom: contrast.lowerBound, to: clause.lowerBound)
      return scene.mentions(in: finding.range.upperBound..<end).contains {
        $0.range.upperBound == end
      }
    }
    return true
  }

  /// Whether a clause before says that the rest is hearsay or a plan.
  var isHypothetical: Bool {
    sentence.clauses[..<index].contains {
      !scene.words(in: $0, .hypothesis).isEmpty
    }
  }

  /// Whether "each" tells of the thing itself: a chip, or what follows it.
  private func isSingle(_ owner: Owner?, after each: Range<Int>) -> Bool {
    guard let owner else { return false }
    if linker.book.entities[owner.entity]?.kind == "chip" { return true }
    guard let start = owner.span?.lowerBound else { return false }
    return (0...1).contains(start - each.upperBound)
  }

  /// Whether the clause speaks of a part or property of the thing that is no
  /// property the figure could tell, and that no other figure tells: the chips
  /// of the system draw 310 W.
  func isOfPart(_ naming: Naming, _ owner: Owner) -> Bool {
    naming.inClause.contains { mention in
      guard
        linker.attributes.comparable(mention, with: figure.dimension) == nil,
        !isKind(mention.range, of: owner)
      else { return false }
      let isTold = scene.figures(in: clause).contains { item in
        item.figure.map {
          linker.attributes.comparable(mention, with: $0.dimension) != nil
        } ?? false
      }
      guard !isTold else { return false }
      let start = finding.range.lowerBound
      guard let span = owner.span, clause.overlaps(span) else {
        return mention.range.upperBound <= start
      }
      let from = min(span.lowerBound, start)
      let until = max(span.lowerBound, start)
      return from <= mention.range.lowerBound
        && mention.range.upperBound <= until
        || mention.range.upperBound <= span.lowerBound
          && span.lowerBound - mention.range.upperBound <= 8
    }
  }

  /// Whether a word says of which kind the thing is: the H100 chip, AI 칩
  /// 'H100', 이 칩.
  private func isKind(_ range: Range<Int>, of owner: Owner) -> Bool {
    let points = scene.words(in: clause).contains { match in
      match.range.overlaps(range)
        && match.words.contains {
          switch $0 {
          case .pointer, .description: true
          default: false
          }
        }
    }
    if points { return true }
    guard let span = owner.span, !span.overlaps(range) else {
      return owner.span != nil
    }
    let between =
      span.upperBound <= range.lowerBound
      ? span.upperBound..<range.lowerBound
      : range.upperBound..<span.lowerBound
    return between.count <= 6
      && scene.text[between].allSatisfy { " '\"-()".utf8.contains($0) }
  }

  /// Whether a name stands there that the reference does not know, which may
  /// be what the figure is about.
  func hasUnknownName(
    _ naming: Naming, _ owner: Owner
  ) -> Bool {
    let range = owner.span.map { clause.union($0) } ?? clause
    var harmless = naming.inClause.map(\.range)
    // What qualifies the thing counted: 72 Blackwell GPUs.
    let counted = linker.attributes.mentions(in: scene.text, range)
    for item in scene.figures(in: range) {
      let end = item.finding.range.upperBound
      if let mention = counted.first(where: { isFollowing($0, end) }) {
        harmless.append(end..<mention.range.upperBound)
      }
    }
    if let owner = owner.span, let maker = scene.maker(before: owner) {
      harmless.append(maker)
    }
    return scene.hasUnknownName(
      in: range, sentence: sentence.range, besides: harmless,
      names: linker.book.entities[owner.entity]?.names ?? [])
  }

  /// Whether a company or a thing told by its kind alone stands between a
  /// name and the figure: it may be what the figure is about.
  func hasAgent(after name: Range<Int>) -> Bool {
    let between =
      name.upperBound..<max(name.upperBound, finding.range.lowerBound)
    return scene.mentions(in: between).contains {
      linker.book.entities[$0.ids[0]]?.kind == "company"
    }
  }

  /// The thing meant and the time that the clause tells; nil where the time
  /// cannot be told or is not the thing's own.
  func entityAndTime(
    _ entity: String
  ) -> (entity: String, time: String?)? {
    if finding.kind == .date { return datedEntity(entity).map { ($0, nil) } }
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

  /// The thing that a day is told of: an event called by its year is that of
  /// the day's year.
  private func datedEntity(_ entity: String) -> String? {
    guard let known = linker.book.entities[entity], known.kind == "event",
      known.names.contains(where: { $0.contains(/(19|20)[0-9]{2}/) })
    else { return entity }
    guard let first = finding.firstDay, let last = finding.lastDay,
      first.year == last.year
    else { return nil }
    return occurrence(of: entity, in: first.year)
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
