import ArgumentParser
import Foundation
import Input
import Performance
import Reference

struct ModelFit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Fit the constants of the estimates to measured cases.",
    discussion: """
      Prints the file of constants, the same bytes for the same cases. A \
      constant that fewer than five cases tell keeps its start.

      Example: claimcheck model fit cases.json > constants.yaml
      """)

  @Argument(help: "A file of cases, JSON or YAML.") var cases: String

  func run() throws {
    let file = try readCases(cases)
    let fit = Fit(
      file.cases, catalogue: Specifications(.builtIn), library: .builtIn)
    print(fit.calibrated().file(of: fit), terminator: "")
  }
}

/// Reads a file of cases; errors are reported, and end the program.
func readCases(_ path: String) throws -> CaseFile {
  let reading: Reading<CaseFile>
  do {
    reading = CaseFile.read(
      InputFile(
        name: path, bytes: Array(try Data(contentsOf: URL(filePath: path)))))
  } catch {
    Terminal.report([
      InputError("the file cannot be read", at: Place(file: path))
    ])
    throw ExitCode(2)
  }
  guard reading.errors.isEmpty else {
    Terminal.report(reading.errors)
    throw ExitCode(2)
  }
  return reading.value
}
