import Corpus
import Foundation
public import Input
import Texts

/// Web archives, texts and folders of texts as records for `map`.
public struct RecordFiles {
  private let idle: () -> Void
  private let take: (String) -> Void
  /// What could not be read, in order.
  public private(set) var errors: [InputError] = []

  /// - Parameters:
  ///   - idle: called before each wait for input.
  ///   - take: is handed each record, a line of JSON without its end.
  public init(idle: @escaping () -> Void, take: @escaping (String) -> Void) {
    self.idle = idle
    self.take = take
  }

  /// Hands out the pages of an archive (`.warc`, `.wet`, or `-` for standard
  /// input), a text, or all that lies in a folder; links are not followed.
  public mutating func add(_ path: String) {
    if path == "-" || path.hasSuffix(".warc") || path.hasSuffix(".wet") {
      addArchive(path)
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
        if type == .typeDirectory || type == .typeRegular { add(inner) }
      }
      return
    }
    do throws(InputError) {
      let text = try SourceText(TextFile.read(path))
      take(ArchiveRecord.json(file: path, text.bytes))
    } catch {
      errors.append(error)
    }
  }

  private mutating func addArchive(_ path: String) {
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
    var lines = BoundedLines(descriptor, limit: limit, idle: idle)
    var offset = 0
    func error(_ message: String) -> InputError {
      InputError("at byte \(offset): \(message)", at: Place(file: path))
    }
    do {
      while let (header, start) = try Self.header(&lines) {
        offset = start
        let record: ArchiveRecord
        do throws(RecordError) {
          record = try ArchiveRecord(header: header)
        } catch let fault {
          // Where the next record begins cannot be known.
          errors.append(error(fault.message))
          return
        }
        guard let content = try lines.take(record.length) else {
          errors.append(error("the archive ends inside a record"))
          return
        }
        guard record.holdsText else { continue }
        guard record.length <= limit else {
          errors.append(
            error(
              "the record has \(record.length) bytes; at most \(limit) are read"
            ))
          continue
        }
        do throws(InputError) {
          if let text = try record.text(of: content) {
            take(record.json(text, file: path, offset: offset))
          }
        } catch let fault {
          errors.append(error("\(fault.message)"))
        }
      }
    } catch {
      errors.append(
        InputError(
          "at byte \(offset): cannot be read further", at: Place(file: path)))
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
