import Exact
import FigureScores
import Foundation
import Testing

/// A reader that finds every digit, and nothing else.
private struct DigitReader: FigureSource {
  let name = "digits"
  let languages: Set = ["en"]

  func figures(in text: String, language: String) -> [ReadFigure] {
    text.unicodeScalars.enumerated().compactMap { index, scalar in
      scalar.properties.numericType == nil
        ? nil
        : ReadFigure(
          span: index..<index + 1, kind: "number",
          amount: Amount(value: Rational(decimal: String(scalar))))
    }
  }
}

/// Writes a file for a test and reads it.
private func withFile<Result>(
  _ text: String, _ read: (URL) throws -> Result
) throws -> Result {
  let file = FileManager.default.temporaryDirectory
    .appending(path: "\(UUID()).jsonl")
  try Data(text.utf8).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  return try read(file)
}

struct ScoresTests {
  static let file = """
    {"id": "a", "peer": "own", "lang": "en", "text": "7 boxes", "start": 0, \
    "end": 1, "surface": "7", "value": "7", "unit": null, "kind": "number"}
    {"id": "b", "peer": "own", "lang": "en", "text": "8 km", "start": 0, \
    "end": 4, "surface": "8 km", "value": "8", "unit": "km", \
    "kind": "dimension", "base": ["8000", "m"]}
    {"id": "c", "peer": "own", "lang": "en", "text": "a 4", "start": null, \
    "end": null, "surface": null, "value": null, "unit": null, \
    "kind": "none", "sub": "number"}
    {"id": "d", "peer": "own", "lang": "ko", "text": "3", "start": 0, \
    "end": 1, "surface": "3", "value": "3", "unit": null, "kind": "number"}
    {"id": "e", "peer": "own", "lang": "en", "text": "9", "start": 0, \
    "end": 1, "surface": "9", "value": "90", "unit": null, \
    "kind": "number", "value_unchecked": true}

    """

  @Test func `Cases are counted by source, language and kind`() throws {
    let cases = try withFile(Self.file, Case.read)
    var missed: [String] = []
    let scores = Scores(of: DigitReader(), over: cases) { aCase, _ in
      missed.append(aCase.id)
    }
    let number = try #require(scores.tally("own", "en", "number"))
    #expect((number.cases, number.values, number.units) == (1, 1, 1))
    let length = try #require(scores.tally("own", "en", "dimension"))
    #expect((length.cases, length.values, length.units) == (1, 1, 0))
    #expect((length.placed, length.exactSpans, length.spans) == (1, 0, 1))
    #expect(scores.silences.map(\.texts) == [1])
    #expect(scores.silences.map(\.silent) == [0])
    // The reader has no Korean; an unchecked value is nobody's miss.
    #expect(scores.tally("own", "ko", "number") == nil)
    #expect(missed == ["c"])
  }

  @Test func `A line that is no record is named`() throws {
    let text = #"{"lang": "en", "text": "7", "kind": "number"}"# + "\n{}\n"
    do {
      _ = try withFile(text, Case.read)
      Issue.record("no error")
    } catch let error as RecordError {
      #expect(error.line == 2)
    }
  }

  @Test func `Another reader's records are judged as they stand`() throws {
    let records = """
      {"reader": "x", "version": "2", "languages": ["en"]}
      {"reader": "x", "lang": "en", "text": "8 km", "start": 0, "end": 4, \
      "value": "8000", "unit": "m", "kind": "dimension"}
      {"reader": "y", "failed": "ImportError: no y"}

      """
    let readers = try withFile(records, RecordedReader.read)
    #expect(readers.map(\.name) == ["x", "y"])
    #expect(readers[1].failure == "ImportError: no y")
    let cases = try withFile(Self.file, Case.read)
    let scores = Scores(of: readers[0], over: cases)
    let length = try #require(scores.tally("own", "en", "dimension"))
    #expect((length.values, length.units) == (1, 1))
    #expect(scores.tally("own", "en", "number")?.values == 0)
    #expect(scores.silences.map(\.silent) == [1])
  }

  @Test func `This project's reader gives places in code points`() {
    let found = [ReadFigure](in: "마침내 약 300명이 GB200 앞에 왔다")
    #expect(found.map(\.span) == [6..<10])
    #expect(found.map(\.amount) == [Amount(value: 300, unit: "명")])
    #expect(found.map(\.hedge) == ["about"])
  }

  @Test func `Annotated lines are judged with their names and strays`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "\(UUID())")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("Model X2\n\nabout 7 boxes, 3 m\n".utf8)
      .write(to: folder.appending(path: "a.txt"))
    let set = """
      {"file": "a.txt", "lang": "en", "line": 1, "start": 6, "end": 8, \
      "surface": "X2", "value": null, "unit": null, "hedge": null, \
      "kind": "name"}
      {"file": "a.txt", "lang": "en", "line": 3, "start": 6, "end": 7, \
      "surface": "7", "value": "7", "unit": null, "hedge": "about", \
      "hedge_surface": "about", "kind": "count"}

      """
    let lines = try withFile(set) {
      try GoldLine.read($0, texts: folder)
    }
    let gold = try #require(GoldScores(of: DigitReader(), over: lines))
    #expect((gold.names, gold.namesRead) == (1, 1))
    #expect((gold.figures.cases, gold.figures.values) == (1, 1))
    #expect((gold.places, gold.exactPlaces, gold.hedges) == (1, 1, 0))
    #expect((gold.hedged, gold.hedgeWords) == (1, 0))
    #expect((gold.spans, gold.strays) == (3, 2))
  }

  @Test func `A day agrees as far as the text tells it`() {
    let day = ReadDay(year: 2025, month: 7, day: 28)
    for date in ["2025-07-28", "--07-28", "---28", "--07", "2025", "2025-07"] {
      #expect(day.agrees(with: date))
    }
    for date in ["2024-07-28", "--08-28", "---27", "--06", "2026"] {
      #expect(!day.agrees(with: date))
    }
  }
}
