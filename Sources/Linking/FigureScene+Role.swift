import Figures
import Reference

/// Whether the sentence is built so that it says of the thing found how much
/// it has: the thing is its subject or owns what is told, and no other noun
/// comes between.
extension FigureScene {
  /// Whether a thing that is named plays that part.
  ///
  /// - Parameter mention: the word for what is told.
  func isSubject(
    _ owner: Owner, of mention: AttributeIndex.Mention
  ) -> Bool {
    // Of an event, country or company a text speaks in many ways.
    guard !owner.isDescribed,
      linker.book.entities[owner.entity]?.isHardware == true
    else { return true }
    guard let name = owner.span else { return hasNoOtherSubject(from: nil) }
    guard !isCounted(name) else { return false }
    if owner.isOwning { return true }
    return isLatin
      ? isEnglishSubject(name, mention) : isMarkedSubject(name, mention)
  }

  /// The clause that names a thing.
  func piece(of name: Range<Int>) -> Range<Int> {
    sentence.clauses.first { $0.overlaps(name) } ?? clause
  }

  var isLatin: Bool {
    !scene.text[sentence.range].contains { $0 >= 0xE3 }
  }

  func isCounted(_ owner: Owner) -> Bool {
    owner.span.map { isCounted($0) } ?? false
  }

  /// Whether a number counts the thing: eight H100 GPUs, 八颗H100, H100 8개.
  func isCounted(_ name: Range<Int>) -> Bool {
    let from = max(piece(of: name).lowerBound, name.lowerBound - 60)
    return scene.figures(in: from..<name.upperBound).contains { item in
      let range = item.finding.range
      guard item.finding.kind != .name, !scene.mentions(around: range) else {
        return false
      }
      guard range.upperBound <= name.lowerBound else { return true }
      guard range != finding.range, item.figure?.dimension.isCountLike == true
      else { return false }
      let between = range.upperBound..<name.lowerBound
      let known = scene.words(in: between).filter { match in
        match.words.contains {
          [.plain, .of, .family, .possessive].contains($0)
        }
      }
      return scene.isBlank(
        between,
        besides: known.map(\.range)
          + scene.mentions(in: between).map(\.range))
    }
  }

  // MARK: English

  /// In English what stands before the verb is the subject, so that all words
  /// up to the figure have to be known.
  private func isEnglishSubject(
    _ name: Range<Int>, _ mention: AttributeIndex.Mention
  ) -> Bool {
    let start = finding.range.lowerBound
    let known: [LinkWord] = [
      .plain, .noun, .of, .attachment, .possessive, .family, .having, .acronym,
      .each,
      .joint,
    ]
    guard name.lowerBound < start else {
      // "With 80 GB of memory, the H100": the clause after says who.
      return !clause.overlaps(name)
        && isExplained(
          clause.lowerBound..<start, by: known + [.leading], mention: mention)
    }
    let piece = piece(of: name)
    guard piece != clause else {
      return isExplained(clause.lowerBound..<start, by: known, mention: mention)
    }
    // "…, which has 72 GPUs" and "…, with 72 GPUs" tell of what was named last.
    let isRelative =
      (scene.words(in: clause, .leading) + scene.words(in: clause, .relative))
      .contains { scene.isBlank(clause.lowerBound..<$0.range.lowerBound) }
      && isExplained(
        name.upperBound..<max(name.upperBound, piece.upperBound), by: [.noun],
        mention: nil)
    guard
      isRelative
        || isExplained(
          piece.lowerBound..<name.lowerBound, by: known, mention: mention)
    else { return false }
    return isExplained(
      clause.lowerBound..<start, by: known + [.leading, .relative],
      mention: mention)
  }

  /// Whether all Latin words of a range are of some kinds, or names, figures
  /// and what they count.
  private func isExplained(
    _ range: Range<Int>, by kinds: [LinkWord],
    mention: AttributeIndex.Mention?
  ) -> Bool {
    guard !range.isEmpty else { return true }
    let figures = scene.figures(in: sentence.range).map(\.finding.range)
    // What is told, and what other figures tell; another noun is another
    // subject: the nodes of the system.
    let told = linker.attributes.mentions(in: scene.text, sentence.range).filter
    { other in
      mention.map { $0.range.overlaps(other.range) } ?? false
        || figures.contains { isFollowing(other, $0.upperBound) }
    }
    let known =
      scene.words(in: sentence.range).filter { match in
        match.words.contains { kinds.contains($0) || $0.isPointer }
      }.map(\.range)
      + scene.mentions(in: sentence.range).map(\.range)
      + told.map(\.range) + figures + (finding.hedge.map { [$0.range] } ?? [])
    let makers = scene.mentions(in: sentence.range).compactMap {
      scene.maker(before: $0.range)
    }
    return scene.latinWords(in: range).allSatisfy { word in
      (known + makers).contains { $0.overlaps(word) }
        // The s of "'s".
        || word.count == 1
    }
  }

