import Figures
import Quantities
import Reference

/// The words that say what a figure tells.
struct Naming {
  /// All that name attributes in the figure's clause.
  let inClause: [AttributeIndex.Mention]
  /// Those that the figure belongs to; with attributes it can be a value of.
  let chosen: [AttributeIndex.Mention]
  /// The attributes that these agree on.
  let attributes: [String]
  /// Whether another clause names them.
  var isCarried = false
}

extension FigureScene {
  /// The words that say what the figure tells; nil where none do.
  var naming: Naming? {
    let all = attributeMentions(in: clause)
    let fitting = comparable(all)
    guard !fitting.isEmpty else { return carried(all) }
    let chosen: [AttributeIndex.Mention]
    if let named = fitting.first(where: { $0.range.overlaps(finding.range) })
      ?? fitting.first(where: isFollowing)
    {
      chosen = [named]
    } else {
      let near = fitting.filter(isNear)
      chosen = near.isEmpty ? fitting : near
    }
    let attributes = common(chosen)
    guard !attributes.isEmpty else { return nil }
    return Naming(inClause: all, chosen: chosen, attributes: attributes)
  }

  /// What another clause names and this one takes up, where a thing stands
  /// right before the figure: "power: A 559 kW, B 145 kW".
  private func carried(_ all: [AttributeIndex.Mention]) -> Naming? {
    guard all.isEmpty, attached(ofKinds: nil) != nil else { return nil }
    let left = sentence.clauses[..<index].reversed()
    let right = sentence.clauses[(index + 1)...]
    for piece in Array(left) + Array(right) {
      let fitting = comparable(attributeMentions(in: piece))
      guard !fitting.isEmpty else { continue }
      let told = scene.figures(in: piece).filter { item in
        item.figure.map { $0.dimension.isComparable(with: figure.dimension) }
          ?? false && !scene.mentions(around: item.finding.range)
      }
      let isHeading = scene.text[piece].last == UInt8(ascii: ":")
      guard told.count == 1 || isHeading && told.isEmpty,
        !isUnsure(piece, besides: fitting.map(\.range), of: nil)
      else { return nil }
      let place =
        told.first?.finding.range ?? piece
        .upperBound..<piece
        .upperBound
      let nearest = fitting.min {
        scene.gap(place, $0.range) ?? .max < scene.gap(place, $1.range) ?? .max
      }!
      return Naming(
        inClause: [], chosen: [nearest], attributes: nearest.attributes,
        isCarried: true)
    }
    return nil
  }

  /// The words of a clause that name attributes, or chips that are counted;
  /// words inside the name of a thing name none.
  private func attributeMentions(
    in range: Range<Int>
  ) -> [AttributeIndex.Mention] {
    let things = scene.mentions(in: range)
    var found = linker.attributes.mentions(in: scene.text, range).filter {
      mention in
      mention.isPattern
        || !things.contains { mention.range.overlaps($0.range) }
    }
    guard figure.dimension.isCountLike else { return found }
    for thing in things
    where linker.book.entities[thing.ids[0]]?.kind == "chip" {
      let mention = AttributeIndex.Mention(
        attributes: linker.attributes.chipCounts, range: thing.range,
        isPattern: false, counted: thing.ids[0])
      if isFollowing(mention) || isJustBefore(thing.range) {
        found.append(mention)
      }
    }
    return found
  }

  func comparable(
    _ mentions: [AttributeIndex.Mention]
  ) -> [AttributeIndex.Mention] {
    mentions.compactMap {
      linker.attributes.comparable($0, with: figure.dimension)
    }
  }

  func isNear(_ mention: AttributeIndex.Mention) -> Bool {
    mention.isPattern
      || scene.gap(finding.range, mention.range).map { $0 <= reach } ?? false
  }

  /// Whether a name stands right before the figure that counts it: C550 칩
  /// 128개, Ascend 910Cを384個.
  private func isJustBefore(_ range: Range<Int>) -> Bool {
    guard range.upperBound <= finding.range.lowerBound else { return false }
    let between = range.upperBound..<finding.range.lowerBound
    let known = scene.words(in: between).filter {
      $0.words.contains(.noun) || $0.words.contains(.object)
    }
    return scene.isBlank(between, besides: known.map(\.range))
  }

  /// Whether a word stands right after the figure, as what it counts or
  /// measures: 36개의 CPU, "141 GB of HBM3e memory", "72 Blackwell GPUs".
  func isFollowing(_ mention: AttributeIndex.Mention) -> Bool {
    isFollowing(mention, finding.range.upperBound)
  }

  func isFollowing(
    _ mention: AttributeIndex.Mention, _ start: Int
  ) -> Bool {
    guard mention.range.lowerBound >= start,
      mention.range.lowerBound - start <= Self.reach
    else { return false }
    let between = start..<mention.range.lowerBound
    let known =
      scene.words(in: between).filter {
        [.of, .possessive, .family].contains(where: $0.words.contains)
      }.map(\.range) + scene.modifiers(in: between)
      + scene.mentions(in: between).map(\.range)
    return between.allSatisfy { index in
      scene.text[index] == UInt8(ascii: " ")
        || scene.text[index] == UInt8(ascii: "-")
        || known.contains { $0.contains(index) }
    }
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
}
