public import Figures
public import Input
import Quantities
public import Reference

/// Reads claim files against what is known.
///
/// A claim that cannot be read is left out and reported; the others are kept.
public struct ClaimFileReader: Sendable {
  let book: ReferenceBook
  let figures: FigureReader

  public init(book: ReferenceBook, figures: FigureReader = .standard) {
    self.book = book
    self.figures = figures
  }

  public func read(_ file: InputFile) -> Reading<ClaimFile?> {
    var errors: [InputError] = []
    do throws(InputError) {
      let root = try YAMLNode.read(file).requireMapping(
        "a claim file",
        keys: ["document", "quantities", "claims", "conflicts", "unchecked"])
      let document = try readDocument(root.require("document"))
      let quantities = readQuantities(root["quantities"], document, &errors)
      let claims = readList(root["claims"], "a list of claims", &errors) {
        (node) throws(InputError) in
        try readClaim(node, document, quantities.map(\.name))
      }
      reportRepeatedIDs(claims, &errors)
      let conflicts = readList(
        root["conflicts"], "a list of conflicts", &errors
      ) { (node) throws(InputError) in try readConflict(node, document) }
      let unchecked = readList(root["unchecked"], "a list of figures", &errors)
      { (node) throws(InputError) in try readUnchecked(node) }
      return Reading(
        ClaimFile(
          name: file.name, document: document, quantities: quantities,
          conflicts: conflicts, claims: claims, unchecked: unchecked),
        errors: errors)
    } catch {
      return Reading(nil, errors: errors + [error])
    }
  }

  private func readList<Item>(
    _ node: YAMLNode?, _ what: String, _ errors: inout [InputError],
    _ read: (YAMLNode) throws(InputError) -> Item
  ) -> [Item] {
    var items: [Item] = []
    do throws(InputError) {
      for item in try node?.requireSequence(what) ?? [] {
        do throws(InputError) {
          items.append(try read(item))
        } catch {
          errors.append(error)
        }
      }
    } catch {
      errors.append(error)
    }
    return items
  }

  private func reportRepeatedIDs(
    _ claims: [Claim], _ errors: inout [InputError]
  ) {
    var seen: Set<String> = []
    for claim in claims where !seen.insert(claim.id).inserted {
      errors.append(
        InputError(
          "two claims are called '\(claim.id)'; give each an id of its own",
          at: claim.place))
    }
  }
}

// MARK: - Parts of the file

extension ClaimFileReader {
  private func readDocument(
    _ node: YAMLNode
  ) throws(InputError) -> SourceDocument {
    let mapping = try node.requireMapping(
      "the document",
      keys: [
        "id", "title", "publisher", "date", "language", "file", "sha256",
        "asOf", "supersedes",
      ])
    return SourceDocument(
      id: try identifier(mapping.require("id")),
      title: try mapping.require("title").requireText("a title"),
      publisher: mapping["publisher"]?.text,
      date: try readDay(mapping["date"]),
      language: mapping["language"]?.text, file: mapping["file"]?.text,
      sha256: mapping["sha256"]?.text, asOf: try readDay(mapping["asOf"]),
      supersedes: try readSupersedes(mapping["supersedes"]),
      filePlace: mapping["file"]?.place ?? mapping.place,
      digestPlace: mapping["sha256"]?.place ?? mapping.place)
  }

  private func readDay(_ node: YAMLNode?) throws(InputError) -> CalendarDay? {
    guard let node else { return nil }
    let text = try node.requireText("a day")
    guard let day = CalendarDay(text) else {
      throw InputError(
        "'\(text)' is no day; write it as 2025-07-28", at: node.place)
    }
    return day
  }

  private func identifier(_ node: YAMLNode) throws(InputError) -> String {
    let text = try node.requireText("an id")
    let isKebab = text.utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == 45
    }
    guard isKebab, !text.isEmpty, text.utf8.first != 45 else {
      throw InputError(
        "'\(text)' is no id; use small letters, digits and hyphens",
        at: node.place)
    }
    return text
  }

  private func readClaim(
    _ node: YAMLNode, _ document: SourceDocument, _ quantities: [String]
  ) throws(InputError) -> Claim {
    let mapping = try node.requireMapping(
      "a claim",
      keys: [
        "id", "line", "says", "figure", "figures", "check", "expect", "because",
        "derivedFrom",
      ])
    let id = try identifier(mapping.require("id"))
    let line = try readLine(mapping.require("line"))
    let claimFigures = try readFigures(mapping, line, document)
    let checkNode = try mapping.require("check")
    let checkText = try checkNode.requireText("a check")
    let check = try readCheck(checkText, checkNode, claimFigures, quantities)
    let expect = try readExpectation(mapping["expect"])
    if let expect, expect != .supported, mapping["because"]?.text == nil {
      throw InputError(
        "expect: \(expect.rawValue) needs 'because' with the reason",
        at: mapping["expect"]!.place)
    }
    return Claim(
      id: id, document: document.id, line: line,
      says: try mapping.require("says").requireText("what the document says"),
      figures: claimFigures, check: check, checkText: checkText, expect: expect,
      because: mapping["because"]?.text,
      derivedFrom: try readOrigin(mapping["derivedFrom"], check, claimFigures),
      place: mapping.place, checkPlace: checkNode.textPlace)
  }

  /// - Throws: `InputError` unless the check says what is computed from what.
  private func readOrigin(
    _ node: YAMLNode?, _ check: Expression, _ figures: [ClaimFigure]
  ) throws(InputError) -> Origin? {
    guard let node else { return nil }
    let text = try node.requireText("what the figure was computed from")
    guard let origin = Origin(rawValue: text) else {
      throw InputError(
        "'\(text)' is nothing a figure is computed from; expected one of "
          + quotedList(Origin.allCases.map(\.rawValue)), at: node.place)
    }
    guard check.reported(among: figures.map(\.key)) != nil else {
      throw InputError(
        "derivedFrom: \(text) needs a check such as figure ≈ a * b: one figure"
          + " alone on one side, and on the other what it was computed from",
        at: node.place)
    }
    return origin
  }

  private func readLine(_ node: YAMLNode) throws(InputError) -> Int {
    let text = try node.requireText("a line number")
    guard let line = Int(text), (1...10_000_000).contains(line) else {
      throw InputError(
        "'\(text)' is no line number; lines count from 1", at: node.place)
    }
    return line
  }

  private func readExpectation(
    _ node: YAMLNode?
  ) throws(InputError) -> Expectation? {
    guard let node else { return nil }
    let text = try node.requireText("a verdict")
    guard let expectation = Expectation(rawValue: text) else {
      throw InputError(
        "'\(text)' is no verdict; expected one of "
          + quotedList(Expectation.allCases.map(\.rawValue)), at: node.place)
    }
    return expectation
  }

  private func readUnchecked(
    _ node: YAMLNode
  ) throws(InputError) -> UncheckedFigure {
    let mapping = try node.requireMapping(
      "an unchecked figure", keys: ["line", "figure", "why"])
    return UncheckedFigure(
      line: try readLine(mapping.require("line")),
      figure: try mapping.require("figure").requireText("a figure"),
      why: try mapping.require("why").requireText("a reason"),
      place: try mapping.require("figure").place)
  }
}

