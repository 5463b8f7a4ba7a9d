public import Figures
public import Input
public import Reference

/// Links figures of running text to attributes of known things.
///
/// A wrong link is worse than none: where two things could be meant, where a
/// clause compares, denies or plans, or where a name stands that the reference
/// does not know, there is no link. The words are data, under `links` of the
/// language tables and `attributes` of the reference.
public struct Linker: Sendable {
  let book: ReferenceBook
  let attributes: AttributeIndex
  private let words: LinkWords
  /// Names of three words and more, of things that are no hardware.
  let longNames: [(entity: String, words: [[UInt8]])]

  /// - Throws: `InputError` if a language table cannot be read.
  public init(
    book: ReferenceBook,
    languages: [LanguageFile] = LanguageFile.builtIn
  ) throws(InputError) {
    self.book = book
    attributes = AttributeIndex(book)
    longNames = book.entities.values.filter { !$0.isHardware }
      .flatMap { entity in
        entity.names.dropFirst().map { name in
          (entity.id, name.split(separator: " ").map { Array($0.utf8) })
        }
      }.filter { $0.1.count > 2 }
    words = try LinkWords(languages)
  }

  /// The links of a text, in the order of its figures.
  ///
  /// - Parameters:
  ///   - figures: what a `FigureReader` found in the text.
  ///   - text: UTF-8.
  public func links(
    of figures: [(finding: Finding, figure: Figure?)], in text: [UInt8]
  ) -> [Link] {
    guard
      figures.contains(where: { Self.isLinkable($0.finding, $0.figure, text) })
    else { return [] }
    let mentions = book.mentions(in: text[...])
    guard !mentions.isEmpty else { return [] }
    let scene = LinkText(
      text: text, mentions: mentions, words: words.matches(in: text[...]),
      lists: words.lists, figures: figures)
    var found: [(link: Link, clause: Range<Int>)] = []
    var sentences: [LinkText.Sentence] = []
    for (finding, figure) in figures {
      guard let figure, Self.isLinkable(finding, figure, text),
        // The number in CloudMatrix 384 tells nothing of it.
        !scene.mentions(around: finding.range)
      else { continue }
      let start = finding.range.lowerBound
      if !(sentences.last.map { start < $0.range.upperBound } ?? false) {
        sentences = scene.sentences(around: start)
      }
      guard
        let index = sentences.firstIndex(where: { $0.range.contains(start) }),
        sentences[index].range.count <= Self.longestSentence
      else { continue }
      let place = FigureScene(
        linker: self, scene: scene, finding: finding, figure: figure,
        sentence: sentences[index],
        before: index > 0 ? sentences[index - 1].range : nil)
      if let link = place.link { found.append((link, place.clause)) }
    }
    // Two figures of one quantity in one clause: neither is sure.
    let counts = Dictionary(
      found.map { (Claimed(clause: $0.clause, key: $0.link.key), 1) },
      uniquingKeysWith: +)
    return found.filter {
      counts[Claimed(clause: $0.clause, key: $0.link.key)] == 1
    }.map(\.link)
  }

  private struct Claimed: Hashable {
    let clause: Range<Int>
    let key: String
  }

  /// The longest sentence in which a figure is linked, in bytes: beyond it is a
  /// table or no prose at all.
  private static let longestSentence = 2_000

  /// What is known of the quantity that a link tells of.
  public func knownValues(of link: Link) -> [KnownValue] {
    book.knownValues(
      of: link.entity, link.attribute, comparableWith: link.figure.dimension)
  }

  private static func isLinkable(
    _ finding: Finding, _ figure: Figure?, _ text: [UInt8]
  ) -> Bool {
    guard figure != nil else { return false }
    switch finding.kind {
    case .number:
      // "One of them" counts nothing.
      return text[finding.range].contains { (48...57).contains($0) }
    case .count, .currency, .dimension, .percentage, .range,
      .duration, .date, .rate:
      return true
    default: return false
    }
  }
}
