import Exact
public import Input
public import Quantities

/// Reads printed figures: one phrase in, one figure out.
///
/// One grammar for documents, claim files and reference files. The language
/// tables and the policy say what words mean and how wide figures are read;
/// the reader knows no language itself.
///
///     let figure = try FigureReader.standard.read("약 6,000달러")
///     figure.denotation.usual   // [5700, 6300]
public struct FigureReader: Sendable {
  public let policy: Policy
  let languages: Languages
  /// Whether phrases of a number and its unit are read without a scan; not
  /// where a test holds the two ways against each other.
  var takesPlainFigures = true

  /// The longest phrase that is read, in bytes.
  public static let maximumPhrase = 2_000

  public init(policy: InputFile, languages: [LanguageFile]) throws(InputError) {
    self.policy = try Policy(policy)
    self.languages = try Languages(languages, policy: self.policy)
  }

  /// The reader with the built-in policy and languages.
  public static let standard: FigureReader = {
    do {
      return try FigureReader(
        policy: BuiltInData.policy, languages: LanguageFile.builtIn)
    } catch {
      fatalError("the built-in tables: \(error)")
    }
  }()

  /// What a figure counts or is paid in, where the phrase leaves it out.
  public enum Referent: Hashable, Sendable {
    case noun(Noun)
    case unit(Unit)

    /// The noun or the unit of that name, nil if there is neither: `company`,
    /// `KRW`.
    public init?(_ name: String) {
      if let noun = Noun(name) {
        self = .noun(noun)
      } else if let unit = UnitTable.unit(symbol: name) {
        self = .unit(unit)
      } else {
        return nil
      }
    }
  }

  /// Reads the one figure in a phrase.
  ///
  /// - Parameters:
  ///   - phrase: the figure as printed, with words around it if you like.
  ///   - day: the day of the document, which completes dates such as 28일.
  ///   - referent: the counted noun or the unit that stands elsewhere.
  /// - Throws: `FigureError` with the place in the phrase, if it holds no
  ///   figure or more than one.
  public func read(
    _ phrase: String, on day: CalendarDay? = nil, of referent: Referent? = nil
  ) throws(FigureError) -> Figure {
    let bytes = Array(phrase.utf8)
    guard bytes.count <= Self.maximumPhrase else {
      throw FigureError(kind: .tooLong(bytes.count), offset: 0)
    }
    guard bytes.contains(where: { $0 > 0x20 }) else {
      throw FigureError(kind: .empty, offset: 0)
    }
    do throws(FigureError) {
      let scanner = scanner(bytes, on: day)
      if takesPlainFigures, let plain = scanner.plainFigure() {
        return try denote(plain, in: bytes, phrase: phrase, of: referent)
      }
      let scanned = scanner.scan()
      if let trouble = scanned.troubles.first { throw trouble.error }
      return try denote(
        choose(scanned.figures, scanned.names, bytes), in: bytes,
        phrase: phrase, of: referent)
    } catch {
      // Errors inside the reader count bytes; a reader of text counts
      // characters.
      let offset = String(
        decoding: bytes.prefix(error.offset), as: UTF8.self
      ).unicodeScalars.count
      throw FigureError(kind: error.kind, offset: offset)
    }
  }

  /// The scanner of a phrase or a paragraph.
  func scanner(
    _ bytes: [UInt8], _ lexicon: Lexicon? = nil,
    on day: CalendarDay?, meter: TextCursor.Meter? = nil
  ) -> FigureScanner {
    let cursor = TextCursor(
      bytes: bytes, lexicon: lexicon ?? languages.lexicon(for: bytes[...]),
      meter: meter)
    let numerals = NumeralReader(cursor: cursor)
    let dates = DateReader(cursor: cursor, numerals: numerals, today: day)
    return FigureScanner(
      cursor: cursor, numerals: numerals, dates: dates, policy: policy)
  }

  /// The figure the phrase is about. A calendar word beside a quantity only
  /// says when (지난해 … 로봇 18대), a share word beside one only how.
  private func choose(
    _ figures: [ScannedFigure], _ names: [ScannedName], _ bytes: [UInt8]
  ) throws(FigureError) -> ScannedFigure {
    func isSideRemark(_ figure: ScannedFigure) -> Bool {
      switch figure.content {
      case .date, .time, .quantifier: true
      case .number: false
      }
    }
    let main = figures.filter { !isSideRemark($0) }
    let candidates = main.isEmpty ? figures : main
    guard let first = candidates.first else {
      if let name = names.first {
        throw FigureError(
          kind: .nameWithDigits(name.text), offset: name.range.lowerBound)
      }
      throw FigureError(kind: .noFigure, offset: 0)
    }
    guard candidates.count == 1 else {
      let surfaces = candidates.map {
        String(decoding: bytes[$0.range], as: UTF8.self)
      }
      throw FigureError(
        kind: .severalFigures(surfaces),
        offset: candidates[1].range.lowerBound)
    }
    return first
  }
}
