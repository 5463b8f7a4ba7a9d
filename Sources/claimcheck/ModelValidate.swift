import ArgumentParser
import Foundation
import Performance
import Reference
import Reports

struct ModelValidate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Hold the model against measured cases.",
    discussion: """
      For each kind: cases, median and 90th-percentile relative error, with the \
      built-in constants and with constants that had not seen the case's group, \
      the share inside the 95 % band, and every measurement that a bound calls \
      impossible.

      Exit status: 1 if a verified measurement is called impossible.

      Example: claimcheck model validate cases.json --format json
      """)

  @Argument(help: "A file of cases, JSON or YAML.") var cases: String
  @Option(help: "How to print it: text or json.") var format = ModelFormat.text
  @Option(help: "A folder to write hardware-model.md and its picture to.")
  var report: String?

  func run() throws {
    let file = try readCases(cases)
    let specifications = Specifications(.builtIn)
    let validation = Validation(
      file.cases, catalogue: specifications, library: .builtIn,
      calibration: .builtIn,
      fitted: Fit(file.cases, catalogue: specifications, library: .builtIn))
    let written = ValidationReport(validation)
    if let report {
      let folder = URL(filePath: report)
      try Data(written.markdown(picture: "hardware-model.svg").utf8).write(
        to: folder.appending(path: "hardware-model.md"), options: .atomic)
      try Data(written.scatter.utf8).write(
        to: folder.appending(path: "hardware-model.svg"), options: .atomic)
    }
    print(format == .json ? written.json : written.text)
    if !validation.falseImpossibles.isEmpty { throw ExitCode(1) }
  }
}
