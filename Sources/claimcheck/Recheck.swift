import ArgumentParser
import ClaimFiles
import Foundation
import Input
import Reports

struct Recheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Verify certificates again, without the claims they are of.",
    discussion: """
      Exit status: 0 if every certificate proves its verdict, 1 if one does \
      not, 2 if the file cannot be read.

      Example: claimcheck verify Claims --certificates out.json
      Example: claimcheck recheck out.json
      """)

  @Argument(help: "A file that 'verify --certificates' has written.")
  var file: String

  func run() throws {
    guard let data = FileManager.default.contents(atPath: file) else {
      Terminal.report([
        InputError(
          "no such file; 'claimcheck verify --certificates' writes one",
          at: Place(file: file))
      ])
      throw ExitCode(2)
    }
    let certificates: CertificateFile
    do throws(InputError) {
      certificates = try CertificateFile(
        InputFile(name: file, bytes: Array(data)))
    } catch {
      Terminal.report([error])
      throw ExitCode(2)
    }
    let faults = certificates.faults
    for fault in faults { print(fault) }
    let count = certificates.entries.count
    print(
      "\(count) \(count == 1 ? "certificate" : "certificates"): "
        + (faults.isEmpty ? "all hold" : "\(faults.count) do not hold"))
    if !faults.isEmpty { throw ExitCode(1) }
  }
}
