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
      Example: claimcheck joint Claims --format json > joint.json
      Example: claimcheck recheck joint.json
      """)

  @Argument(
    help: "A file of 'verify --certificates' or of 'joint --format json'.")
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
    let (faults, count, noun) = try checked(
      InputFile(name: file, bytes: Array(data)))
    for fault in faults { print(fault) }
    print(
      counted(count, noun) + ": "
        + (faults.isEmpty
          ? count == 1 ? "it holds" : "all hold"
          : counted(faults.count, "does not hold", plural: "do not hold")))
    if !faults.isEmpty { throw ExitCode(1) }
  }

  /// What does not hold, of how many, and what they are called.
  private func checked(
    _ input: InputFile
  ) throws -> (faults: [String], count: Int, noun: String) {
    do throws(InputError) {
      if JointProofFile.isLike(input) {
        let proofs = try JointProofFile(input)
        return (proofs.faults, proofs.count, "conflict")
      }
      let certificates = try CertificateFile(input)
      return (certificates.faults, certificates.entries.count, "certificate")
    } catch {
      Terminal.report([error])
      throw ExitCode(2)
    }
  }
}
