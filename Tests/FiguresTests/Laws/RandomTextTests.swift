import Figures
import TestSupport
import Testing

/// A reader of other people's text never ends the program.
struct RandomTextTests {
  @Test(arguments: UInt64(0)..<20)
  func `Random bytes are read or refused`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        UInt8.random(in: .min ... .max, using: &random)
      }
      _ = try? read(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func `Pieces of figures in any order are read or refused`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let phrase = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        Self.pieces.randomElement(using: &random)!
      }.joined()
      guard let figure = try? read(phrase) else { continue }
      for steps in [-7, -1, 1, 7, .max] {
        if steps != .max { _ = figure.phrase(movedBy: steps) }
      }
      #expect(phrase.utf8.count >= figure.surface.utf8.count)
      #expect(!figure.readings.isEmpty)
    }
  }

  static let pieces = [
    "1", "0", "7", "384", "2,345", ",", ".", "-", "–", "~", " ", " ", "/", "%",
    "만", "억", "조", "천", "백", "십", "일", "이", "수", "몇", "한", "두", "세",
    "번째", "개", "명", "대", "배", "원", "달러", "년", "월", "일", "분", "시간", "m",
    "cm", "kW", "TB/s", "e9", "K", "M", "million", "thousand", " and ", " to ",
    "between ", "half ", "times", " more", " as many", "약 ", "최소 ", " 이상",
    "에서", "로", "의", "여", "반", "제", "分", "٣", "½", "\u{301}", "\u{200B}",
    "$", "US$", "₩", "July ", "2025", "년 ", "까지", "부터", "이후", "지난 ", "말",
    "hundreds of ", "few ", "dozen ", "분의 ", "절반", "대부분", "맞먹는", "(", ")",
  ]

  @Test func `A long phrase of hedges costs little`() {
    let phrase = String(repeating: "약 최소 ", count: 150) + "384개"
    #expect(throws: Never.self) { try read(phrase) }
    let numbers = String(repeating: "5~", count: 900)
    #expect(throws: FigureError.self) { try read(numbers) }
  }
}