  // MARK: Korean, Japanese, Chinese

  /// In these languages the part a name plays is told by what follows it.
  private func isMarkedSubject(
    _ name: Range<Int>, _ mention: AttributeIndex.Mention
  ) -> Bool {
    if name.lowerBound >= finding.range.upperBound {
      return isRelative(before: name.lowerBound)
    }
    let piece = piece(of: name)
    guard isChinese ? isChineseStart(name, piece) : true else { return false }
    var place = name.upperBound
    var isMarked = false
    for _ in 0..<4 {
      place = scene.skippingMarks(from: place, to: piece.upperBound)
      if place >= piece.upperBound { break }
      if piece != clause,
        linker.attributes.mentions(in: scene.text, piece).contains(where: {
          $0.range.lowerBound == place
        })
      {
        break
      }
      if let length = scene.length(of: .attachment, at: place)
        ?? scene.length(of: .possessive, at: place)
      {
        place += length
        isMarked = true
        break
      }
      if place == finding.range.lowerBound || isNamed(at: place, mention)
        || scene.length(of: .having, at: place) != nil
      {
        break
      }
      guard
        let length = scene.length(of: .noun, at: place)
          ?? scene.length(of: .each, at: place)
      else { return false }
      place += length
    }
    if piece == clause, isMarked, scene.ends(.possessive, at: place),
      !isOwned(from: place, mention)
    {
      return false
    }
    return hasNoOtherSubject(from: piece == clause ? place : nil)
  }

  /// Whether what is told begins at a place, or the figure does.
  private func isNamed(
    at place: Int, _ mention: AttributeIndex.Mention
  ) -> Bool {
    finding.range.contains(place)
      || finding.hedge.map { $0.range.contains(place) } ?? false
      || mention.range.contains(place)
  }

  /// Whether what is owned is what is told, with at most plain words before
  /// it: H100의 최대 소비 전력, not H100의 서버.
  private func isOwned(
    from start: Int, _ mention: AttributeIndex.Mention
  ) -> Bool {
    var place = start
    for _ in 0..<6 {
      place = scene.skippingMarks(from: place, to: clause.upperBound)
      guard place < clause.upperBound else { return false }
      if isNamed(at: place, mention) { return true }
      if let thing = scene.mentions(in: place..<clause.upperBound).first,
        thing.range.lowerBound == place
      {
        place = thing.range.upperBound
      } else if let length = scene.length(of: .plain, at: place)
        ?? scene.length(of: .acronym, at: place)
      {
        place += length
      } else {
        return false
      }
    }
    return false
  }

  /// Whether no other noun is marked as subject between a place, or the start
  /// of the clause, and the figure.
  private func hasNoOtherSubject(from start: Int?) -> Bool {
    guard !isLatin, !isChinese else { return true }
    let end = finding.range.lowerBound
    let range = min(start ?? clause.lowerBound, end)..<end
    let told = linker.attributes.mentions(in: scene.text, clause).map(\.range)
    let known = scene.words(in: clause).filter { match in
      match.words.contains {
        $0.isPointer || [.having, .plain, .neutral].contains($0)
      }
    }.map(\.range)
    return scene.subjects(in: range).allSatisfy { word in
      (told + known).contains { $0.overlaps(word) }
    }
  }

  /// Whether what stands before a name describes it: 칩 384개를 장착한, 384個の
  /// チップを搭載した, 搭载384颗芯片的.
  private func isRelative(before start: Int) -> Bool {
    let end = scene.skippingMarks(backFrom: start, to: clause.lowerBound)
    return end - 3 >= finding.range.upperBound
      && scene.isAdnominal(before: end)
  }

  var isChinese: Bool {
    !isLatin
      && !scene.text[sentence.range].indices.contains { index in
        let byte = scene.text[index]
        // Hangul, and the kana of U+3040 to U+30FF.
        return (0xEA...0xED).contains(byte)
          || byte == 0xE3 && index + 1 < scene.text.count
            && (0x81...0x83).contains(scene.text[index + 1])
      }
  }

  /// Whether a Chinese clause begins with the name, but for its maker and
  /// plain words: no verb or preposition takes it.
  private func isChineseStart(_ name: Range<Int>, _ piece: Range<Int>) -> Bool {
    let known =
      scene.words(in: piece).filter { match in
        match.words.contains {
          [.plain, .noun, .possessive, .family, .joint, .acronym].contains($0)
        }
      }.map(\.range) + scene.mentions(in: piece).map(\.range)
    return scene.isBlank(piece.lowerBound..<name.lowerBound, besides: known)
  }
}

extension LinkWord {
  /// Whether it stands for a thing that was named, or says its kind.
  fileprivate var isPointer: Bool {
    switch self {
    case .pointer, .pronoun, .description: true
    default: false
    }
  }
}
