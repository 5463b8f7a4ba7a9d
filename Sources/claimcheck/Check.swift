import ArgumentParser
import Checks
import ClaimFiles
import ClaimLanguage
import Figures
import Input
import Quantities
import Reference
import Reports

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decide one check from the shell.",
    discussion: """
      The left side may be a figure as printed.

      Example: claimcheck check '5배나 많은 ≈ CloudMatrix384.npus / GB200_NVL72.gpus'
      Example: claimcheck check '770만원 ≈ convert(39900 CNY, KRW, 2025-07-25)'
      """)

  @Argument(help: "The check.") var expression: String
  @Option(help: "A folder or file of your own reference facts; may repeat.")
  var reference: [String] = []
  @Option(help: "The day of the document, for dates such as 28일.")
  var date: String?
  @Option(
    help: "What the left figure counts, or its unit, if it leaves it out.")
  var of: String?

  func run() throws {
    let workspace = Workspace(paths: [], references: reference)
    var errors = workspace.errors
    if errors.isEmpty {
      switch verdict(workspace) {
      case .success(let verdict):
        print(
          Explanation(
            verdict, power: workspace.judge.power(of: verdict.claim)
          ).text)
        if verdict.kind == .refuted || verdict.kind == .incomparable {
          throw ExitCode(1)
        }
        return
      case .failure(let error): errors = [error]
      }
    }
    Terminal.report(errors)
    throw ExitCode(2)
  }

  private func verdict(_ workspace: Workspace) -> Result<Verdict, InputError> {
    do throws(InputError) {
      let claim = try ShellClaim(
        expression, book: workspace.book,
        day: date.flatMap { CalendarDay($0) }, referent: referent
      ).claim()
      return .success(try workspace.judge.verdict(on: claim))
    } catch {
      return .failure(error)
    }
  }

  func validate() throws {
    if let date, CalendarDay(date) == nil {
      throw ValidationError("'\(date)' is no day; write it as 2025-07-28")
    }
    if let of, referent == nil {
      throw ValidationError("'\(of)' is neither a noun nor a unit")
    }
  }

  private var referent: FigureReader.Referent? {
    of.flatMap { FigureReader.Referent($0) }
  }
}

/// A check typed at the shell as a claim without a document.
struct ShellClaim {
  private let text: String
  private let book: ReferenceBook
  private let day: CalendarDay?
  private let referent: FigureReader.Referent?
  private let place = Place(file: "<check>")

  init(
    _ text: String, book: ReferenceBook, day: CalendarDay?,
    referent: FigureReader.Referent?
  ) {
    self.text = text
    self.book = book
    self.day = day
    self.referent = referent
  }

  /// The claim: the whole text as a check, or a printed figure compared with
  /// the rest.
  func claim() throws(InputError) -> Claim {
    let plain = parse(text, figureKeys: [])
    if case .success(let check) = plain {
      let grounds = try? scope.validate(check)
      if let grounds, grounds.usesCounts, let claim = try printedFigure() {
        return claim
      }
      guard let grounds, !grounds.figures.isEmpty || grounds.usesFacts
      else {
        throw InputError(
          "this check proves nothing: it names no fact and no printed figure",
          at: place)
      }
      return made(text, check, [])
    }
    if let claim = try printedFigure() { return claim }
    guard case .failure(let error) = plain else { preconditionFailure() }
    throw InputError(error.message, at: place.advanced(by: error.offset))
  }

  /// The claim that what stands left of the sign is printed, if it is a figure.
  private func printedFigure() throws(InputError) -> Claim? {
    if let (left, sign, right) = split(),
      let figure = try? FigureReader.standard.read(left, on: day, of: referent)
    {
      let rest = "figure \(sign) \(right)"
      switch parse(rest, figureKeys: ["figure"]) {
      case .success(let check):
        return made(
          rest, check,
          [
            ClaimFigure(
              key: "figure", phrase: left, line: 1, content: .quantity(figure),
              referent: referent, place: place)
          ])
      case .failure(let error):
        // The place is counted in the text as typed.
        let shift = text.count - rest.count
        throw InputError(
          error.message, at: place.advanced(by: max(0, error.offset + shift)))
      }
    }
    return nil
  }

  private var scope: Scope { Scope(book: book, figureKeys: []) }

  private func parse(
    _ text: String, figureKeys: [String]
  ) -> Result<Expression, SyntaxError> {
    do throws(SyntaxError) {
      let check = try Parser.parse(text)
      _ = try Scope(book: book, figureKeys: figureKeys).validate(check)
      return .success(check)
    } catch {
      return .failure(error)
    }
  }

  private func split() -> (left: String, sign: String, right: String)? {
    for sign in [
      "≈", "~=", "≤", "<=", "≥", ">=", "≠", "!=", "==", "=", "<", ">",
    ] {
      guard let range = text.firstRange(of: sign) else { continue }
      let left = text[..<range.lowerBound].drop { $0 == " " }
      guard !left.isEmpty else { return nil }
      var phrase = left
      while phrase.last == " " { phrase.removeLast() }
      return (
        String(phrase), sign,
        String(text[range.upperBound...].drop { $0 == " " })
      )
    }
    return nil
  }

  private func made(
    _ text: String, _ check: Expression, _ figures: [ClaimFigure]
  ) -> Claim {
    Claim(
      id: "check", document: "shell", line: 1, says: "As typed.",
      figures: figures, check: check, checkText: text, expect: nil,
      because: nil, place: place, checkPlace: place)
  }
}
