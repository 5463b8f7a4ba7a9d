@testable import Figures
import TestSupport
import Testing

/// What holds of the findings in any text.
struct FindingLawTests {
  private let reader = FigureReader.standard

  @Test(arguments: UInt64(0)..<40)
  func `Places stand in order, on one line, around whole characters`(
    seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    let text = Self.text(lines: 12, using: &random)
    let bytes = Array(text.utf8)
    var last = 0
    for finding in reader.findings(in: bytes) {
      let range = finding.range
      #expect(range.lowerBound >= last && !range.isEmpty, "\(finding)")
      last = range.upperBound
      let surface = bytes[range]
      #expect(String(validating: surface, as: UTF8.self) != nil, "\(finding)")
      #expect(!surface.contains(0x0A), "\(finding)")
      #expect(
        finding.line == 1 + bytes[..<range.lowerBound].count { $0 == 0x0A })
      for word in [finding.hedge?.range, finding.repeats].compactMap({ $0 }) {
        #expect(
          word.upperBound <= bytes.count
            && String(validating: bytes[word], as: UTF8.self) != nil,
          "\(finding)")
      }
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func `Reading paragraphs together is reading them apart`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let first = Array(Self.text(lines: 3, using: &random).utf8) + [0x0A]
    let second = Array(Self.text(lines: 3, using: &random).utf8)
    let apart =
      reader.findings(in: first)
      + reader.findings(in: second).map {
        moved($0, by: first.count, lines: 3)
      }
    #expect(reader.findings(in: first + second) == apart)
  }

  @Test(arguments: UInt64(0)..<40)
  func `A text cut inside a letter, or with a stray byte, is read to the end`(
    seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<60 {
      var bytes = Array(Self.text(lines: 1, using: &random).utf8)
      bytes.removeLast(Int.random(in: 0...min(9, bytes.count), using: &random))
      if !bytes.isEmpty, Bool.random(using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] =
          UInt8.random(in: .min ... .max, using: &random)
      }
      for (finding, _) in reader.figures(in: bytes) {
        #expect(finding.range.upperBound <= bytes.count)
      }
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func `Random bytes are read to the end`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<2000).map { _ in
      UInt8.random(in: .min ... .max, using: &random)
    }
    for finding in reader.findings(in: bytes) {
      #expect(finding.range.upperBound <= bytes.count)
    }
  }

  @Test(
    arguments: [
      "9", "9,", "1.", "만", "억조", "(", " ", "一", "one ", "hundred ", "약 ",
      "이상 ", "5~", "$", "%", "-", "1/", "年", "第", "반", "\u{200B}", "\u{301}",
    ])
  func `A line without end of one thing is read to the end`(piece: String) {
    let text = String(repeating: piece, count: 5000)
    for finding in reader.findings(in: Array(text.utf8)) {
      #expect(finding.range.upperBound <= text.utf8.count)
    }
  }

  /// Lines of pieces of figures.
  private static func text(
    lines: Int, using random: inout SplitMix64
  ) -> String {
    (0..<lines).map { _ in
      (0..<Int.random(in: 1...30, using: &random)).map { _ in
        RandomTextTests.pieces.randomElement(using: &random)!
      }.joined()
    }.joined(separator: "\n")
  }

  private func moved(
    _ finding: Finding, by offset: Int, lines: Int
  ) -> Finding {
    func moved(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound + offset..<range.upperBound + offset
    }
    var result = finding
    result.range = moved(finding.range)
    result.line += lines
    result.repeats = finding.repeats.map(moved)
    result.hedge = finding.hedge.map {
      Finding.Hedge(name: $0.name, range: moved($0.range))
    }
    return result
  }
}
