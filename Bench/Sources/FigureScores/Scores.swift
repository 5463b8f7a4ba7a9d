/// What one reader got right of the cases.
public struct Scores: Codable, Equatable, Sendable {
  /// Cases of one source in one language and of one kind.
  public struct Row: Codable, Equatable, Sendable {
    public let source: String
    public let language: String
    public let kind: String
    public var tally: Tally

    public init(
      source: String, language: String, kind: String, tally: Tally
    ) {
      self.source = source
      self.language = language
      self.kind = kind
      self.tally = tally
    }
  }

  /// Texts in which no figure of a class is to be read.
  public struct Silence: Codable, Equatable, Sendable {
    public let source: String
    public let language: String
    public let kind: String
    public var texts = 0
    public var silent = 0
  }

  public let reader: String
  public var rows: [Row] = []
  public var silences: [Silence] = []
  public var gold: GoldScores?

  public init(reader: String) { self.reader = reader }

  /// The rows of a language added up, of all kinds or of some.
  public func total(
    of language: String, kinds: Set<String>? = nil
  ) -> Tally {
    rows.filter {
      $0.language == language && (kinds?.contains($0.kind) ?? true)
    }.reduce(into: Tally()) { $0 += $1.tally }
  }

  /// The row of a source, language and kind, nil if the reader has none.
  public func tally(
    _ source: String, _ language: String, _ kind: String
  ) -> Tally? {
    rows.first {
      ($0.source, $0.language, $0.kind) == (source, language, kind)
    }?.tally
  }
}

extension Scores {
  /// Judges a reader over cases.
  ///
  /// - Parameters:
  ///   - miss: called for each case without its value.
  public init(
    of reader: any FigureSource, over cases: [Case],
    miss: (Case, [ReadFigure]) -> Void = { _, _ in }
  ) {
    self.init(reader: reader.name)
    var tallies: [Place: Tally] = [:]
    var silences: [Place: Silence] = [:]
    for aCase in cases where reader.languages.contains(aCase.language) {
      let figures = reader.figures(in: aCase.text, language: aCase.language)
      if aCase.isSilent {
        let place = Place(aCase, kind: aCase.subclass ?? "any")
        let silent = aCase.isLeftAlone(by: figures)
        silences[
          place,
          default: Silence(
            source: place.source, language: place.language, kind: place.kind)
        ].texts += 1
        if silent { silences[place]!.silent += 1 } else { miss(aCase, figures) }
      } else if aCase.isJudged {
        let judgement = aCase.judgement(of: figures)
        tallies[Place(aCase, kind: aCase.kind), default: Tally()].add(judgement)
        if !judgement.value { miss(aCase, figures) }
      }
    }
    rows = tallies.sorted { $0.key < $1.key }.map {
      Row(
        source: $0.source, language: $0.language, kind: $0.kind, tally: $1)
    }
    self.silences = silences.sorted { $0.key < $1.key }.map(\.value)
  }

  private struct Place: Hashable, Comparable {
    let language: String
    let source: String
    let kind: String

    init(_ aCase: Case, kind: String) {
      language = aCase.language
      source = aCase.source
      self.kind = kind
    }

    static func < (a: Place, b: Place) -> Bool {
      (a.language, a.source, a.kind) < (b.language, b.source, b.kind)
    }
  }
}

/// Something that finds figures in texts.
public protocol FigureSource {
  var name: String { get }
  /// Those it is asked to read.
  var languages: Set<String> { get }
  func figures(in text: String, language: String) -> [ReadFigure]
}

/// This project's reader.
public struct OwnReader: FigureSource {
  public let name = "claimcheck"
  public let languages: Set = ["ko", "en", "zh", "ja", "und"]
  private let isDated: Bool

  /// - Parameter isDated: whether the texts are read as of a day, which
  ///   completes dates without a year or a month.
  public init(isDated: Bool = false) { self.isDated = isDated }

  public func figures(in text: String, language: String) -> [ReadFigure] {
    [ReadFigure](in: text, isDated: isDated)
  }
}
