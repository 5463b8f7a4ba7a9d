public import Figures
public import Texts

/// What was found in texts, written out text by text as it is found.
///
/// The same input gives the same bytes. No more is kept than a piece of what
/// is to be written.
public struct ScanReport {
  public enum Format: String, CaseIterable, Sendable {
    case text, json, jsonl, csv, html
  }

  private let format: Format
  /// Whether each record says which file it is from.
  private let namesFile: Bool
  private let usesColor: Bool
  private let write: ([UInt8]) throws -> Void
  private var output: [UInt8] = []
  private var texts = 0
  private var records = 0

  /// - Parameters:
  ///   - namesFile: whether there are several files.
  ///   - usesColor: whether figures are marked as terminals do.
  ///   - write: takes what is to be written next.
  public init(
    _ format: Format, namesFile: Bool, usesColor: Bool = false,
    write: @escaping ([UInt8]) throws -> Void
  ) {
    self.format = format
    self.namesFile = namesFile
    self.usesColor = usesColor
    self.write = write
  }

  /// Writes the findings of one text, in order.
  ///
  /// - Parameters:
  ///   - figures: each finding with what it denotes, where that is known.
  public mutating func add(
    _ figures: [(finding: Finding, figure: Figure?)], in text: SourceText
  ) throws {
    switch format {
    case .text: addMarked(figures.map(\.finding), in: text)
    case .html:
      if texts == 0 { output += ScanPage.head.utf8 }
      try ScanPage(text, number: texts + 1).write(
        figures, to: &output, flush: flush)
    case .json, .jsonl, .csv:
      for (finding, figure) in figures {
        let record = FigureRecord(
          finding, in: text, file: namesFile ? text.name : nil,
          figure: figure)
        add(record)
        try flush(&output)
      }
    }
    texts += 1
    try flush(&output)
  }

  /// Writes what has to stand at the end.
  public mutating func finish() throws {
    switch format {
    case .json: output += (records == 0 ? "[]\n" : "\n]\n").utf8
    case .csv where records == 0:
      output += FigureRecord.csvHeader(withFile: namesFile).utf8
    case .html:
      if texts == 0 { output += ScanPage.head.utf8 }
      output += ScanPage.foot.utf8
    case .text, .jsonl, .csv: break
    }
    try write(output)
    output = []
  }

  private mutating func addMarked(_ findings: [Finding], in text: SourceText) {
    if namesFile {
      let name = plain(text.name)
      let heading = usesColor ? "\u{1B}[1m\(name)\u{1B}[0m" : name
      output += ((texts > 0 ? "\n" : "") + heading + "\n").utf8
    }
    MarkedText(usesColor: usesColor).write(findings, in: text, to: &output)
  }

  private mutating func add(_ record: FigureRecord) {
    switch format {
    case .csv:
      if records == 0 {
        output += FigureRecord.csvHeader(withFile: namesFile).utf8
      }
      output += record.csv.utf8
    case .json: output += ((records == 0 ? "[\n" : ",\n") + record.json).utf8
    default: output += (record.json + "\n").utf8
    }
    records += 1
  }

  /// Hands on what has gathered, once it is much.
  private func flush(_ output: inout [UInt8]) throws {
    guard output.count > 1 << 16 else { return }
    try write(output)
    output.removeAll(keepingCapacity: true)
  }
}
