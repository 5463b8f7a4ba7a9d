import ArgumentParser
import Input

struct PrintSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of claim files.",
    discussion: "Example: claimcheck schema claims > claims.schema.json")

  enum Subject: String, ExpressibleByArgument, CaseIterable { case claims }

  @Argument(help: "Which schema: claims.") var subject: Subject

  func run() {
    print(
      String(decoding: BuiltInData.claimsSchema.bytes, as: UTF8.self),
      terminator: "")
  }
}
