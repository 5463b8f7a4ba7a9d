import Figures
import Input
import Reference
import Testing

/// A small catalogue in the text of a test: two sources, then entities.
func catalogue(_ entities: String) -> Reading<ReferenceBook> {
  ReferenceBook.read(
    [
      InputFile(
        name: "c.yaml",
        text: """
          catalogue: yes
          sources:
            DS: {title: Data sheet, publisher: Maker, date: 2025, type: datasheet, locator: "table 1"}
            WP: {title: White paper, publisher: Lab, date: 2025, type: paper, locator: "section 2"}
            AN: {title: Note, publisher: Analyst, date: 2025, type: analyst, locator: text}
            NL: {title: Leaflet, publisher: Maker, date: 2025, type: datasheet}
            NT: {title: Letter, publisher: Maker, date: 2025, locator: "page 1"}
          entities:

          """ + entities)
    ], figures: .standard)
}

func book(
  _ entities: String, sourceLocation: SourceLocation = #_sourceLocation
) -> ReferenceBook {
  let reading = catalogue(entities)
  #expect(reading.errors == [], sourceLocation: sourceLocation)
  return reading.value
}

/// A chip with one fact, on line 13.
func chip(_ attribute: String, _ fact: String) -> String {
  """
    - id: Chip
      kind: chip
      facts:
        \(attribute): \(fact)
  """
}
