import ArgumentParser
import Streams

struct RecordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "records",
    abstract: "Make records for map of web archives and folders of texts.",
    discussion: """
      Writes one line of JSON for each text: of WARC and WET files (ending in \
      .warc or .wet, or - for standard input) each page, of other files the \
      file, of folders every file in them; links are not followed. Compressed \
      archives are unpacked before: zcat NAME.wet.gz | claimcheck records -

      Example: claimcheck records articles/ | claimcheck map
      Example: zcat crawl.wet.gz | claimcheck records - | claimcheck map
      """)

  @Argument(help: "Archives, texts and folders; - is an archive.")
  var paths: [String]

  func run() throws {
    let output = WorkerOutput()
    var files = RecordFiles(
      idle: { output.flush() }, take: { output.write(line: $0) })
    for path in paths { files.add(path) }
    output.flush()
    Terminal.report(files.errors)
    if !files.errors.isEmpty { throw ExitCode(2) }
  }
}
