import Checks
import ClaimLanguage
import Foundation
import Input

/// The verdicts as annotations on the documents, one for each figure of a
/// claim, for readers that show notes beside a text.
///
/// A figure is found by its line and its words, and by its position where the
/// text is at hand. Nothing of the text is quoted but the figure.
///
/// Source: W3C, Web Annotation Data Model, 2017, 3.1, 4.2; RFC 5147 for lines.
public struct WebAnnotations {
  private let report: Report
  private let texts: [String: [UInt8]]

  /// - Parameter texts: the texts at hand, in UTF-8, by the documents' ids.
  public init(_ report: Report, texts: [String: [UInt8]] = [:]) {
    self.report = report
    self.texts = texts
  }

  public var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [
      .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
    ]
    let items = report.files.flatMap { file -> [Annotation] in
      let text = texts[file.document.id].map(TextPositions.init)
      return report.verdicts(of: file).flatMap { verdict in
        verdict.claim.figures.map { annotation($0, verdict, file, text) }
      }
    }
    let page = Page(
      id: Self.name(items.map(\.id).joined(separator: "\n")), items: items)
    guard let data = try? encoder.encode(page) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }

  private func annotation(
    _ figure: ClaimFigure, _ verdict: Verdict, _ file: ClaimFile,
    _ text: TextPositions?
  ) -> Annotation {
    let claim = verdict.claim
    let places = text?.places(of: figure)
    let source = source(file.document)
    // A figure quoted with a gap has a target for each of its pieces.
    let targets = Self.pieces(of: figure).enumerated().map { index, piece in
      let line = Selector(
        type: "FragmentSelector",
        conformsTo: "http://tools.ietf.org/rfc/rfc5147",
        value: "line=\(figure.line - 1),\(figure.line)",
        refinedBy: Quote(exact: piece))
      let position = places.map {
        Selector(
          type: "TextPositionSelector", start: $0[index].lowerBound,
          end: $0[index].upperBound)
      }
      return Target(
        source: source, selector: [line] + (position.map { [$0] } ?? []))
    }
    return Annotation(
      id: Self.name("\(claim.path)\n\(figure.key)"), target: targets,
      body: Body(value: verdict.message))
  }

  static func pieces(of figure: ClaimFigure) -> [String] {
    figure.phrase.split(separator: "…").map {
      $0.trimmingCharacters(in: .whitespaces)
    }.filter { !$0.isEmpty }
  }

  private func source(_ document: SourceDocument) -> Source {
    Source(
      id: URIText.reference(document.file ?? document.id),
      language: document.language,
      sha256: texts[document.id].map(sha256) ?? document.sha256)
  }

  /// A name that is the same for the same words: RFC 9562, 5.8.
  private static func name(_ words: String) -> String {
    var digits = Array(sha256(Array(words.utf8)).prefix(32))
    digits[12] = "8"
    digits[16] = "8"
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map {
      String(digits[$0])
    }
    return "urn:uuid:" + parts.joined(separator: "-")
  }

  // MARK: The form

  private struct Page: Encodable {
    var context = Context()
    var id: String
    var type = "AnnotationPage"
    var items: [Annotation]

    enum CodingKeys: String, CodingKey {
      case context = "@context"
      case id, type, items
    }
  }

  /// That of the model, and a name for a digest.
  private struct Context: Encodable {
    func encode(to encoder: any Encoder) throws {
      var list = encoder.unkeyedContainer()
      try list.encode("http://www.w3.org/ns/anno.jsonld")
      try list.encode(["sha256": "http://schema.org/sha256"])
    }
  }

  private struct Annotation: Encodable {
    var id: String
    var type = "Annotation"
    var motivation = "assessing"
    var target: [Target]
    var body: Body
  }

  private struct Target: Encodable {
    var type = "SpecificResource"
    var source: Source
    var selector: [Selector]
  }

  private struct Source: Encodable {
    var id: String
    var type = "Text"
    var language: String?
    var sha256: String?
  }

  private struct Selector: Encodable {
    var type: String
    var conformsTo: String?
    var value: String?
    var start: Int?
    var end: Int?
    var refinedBy: Quote?
  }

  private struct Quote: Encodable {
    var type = "TextQuoteSelector"
    var exact: String
  }

  private struct Body: Encodable {
    var type = "TextualBody"
    var format = "text/plain"
    var language = "en"
    var purpose = "assessing"
    var value: String
  }
}

/// Where figures stand in a text, in code points from its start.
private struct TextPositions {
  private let lines: TextLines
  /// How many code points stand before each line.
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    // A byte-order mark is no character of the text.
    let bytes =
      bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    lines = TextLines(bytes)
    var starts = [0]
    var count = 0
    for byte in bytes {
      if byte & 0xC0 != 0x80 { count += 1 }
      if byte == UInt8(ascii: "\n") { starts.append(count) }
    }
    self.starts = starts
  }

  /// The first place on its line, a range for each piece; nil if the figure
  /// does not stand there.
  func places(of figure: ClaimFigure) -> [Range<Int>]? {
    guard let line = lines[figure.line],
      let place = Quotation(figure.phrase).places(in: line).first,
      place.count == WebAnnotations.pieces(of: figure).count
    else { return nil }
    let start = starts[figure.line - 1]
    return place.map { range in
      let first = start + count(line[line.startIndex..<range.lowerBound])
      return first..<first + count(line[range])
    }
  }

  private func count(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
}
