import Foundation
import Testing

@testable import Figures
@testable import Input

/// A phrase that is a number and its unit is read without a scan; here it is
/// read in both ways.
struct PlainFigureTests {
  private static let scanning: FigureReader = {
    var reader = FigureReader.standard
    reader.takesPlainFigures = false
    return reader
  }()

  private static func isPlain(_ phrase: String) -> Bool {
    FigureReader.standard.scanner(Array(phrase.utf8), on: nil)
      .plainFigure() != nil
  }

  /// Every key and text of the built-in language tables: all words that can
  /// stand beside a number, and much else.
  private static let words = texts(in: [
    BuiltInData.korean, BuiltInData.chinese, BuiltInData.japanese,
    BuiltInData.english,
  ])

  private static func texts(in files: [InputFile]) -> [String] {
    var found: Set<String> = []
    func collect(_ node: YAMLNode) {
      switch node.value {
      case .scalar(let text): found.insert(text)
      case .sequence(let items): items.forEach(collect)
      case .mapping(let entries):
        for entry in entries {
          collect(entry.key)
          collect(entry.value)
        }
      }
    }
    for file in files { collect(try! YAMLNode.read(file)) }
    return found.sorted()
  }

  private static let symbols = [
    "GB/s", "TB/s", "W", "kW", "%", "USD", "KRW", "TFLOPS", "tokens/s", "km",
    "m", "GiB", "kWh", "s", "h", "°C", "K", "C", "A", "pp", "‰", "m2", "G", "T",
  ]

  private static let numbers = [
    "1", "2", "3", "10", "16", "60", "99", "100", "120", "1990", "2025",
    "6,000", "0.5", "1.20", "1,500.25", "0", "007", "1,00",
    "123456789012345", "1234567890123456",
  ]

  @Test func `A plain number with any word after it is what the scan finds`() {
    var plain = 0
    for word in Self.words + Self.symbols {
      for gap in [" ", ""] where Self.isPlain("5" + gap + word) {
        for number in Self.numbers {
          let phrase = number + gap + word
          plain += Self.isPlain(phrase) ? 1 : 0
          Self.compare(phrase)
        }
      }
    }
    // What is compared is not nothing.
    #expect(plain > 5_000, "\(plain) phrases are read without a scan")
  }

  @Test func `Nor does any word before a plain number make another of it`() {
    let units = ["W", "GB/s", "times", "robots", "배", "개", "명", "달러", "倍", "台"]
    var plain = 0
    for word in Self.words {
      for gap in [" ", ""] {
        for unit in units {
          let phrase = "\(word)\(gap)25 \(unit)"
          guard Self.isPlain(phrase) else { continue }
          plain += 1
          Self.compare(phrase)
          Self.compare("\(word)\(gap)1,500\(unit)")
          Self.compare("\(word)\(gap)2.5 \(unit)")
        }
      }
    }
    #expect(plain > 200, "\(plain) phrases are read without a scan")
  }

  @Test func `The figures of the shipped claims are what the scan finds`()
    throws
  {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Claims").standardizedFileURL
    let files = try #require(
      FileManager.default.enumerator(atPath: folder.path))
    let read = try files.compactMap { $0 as? String }
      .filter { $0.hasSuffix(".yaml") }.sorted()
      .map { name in
        InputFile(
          name: name,
          bytes: Array(try Data(contentsOf: folder.appending(path: name))))
      }
    let phrases = Self.texts(in: read).filter(Self.isPlain)
    #expect(phrases.count > 20, "\(phrases.count) are read without a scan")
    for phrase in phrases { Self.compare(phrase) }
  }

  @Test(arguments: [
    "48 ports", "30 GB/s", "about 1.3 TB/s", "3배", "more than 160 W", "64개",
    "약 19,000달러", "2.7 times", "33 %", "at least 10 W",
  ])
  func `Plain phrases are read without a scan`(phrase: String) {
    #expect(Self.isPlain(phrase))
  }

  @Test(arguments: [
    "48", "5G", "3-4 W", "2025년", "10 s", "5m", "5 times more", "12 robots x",
    "20 °C", "$30", "5 or 6 robots", "1.5.2 W", "1,00 W", "",
  ])
  func `Others are scanned`(phrase: String) {
    #expect(!Self.isPlain(phrase))
  }

  private static func compare(_ phrase: String) {
    func outcome(_ reader: FigureReader) -> Result<Figure, FigureError> {
      do throws(FigureError) {
        return .success(try reader.read(phrase))
      } catch {
        return .failure(error)
      }
    }
    let (fast, full) = (outcome(.standard), outcome(scanning))
    switch (fast, full) {
    case (.success(let a), .success(let b)):
      #expect(a == b, "'\(phrase)': \(a) is not \(b)")
    case (.failure(let a), .failure(let b)):
      #expect("\(a)" == "\(b)")
    default: Issue.record("'\(phrase)': \(fast) is not \(full)")
    }
  }
}
