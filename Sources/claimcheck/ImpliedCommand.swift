import ArgumentParser
import ClaimFiles
import Exact
import Figures
import Input
import Joint
import Reports

struct ImpliedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "implied",
    abstract: "Tell what a quantity must be for all claims to be true.",
    discussion: """
      NAME is a hidden quantity of a claim file, an attribute such as \
      CloudMatrix384.npus, or the figure of a claim, by its id. With --is, \
      the exit status is 1 where the quantity cannot be that.

      Example: claimcheck implied peak Claims --is '1,560 TFLOPS'
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "The quantity.") var name: String
  @OptionGroup var input: InputOptions
  @Option(
    name: .customLong("is"),
    help: "A value, as printed, to hold against what is possible.")
  var asked: String?
  @Option(help: "How to print the answer: text or json.")
  var format = Format.text

  func run() throws {
    let workspace = input.workspace()
    Terminal.report(workspace.errors)
    let question = Question(
      of: workspace.files, among: workspace.neighbours, book: workspace.book)
    switch question.answer(name) {
    case .implied(let implied): try tell(implied)
    case .ambiguous(let names):
      throw ValidationError(
        "'\(name)' may be \(quotedList(names)); give one of these")
    case .unknown(let near):
      if !workspace.errors.isEmpty { throw ExitCode(2) }
      throw ValidationError(
        "no claim here speaks of '\(name)'"
          + (near.isEmpty ? "" : "; did you mean \(quotedList(near))?"))
    }
    if !workspace.errors.isEmpty { throw ExitCode(2) }
  }

  private func tell(_ implied: Implied) throws {
    let report = ImpliedReport(implied)
    let value = try asked.map { try self.value($0, like: implied) }
    print(format == .json ? report.json : report.text)
    if let value, let asked {
      if format == .text { print(report.text(asking: value, printed: asked)) }
      if implied.exclusion(of: value) != nil { throw ExitCode(1) }
    }
  }

  private func value(
    _ phrase: String, like implied: Implied
  ) throws -> Rational {
    let figure: Figure
    do {
      figure = try FigureReader.standard.read(phrase)
    } catch {
      throw ValidationError("'\(phrase)': \(error.description)")
    }
    guard let value = figure.value else {
      throw ValidationError("'\(phrase)' is no single value")
    }
    guard figure.dimension.isComparable(with: implied.dimension) else {
      throw ValidationError(
        "'\(phrase)' is \(figure.dimension), and \(implied.name) is"
          + " \(implied.dimension)")
    }
    return value
  }
}
