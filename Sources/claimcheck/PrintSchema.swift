import ArgumentParser
import Input

struct PrintSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract:
      "Print the JSON Schema of claim files, reference files or reports.",
    discussion: """
      Example: claimcheck schema claims > claims.schema.json
      Example: claimcheck schema report > report.schema.json
      """)

  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case claims, reference, report
  }

  @Argument(help: "Which schema: claims, reference or report.") var subject:
    Subject

  func run() {
    let schema =
      switch subject {
      case .claims: BuiltInData.claimsSchema
      case .reference: BuiltInData.referenceSchema
      case .report: BuiltInData.reportSchema
      }
    print(String(decoding: schema.bytes, as: UTF8.self), terminator: "")
  }
}
