import ArgumentParser

/// How good and how fast the reader of figures is, as a page.
@main
struct FiguresReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures-report",
    abstract: "How good and how fast the reader of figures is.",
    subcommands: [
      Score.self, Measure.self, Texts.self, Write.self, Count.self,
    ])
}