// MARK: - Figures and checks

extension ClaimFileReader {
  private func readFigures(
    _ mapping: YAMLMapping, _ line: Int, _ document: SourceDocument
  ) throws(InputError) -> [ClaimFigure] {
    if let node = mapping["figure"] {
      if let other = mapping["figures"] {
        throw InputError(
          "a claim has 'figure' or 'figures', not both", at: other.place)
      }
      return [try readFigure("figure", node, line, document)]
    }
    let node = try mapping.require("figures")
    var figures: [ClaimFigure] = []
    for (key, value) in try node.requireMapping("figures by key").entries {
      figures.append(
        try readFigure(
          key.requireText("the key of a figure"), value, line, document))
    }
    guard (1...100).contains(figures.count) else {
      throw InputError(
        "\(figures.count) figures; a claim has 1 to 100", at: node.place)
    }
    return figures
  }

  private func readFigure(
    _ key: String, _ node: YAMLNode, _ line: Int, _ document: SourceDocument
  ) throws(InputError) -> ClaimFigure {
    guard case .mapping = node.value else {
      return try quantity(key, node, line, nil, document)
    }
    let mapping = try node.requireMapping(
      "a figure", keys: ["figure", "name", "of", "line"])
    var figureLine = line
    if let node = mapping["line"] { figureLine = try readLine(node) }
    if let name = mapping["name"] {
      return try names(key, name, figureLine)
    }
    return try quantity(
      key, mapping.require("figure"), figureLine, readReferent(mapping["of"]),
      document)
  }

  private func quantity(
    _ key: String, _ node: YAMLNode, _ line: Int,
    _ referent: FigureReader.Referent?, _ document: SourceDocument
  ) throws(InputError) -> ClaimFigure {
    let phrase = try node.requireText("a figure as printed")
    do throws(FigureError) {
      let figure = try figures.read(phrase, on: document.date, of: referent)
      return ClaimFigure(
        key: key, phrase: phrase, line: line, content: .quantity(figure),
        referent: referent, place: node.textPlace)
    } catch {
      throw InputError(
        error.description, at: node.textPlace.advanced(by: error.offset))
    }
  }

  private func names(
    _ key: String, _ node: YAMLNode, _ line: Int
  ) throws(InputError) -> ClaimFigure {
    let phrase = try node.requireText("a name as printed")
    let entities = book.entities(in: phrase)
    guard !entities.isEmpty else {
      throw InputError(
        "no entity's name stands in '\(phrase)'; add the spelling to the"
          + " entity's 'names'", at: node.place)
    }
    return ClaimFigure(
      key: key, phrase: phrase, line: line, content: .names(entities),
      referent: nil, place: node.textPlace)
  }

  func readReferent(
    _ node: YAMLNode?
  ) throws(InputError) -> FigureReader.Referent? {
    guard let node else { return nil }
    let text = try node.requireText("a noun or a unit")
    if let referent = FigureReader.Referent(text) { return referent }
    let near = nearestNames(to: text, among: Noun.all.map(\.id))
    throw InputError(
      "'\(text)' is neither a noun nor a unit"
        + (near.isEmpty ? "" : "; did you mean \(quotedList(near))?"),
      at: node.place)
  }

  private func readCheck(
    _ text: String, _ node: YAMLNode, _ figures: [ClaimFigure],
    _ quantities: [String]
  ) throws(InputError) -> Expression {
    do throws(SyntaxError) {
      let check = try Parser.parse(text)
      let scope = Scope(
        book: book, figureKeys: figures.map(\.key), quantities: quantities)
      let grounds = try scope.validate(check)
      for figure in figures where !grounds.figures.contains(figure.key) {
        throw SyntaxError(
          message: "the figure '\(figure.key)' takes no part in this check: the"
            + " verdict would stand whatever it said", offset: 0)
      }
      guard grounds.proveSomething else {
        throw SyntaxError(
          message: "this check proves nothing: it names no fact, no hidden"
            + " quantity, no other document and no second figure", offset: 0)
      }
      return check
    } catch {
      throw InputError(
        error.message, at: node.textPlace.advanced(by: error.offset))
    }
  }
}
