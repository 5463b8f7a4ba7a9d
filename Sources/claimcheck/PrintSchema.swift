import ArgumentParser
import Input

struct PrintSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of claim files or reference files.",
    discussion: "Example: claimcheck schema claims > claims.schema.json")

  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case claims, reference
  }

  @Argument(help: "Which schema: claims or reference.") var subject: Subject

  func run() {
    let schema =
      switch subject {
      case .claims: BuiltInData.claimsSchema
      case .reference: BuiltInData.referenceSchema
      }
    print(String(decoding: schema.bytes, as: UTF8.self), terminator: "")
  }
}
