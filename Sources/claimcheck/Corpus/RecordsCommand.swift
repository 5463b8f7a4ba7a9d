import ArgumentParser
import Corpus
import Foundation
import Input
import Texts

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
    var errors: [InputError] = []
    for path in paths { add(path, output, &errors) }
    output.flush()
    Terminal.report(errors)
    if !errors.isEmpty { throw ExitCode(2) }
  }

  private func add(
    _ path: String, _ output: WorkerOutput, _ errors: inout [InputError]
  ) {
    if path == "-" || path.hasSuffix(".warc") || path.hasSuffix(".wet") {
      addArchive(path, output, &errors)
      return
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
      isFolder.boolValue
    {
      let names =
        (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      for name in names.sorted() where !name.hasPrefix(".") {
        let inner = (path as NSString).appendingPathComponent(name)
        let type =
          try? FileManager.default.attributesOfItem(atPath: inner)[
            .type] as? FileAttributeType
        if type == .typeDirectory || type == .typeRegular {
          add(inner, output, &errors)
        }
      }
      return
    }
    do throws(InputError) {
      let text = try SourceText(TextFile.read(path))
      output.write(line: ArchiveRecord.json(file: path, text.bytes))
    } catch {
      errors.append(error)
    }
  }

  private func addArchive(
    _ path: String, _ output: WorkerOutput, _ errors: inout [InputError]
  ) {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY)
    guard descriptor >= 0 else {
      errors.append(
        InputError(
          "cannot be read; give an archive, or - for standard input",
          at: Place(file: path)))
      return
    }
    defer { if path != "-" { close(descriptor) } }
    let limit = CorpusBounds.standard.recordBytes
    var lines = BoundedLines(descriptor, limit: limit) { output.flush() }
    var offset = 0
    func fail(_ message: String) {
      errors.append(
        InputError("at byte \(offset): \(message)", at: Place(file: path)))
    }
    do {
      while let (header, start) = try Self.header(&lines) {
        offset = start
        let record: ArchiveRecord
        do throws(RecordError) {
          record = try ArchiveRecord(header: header)
        } catch {
          // Where the next record begins cannot be known.
          fail(error.message)
          return
        }
        guard let content = try lines.take(record.length) else {
          fail("the archive ends inside a record")
          return
        }
        guard record.holdsText else { continue }
        guard record.length <= limit else {
          fail(
            "the record has \(record.length) bytes; at most \(limit) are read")
          continue
        }
        do throws(InputError) {
          if let text = try record.text(of: content) {
            output.write(
              line: record.json(text, file: path, offset: offset))
          }
        } catch {
          fail("\(error.message)")
        }
      }
    } catch {
      fail("cannot be read further")
    }
  }

  /// The lines of the next header and where it begins; nil at the end.
  private static func header(
    _ lines: inout BoundedLines
  ) throws -> ([[UInt8]], offset: Int)? {
    var header: [[UInt8]] = []
    var start = 0
    while let line = try lines.nextLine() {
      guard case .text(var bytes, let offset) = line else { continue }
      if bytes.last == 0x0D { bytes.removeLast() }
      if bytes.isEmpty {
        if header.isEmpty { continue }
        return (header, start)
      }
      if header.isEmpty { start = offset }
      // No header has a thousand lines.
      if header.count < 1_000 { header.append(bytes) }
    }
    return header.isEmpty ? nil : (header, start)
  }
}
