import ArgumentParser
import Figures
import Foundation
import Input
import Quantities
import Reports

struct Scan: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find every figure in running text.",
    discussion: """
      Prints the text with its figures marked, or one record per figure. \
      Places are counted in code points of the whole text, from 0.

      Example: claimcheck scan article.txt
      Example: claimcheck scan --format jsonl - < article.txt
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl, csv
  }

  @Argument(help: "Texts in UTF-8; - or nothing is standard input.")
  var files: [String] = []
  @Option(help: "How to print the figures: text, json, jsonl or csv.")
  var format = Format.text
  @Flag(help: "List names with digits too, such as GPT-5.") var names = false
  @Option(help: "The day of the document, for dates such as 28일.")
  var date: String?
  @Flag(help: "Check what the figures say of each other.") var check = false
  @Flag(help: "With --check: list what holds too.") var verbose = false
  @Option(help: "When the marks are coloured.") var color = ColorChoice.auto

  func validate() throws { _ = try day() }

  func run() throws {
    let day = try day()
    var errors: [InputError] = []
    var checks = check ? try ScanCheck(format, on: day) : nil
    var output = ScanOutput(
      format: format, namesFile: files.count > 1,
      color: Terminal.usesColor(color))
    for file in files.isEmpty ? ["-"] : files {
      guard let data = read(file) else {
        errors.append(
          InputError("cannot be read", at: Place(file: file, column: 1)))
        continue
      }
      guard let text = String(validating: data, as: UTF8.self) else {
        errors.append(
          InputError(
            "is no UTF-8 text; convert it first (iconv -t UTF-8)",
            at: Place(file: file, column: 1)))
        continue
      }
      let bytes = Array(text.utf8)
      if checks != nil {
        checks?.add(bytes, file)
        continue
      }
      let found = FigureReader.standard.findings(in: bytes, on: day)
      output.add(found.filter { names || $0.kind != .name }, of: bytes, file)
    }
    if checks == nil { output.finish() }
    Terminal.report(errors)
    if !errors.isEmpty {
      try? checks?.finish(verbose: verbose)
      throw ExitCode(2)
    }
    try checks?.finish(verbose: verbose)
  }

  private func day() throws -> CalendarDay? {
    try date.map { text in
      guard let day = CalendarDay(text) else {
        throw ValidationError("'\(text)' is no day; write it as 2025-07-28")
      }
      return day
    }
  }

  private func read(_ file: String) -> [UInt8]? {
    if file == "-" {
      return Array(FileHandle.standardInput.readDataToEndOfFile())
    }
    return FileManager.default.contents(atPath: file).map(Array.init)
  }
}
