public import ArgumentParser
import Figures
import Input
import Quantities
import Streams
public import Reports
public import Texts

struct Scan: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find every figure in running text.",
    discussion: """
      Prints the text with its figures marked, or one record per figure. \
      Places are counted in code points of the whole decoded file, from 0, \
      without a byte-order mark; in HTML, XML and Markdown the markup counts, \
      though it is not read.

      A file is UTF-8, or says itself what it is (a byte-order mark, the \
      charset of a page), or is told with --encoding. Pages ending in .html, \
      .xml or .md are read without their markup; --markup tells otherwise.

      Example: claimcheck scan article.txt
      Example: claimcheck scan --format jsonl - < article.txt
      Example: claimcheck scan --format html news.html > figures.html
      Example: claimcheck scan --encoding euc-kr old.txt
      """)

  @Argument(help: "Texts; - or nothing is standard input.")
  var files: [String] = []
  @Option(help: "How to print the figures: text, json, jsonl, csv or html.")
  var format = ScanReport.Format.text
  @Option(
    help: ArgumentHelp(
      "The encoding of files that do not tell it: \(TextEncoding.names).",
      valueName: "name"))
  var encoding: TextEncoding?
  @Option(help: "The markup of the files: none, html, xml or markdown.")
  var markup: Markup?
  @Flag(help: "List names with digits too, such as GPT-5.") var names = false
  @Option(help: "The day of the document, for dates such as 28일.")
  var date: String?
  @Flag(help: "Check what the figures say of each other.") var check = false
  @Flag(help: "With --check: list what holds too.") var verbose = false
  @Option(help: "When the marks are coloured.") var color = ColorChoice.auto

  func validate() throws {
    _ = try day()
    if check, relationFormat == nil {
      throw ValidationError("--check writes text, json or jsonl")
    }
    if verbose, !check { throw ValidationError("--verbose goes with --check") }
  }

  func run() throws {
    if check { try runChecks() } else { try runScan() }
  }

  private func runScan() throws {
    let day = try day()
    var report = ScanReport(
      format, namesFile: files.count > 1,
      usesColor: Terminal.usesColor(color), write: StandardOutput.write)
    let errors = forEachText { text in
      let figures = figures(in: text, on: day)
        .filter { names || $0.finding.kind != .name }
      do { try report.add(figures, in: text) } catch {
        StandardOutput.end(after: error)
      }
    }
    do { try report.finish() } catch { StandardOutput.end(after: error) }
    Terminal.report(errors)
    if !errors.isEmpty { throw ExitCode(2) }
  }

  /// The figures of a text, with what they denote where the format tells it.
  private func figures(
    in text: SourceText, on day: CalendarDay?
  ) -> [(finding: Finding, figure: Figure?)] {
    switch format {
    case .json, .jsonl, .html:
      FigureReader.standard.figures(in: text.bytes, on: day)
    case .text, .csv:
      FigureReader.standard.findings(in: text.bytes, on: day).map { ($0, nil) }
    }
  }

  private func runChecks() throws {
    var checks = try ScanCheck(relationFormat ?? .text, on: day())
    let errors = forEachText { checks.add($0) }
    Terminal.report(errors)
    do { try checks.finish(verbose: verbose) } catch {
      throw errors.isEmpty ? error : ExitCode(2)
    }
    if !errors.isEmpty { throw ExitCode(2) }
  }

  /// Reads the files one after the other; gives the errors of those that
  /// cannot be read.
  private func forEachText(_ use: (SourceText) -> Void) -> [InputError] {
    var errors: [InputError] = []
    for name in files.isEmpty ? ["-"] : files {
      do throws(InputError) {
        use(
          try SourceText(
            TextFile.read(name), encoding: encoding, markup: markup))
      } catch {
        errors.append(error)
      }
    }
    return errors
  }

  private var relationFormat: RelationReport.Format? {
    switch format {
    case .text: .text
    case .json: .json
    case .jsonl: .jsonl
    case .csv, .html: nil
    }
  }

  private func day() throws -> CalendarDay? {
    try date.map { text in
      guard let day = CalendarDay(text) else {
        throw ValidationError("'\(text)' is no day; write it as 2025-07-28")
      }
      return day
    }
  }
}

extension ScanReport.Format: ExpressibleByArgument {}
extension Markup: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {
  public init?(argument: String) { self.init(named: argument) }
}
