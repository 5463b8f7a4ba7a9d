import FigureScores
import PeerReport

extension FigurePage {
  private static let judge = "make figures CASES=folder"

  /// All kinds of a language together, for each reader.
  var languages: String {
    let title = "## Values and units"
    guard let scores else {
      return title + "\n\n" + Self.notMeasured(Self.judge)
    }
    var table = MarkdownTable(
      ["language", "cases"] + scores.readers.map { Self.title($0.reader) },
      textColumns: 1)
    for language in Self.languageOrder {
      guard let own, own.total(of: language).cases > 0 else { continue }
      table.add(
        [Self.language(language), "\(own.total(of: language).cases)"]
          + scores.readers.map { Self.pair($0.total(of: language)) })
    }
    return """
      \(title)

      The share of figures with the right value, and with value and unit right.
      A dash stands for a language that a reader does not have.
      \(scores.leftOut) doubtful cases are left out. “Any” are prices from
      shops all over the world, cut from their pages.

      \(table.text)
      """
  }

  private static func pair(_ tally: Tally) -> String {
    guard tally.cases > 0 else { return "–" }
    return percent(tally.values, tally.cases) + " / "
      + percent(tally.units, tally.cases)
  }

  /// Each source, language and kind, for each reader.
  var kinds: String {
    let title = "## By source and kind"
    guard let scores, let own else {
      return title + "\n\n" + Self.notMeasured(Self.judge)
    }
    var values = MarkdownTable(
      ["language", "source", "kind", "cases"]
        + scores.readers.map { Self.title($0.reader) },
      textColumns: 3)
    var places = MarkdownTable(
      [
        "language", "source", "kind", "hedged", "hedge right", "placed",
        "place exact", "place touched",
      ], textColumns: 3)
    for language in Self.languageOrder {
      for row in own.rows where row.language == language {
        let name = [Self.language(language), row.source, row.kind]
        let tally = row.tally
        values.add(
          name + ["\(tally.cases)"]
            + scores.readers.map {
              $0.tally(row.source, language, row.kind).map(Self.pair) ?? "–"
            })
        places.add(
          name + [
            "\(tally.hedged)", Self.percent(tally.hedges, tally.hedged),
            "\(tally.placed)", Self.percent(tally.exactSpans, tally.placed),
            Self.percent(tally.spans, tally.placed),
          ])
      }
    }
    return """
      \(title)

      Values, and values with unit:

      \(values.text)

      Hedges and places, of ClaimCheck alone:

      \(places.text)
      """
  }

  var hedges: String {
    let title = "## Hedges and places"
    guard let scores else {
      return title + "\n\n" + Self.notMeasured(Self.judge)
    }
    var table = MarkdownTable(
      [
        "language", "reader", "hedged", "hedge right", "placed",
        "place exact", "place touched",
      ], textColumns: 2)
    for language in Self.languageOrder {
      for reader in scores.readers {
        let tally = reader.total(of: language)
        guard tally.cases > 0 else { continue }
        table.add([
          Self.language(language), Self.title(reader.reader),
          "\(tally.hedged)", Self.percent(tally.hedges, tally.hedged),
          "\(tally.placed)", Self.percent(tally.exactSpans, tally.placed),
          Self.percent(tally.spans, tally.placed),
        ])
      }
    }
    return """
      \(title)

      Cases whose source tells a hedge (at least, over, about, …), and those
      whose figure was read with it. Sources differ in which words belong to a
      figure's place, so that an exact place says less than one touched.

      \(table.text)
      """
  }

  var silence: String {
    let title = "## What is read where nothing should be"
    guard let scores, let own else {
      return title + "\n\n" + Self.notMeasured(Self.judge)
    }
    var table = MarkdownTable(
      ["language", "source", "class", "texts"]
        + scores.readers.map { Self.title($0.reader) },
      textColumns: 3)
    for language in Self.languageOrder {
      for row in own.silences where row.language == language {
        table.add(
          [
            Self.language(language), row.source, row.kind, "\(row.texts)",
          ]
            + scores.readers.map { reader in
              let same = reader.silences.first {
                ($0.source, $0.language, $0.kind)
                  == (row.source, row.language, row.kind)
              }
              return same.map { "\($0.silent)" } ?? "–"
            })
      }
    }
    table.add(
      ["all", "", "", "\(own.silences.reduce(0) { $0 + $1.texts })"]
        + scores.readers.map { reader in
          let silent = reader.silences.reduce(0) { $0 + $1.silent }
          let texts = reader.silences.reduce(0) { $0 + $1.texts }
          return "\(silent) of \(texts)"
        })
    return """
      \(title)

      Texts in which a source expects no figure of a class, and how many of
      them were left alone by figures of that class (of any, for number and
      quantity).

      \(table.text)
      """
  }

  var articles: String {
    let title = "## The five articles"
    let readers = scores?.readers.filter { $0.gold != nil } ?? []
    guard !readers.isEmpty else {
      return title + "\n\n"
        + Self.notMeasured(Self.judge + " DOCUMENTS=folder")
    }
    var table = MarkdownTable(
      [
        "reader", "value", "with unit", "place exact", "place touched",
        "hedge", "hedging words", "dates", "days", "names read", "strays",
      ], textColumns: 1)
    for reader in readers {
      guard let gold = reader.gold else { continue }
      table.add([
        Self.title(reader.reader),
        "\(gold.figures.values) of \(gold.figures.cases)",
        "\(gold.figures.units) of \(gold.figures.cases)",
        "\(gold.exactPlaces) of \(gold.places)",
        "\(gold.overlappingPlaces) of \(gold.places)",
        "\(gold.hedges) of \(gold.places)",
        "\(gold.hedgeWords) of \(gold.hedged)",
        "\(gold.datesRead) of \(gold.dates)",
        "\(gold.daysRight) of \(gold.dates)",
        "\(gold.namesRead) of \(gold.names)",
        "\(gold.strays) of \(gold.spans)",
      ])
    }
    return """
      \(title)

      Korean news text with every figure annotated. A hedge is right too where
      there is none and none was read. The days of dates are judged as far as
      the text tells them. Names and idioms (GB200 NVL72, “as one”) should not
      be read; a stray is a figure read that touches no annotated one.

      \(table.text)
      """
  }
}
