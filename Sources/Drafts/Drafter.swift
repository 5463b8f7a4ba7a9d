import ClaimLanguage
public import Figures
public import Input
import Linking
public import Reference

/// Drafts a claim file for an article.
///
/// A check is drafted as a claim only where it is plain and does not accuse:
/// the linker knows what the figure is of, or one entity and one of its
/// attributes are named in the sentence of the figure and no other fact could
/// be meant; and the fact does not contradict the figure. All else is for the
/// user to decide, with what fits as a comment.
public struct Drafter: Sendable {
  let book: ReferenceBook
  let reader: FigureReader

  public init(book: ReferenceBook, reader: FigureReader = .standard) {
    self.book = book
    self.reader = reader
  }

  /// - Parameters:
  ///   - article: the text, in UTF-8.
  ///   - header: what the claim file is to say of it.
  /// - Throws: `InputError` if the draft does not read back as a claim file
  ///   that accounts for every figure of the article.
  public func draft(
    of article: InputFile, header: Draft.Header
  ) throws(InputError) -> Draft {
    let places = FigurePlaces(
      in: article.bytes,
      Coverage.figures(
        in: article.bytes, book: book, reader: reader, on: header.date))
    let finder = PhraseFinder(
      text: article.bytes, reader: reader, day: header.date)
    let links = try Linker(book: book).links(
      of: reader.figures(in: article.bytes, on: header.date), in: article.bytes
    ).filter { !$0.isChosenByValue && !$0.isDayOfSpan }
    let candidates = CandidateFinder(
      book: book, text: article.bytes, sentences: places.sentences,
      links: links)
    let drafts = places.figures.enumerated().map { index, place in
      let phrase = finder.phrase(
        for: place.finding, in: place.clause, of: place.line,
        besides: places.neighbours(at: index))
      return (
        place: place, phrase: phrase,
        found: phrase.figure.map { candidates.candidates(for: $0, at: place) }
          ?? Candidates()
      )
    }
    let verdicts = try FirstVerdicts(book: book, header: header).verdicts(
      on: drafts.map {
        ($0.place.finding.line, $0.phrase.text, $0.found.checks)
      }
    )
    let items = zip(drafts, verdicts).map { draft, verdicts in
      item(draft.place, draft.phrase, draft.found, verdicts, article)
    }
    let draft = Draft(header: header, items: items)
    try confirm(draft, article)
    return draft
  }

  /// The most checks suggested for one figure.
  private static let mostSuggestions = 4

  private func item(
    _ place: FigurePlace, _ phrase: PhraseFinder.Phrase, _ found: Candidates,
    _ verdicts: [FirstVerdicts.Result?], _ article: InputFile
  ) -> Draft.Item {
    var results = zip(found.checks, verdicts).compactMap { check, result in
      result.map { (check: check, result: $0) }
    }
    let first = verdicts.first ?? nil
    let isClaimed = found.isPlain && (first?.isFine ?? false)
    if !isClaimed {
      // Those that agree with the figure first.
      results =
        results.filter { $0.result.kind == .supported }
        + results.filter { $0.result.kind == .undetermined }
        + results.filter { !$0.result.isFine }
    }
    let suggestions = results.prefix(Self.mostSuggestions).map {
      check, result in
      Draft.Suggestion(
        check: check.text, facts: result.facts, verdict: result.summary,
        subject: check.subject)
    }
    return Draft.Item(
      line: place.finding.line, phrase: phrase.text,
      sentence: String(decoding: article.bytes[place.sentence], as: UTF8.self)
        .trimmed,
      suggestions: suggestions, isClaimed: isClaimed)
  }

  /// The draft has to be what it promises before anybody sees it.
  private func confirm(
    _ draft: Draft, _ article: InputFile
  ) throws(InputError) {
    let reading = ClaimFileReader(book: book, figures: reader).read(
      InputFile(name: "draft of \(article.name)", text: draft.yaml))
    if let error = reading.errors.first { throw error }
    guard let file = reading.value else { return }
    let document = InputFile(name: draft.header.file, bytes: article.bytes)
    if let error = file.errors(against: document).first { throw error }
    let coverage = Coverage(
      of: file, in: document, book: book, reader: reader)
    let forgotten = coverage.items.first { $0.state == .forgotten }
    if let forgotten {
      throw InputError(
        "no words around '\(forgotten.surface)' tell it from the other figures"
          + " of its line; part the line in two",
        at: Place(
          file: article.name, line: forgotten.line, column: forgotten.column))
    }
  }
}

extension String {
  /// Without spaces at either end.
  fileprivate var trimmed: String {
    var rest = self[...]
    rest = rest.drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
