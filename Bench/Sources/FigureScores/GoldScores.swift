import Exact
public import Foundation

/// What a reader got right of annotated running text.
public struct GoldScores: Codable, Equatable, Sendable {
  /// Figures with a value or bounds that are no dates.
  public var figures = Tally()
  /// Everything that is no name, vague figures and dates among them: how
  /// many, how many at their place, how many with their hedge or without one.
  public var places = 0
  public var exactPlaces = 0
  public var overlappingPlaces = 0
  public var hedges = 0
  /// Figures with a hedge, and those whose hedging words were found.
  public var hedged = 0
  public var hedgeWords = 0
  /// Dates, those read as dates, and those with the right day.
  public var dates = 0
  public var datesRead = 0
  public var daysRight = 0
  /// Names and idioms, and those read as figures.
  public var names = 0
  public var namesRead = 0
  /// Everything read, and what of it touches no annotation.
  public var spans = 0
  public var strays = 0

  public init() {}
}

/// A line of a text with its annotations.
public struct GoldLine: Sendable {
  public let file: String
  public let number: Int
  public let language: String
  public let text: String
  public let annotations: [Annotation]

  /// One figure or name; it does not count where it may be left out.
  public struct Annotation: Sendable {
    public let span: Range<Int>
    public let surface: String
    public let kind: String
    public let value: String?
    public let amount: Amount
    public let hedge: String?
    public let hedgeSurface: String?
    public let isOptional: Bool

    var isName: Bool { kind == "name" || kind == "not_a_quantity" }
    var isDate: Bool { ["date", "date_range", "time"].contains(kind) }
  }
}

extension GoldLine {
  /// Reads an annotated set and the texts it is about.
  ///
  /// - Throws: `RecordError` with the line that could not be read, or what
  ///   reading a text throws.
  public static func read(
    _ set: URL, texts: URL
  ) throws -> [GoldLine] {
    let annotations: [Record] = try records(of: set)
    var lines: [GoldLine] = []
    for (file, own) in Dictionary(grouping: annotations, by: \.file)
      .sorted(by: { $0.key < $1.key })
    {
      let text = try String(
        contentsOf: texts.appending(path: file), encoding: .utf8)
      for (index, line) in text.split(
        separator: "\n", omittingEmptySubsequences: false
      ).enumerated() where line.contains(where: { !$0.isWhitespace }) {
        lines.append(
          GoldLine(
            file: file, number: index + 1, language: own[0].lang ?? "",
            text: String(line),
            annotations: own.filter { $0.line == index + 1 }
              .map(Annotation.init)))
      }
    }
    return lines
  }

  fileprivate struct Record: Decodable {
    let file: String
    let line: Int
    let lang: String?
    let start: Int
    let end: Int
    let surface: String
    let value: String?
    let unit: String?
    let lo: String?
    let hi: String?
    let kind: String
    let hedge: String?
    let hedge_surface: String?
    let optional: Bool?
    let typo: Bool?
  }
}

extension GoldLine.Annotation {
  fileprivate init(_ record: GoldLine.Record) {
    span = record.start..<record.end
    surface = record.surface
    kind = record.kind
    value = record.value
    let isDate = ["date", "date_range", "time"].contains(record.kind)
    amount =
      isDate
      ? Amount(unit: record.unit)
      : Amount(
        value: record.value, low: record.lo, high: record.hi,
        unit: record.unit)
    hedge = record.hedge
    hedgeSurface = record.hedge_surface
    isOptional = record.optional ?? false || record.typo ?? false
  }
}

extension GoldScores {
  /// Judges a reader over annotated lines; nil if it reads none of their
  /// languages.
  ///
  /// - Parameter miss: called for what is not as annotated: the line, the
  ///   annotation, what was wrong.
  public init?(
    of reader: any FigureSource, over lines: [GoldLine],
    miss: (GoldLine, String, String) -> Void = { _, _, _ in }
  ) {
    self.init()
    let readable = lines.filter { reader.languages.contains($0.language) }
    guard !readable.isEmpty else { return nil }
    for line in readable {
      let found = reader.figures(in: line.text, language: line.language)
      for annotation in line.annotations {
        let troubles = judge(annotation, found, line)
        if !troubles.isEmpty {
          miss(line, annotation.surface, troubles.joined(separator: ", "))
        }
      }
      spans += found.count
      let figures = line.annotations.filter { !$0.isName }
      for figure in found
      where !figures.contains(where: { figure.touches($0.span) }) {
        strays += 1
        miss(line, line.surface(figure.span), "touches no figure")
      }
    }
  }

  /// Counts an annotation and says what is wrong with it.
  private mutating func judge(
    _ annotation: GoldLine.Annotation, _ found: [ReadFigure], _ line: GoldLine
  ) -> [String] {
    let near = found.filter { $0.touches(annotation.span) }
    if annotation.isName {
      names += 1
      namesRead += near.isEmpty ? 0 : 1
      return near.isEmpty ? [] : ["a name read as a figure"]
    }
    guard !annotation.isOptional else { return [] }
    var troubles: [String] = []
    let exact = near.first { $0.span == annotation.span }
    places += 1
    overlappingPlaces += near.isEmpty ? 0 : 1
    exactPlaces += exact == nil ? 0 : 1
    if exact == nil { troubles.append("place") }
    let main = exact ?? near.first
    if let main, main.hedge == annotation.hedge {
      hedges += 1
    } else {
      troubles.append("hedge \(main?.hedge ?? "none")")
    }
    if annotation.isDate {
      judgeDay(annotation, near, &troubles)
    } else if annotation.amount.isTold {
      let judgement = Case(
        source: "", language: line.language, text: line.text,
        span: annotation.span, kind: annotation.kind,
        amount: annotation.amount
      ).judgement(of: found)
      figures.add(judgement)
      if !judgement.value { troubles.append("value") }
      if !judgement.unit { troubles.append("unit") }
    }
    if let words = annotation.hedgeSurface {
      hedged += 1
      let surface = main?.hedgeSpan.map(line.surface) ?? ""
      if surface == words {
        hedgeWords += 1
      } else {
        troubles.append("hedging words '\(surface)', not '\(words)'")
      }
    }
    return troubles
  }

  private mutating func judgeDay(
    _ annotation: GoldLine.Annotation, _ near: [ReadFigure],
    _ troubles: inout [String]
  ) {
    dates += 1
    let read = near.filter { ["date", "date_range", "time"].contains($0.kind) }
    datesRead += read.isEmpty ? 0 : 1
    if read.isEmpty { troubles.append("no date") }
    let isRight = annotation.value.map { value in
      read.contains { $0.day?.agrees(with: value) ?? false }
    }
    if isRight ?? true {
      daysRight += 1
    } else {
      troubles.append("day")
    }
  }
}

extension GoldLine {
  /// The words at a place of the line.
  func surface(_ span: Range<Int>) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.dropFirst(span.lowerBound).prefix(span.count)))
  }
}
