import Testing

@testable import Figures

/// A piece more of text costs the same wherever it stands, whatever it holds.
struct LinearScanTests {
  @Test func `The bytes looked at grow with the text and no faster`() {
    for piece in [
      "9", "만", "億", "一", "(", " ", "1,", "hundred ", "a-", "약 ", "5~", "百 ",
      "点", "이", "half ", "$", "1/", "one and ", "1 ", "5명 ", "약 5개 이상 ", "一と",
      "두이다", "5이다깧", "5 points ", "up $5 to $6 ", "1 000 ", "+1 (4",
      "(415) 5", "Ab 1 ", "a1@b", "1.2", "1:2-", "a dozen ", "$5 over 4 years ",
      "half-", "6'2\" ", "2^10x", "the 80s ", "No. 5, ", "Q3 ", "5 to ",
      "2m users, and 5m in ", "20대 여론조사 ", "갤럭시 5는 ", "5人に1人", "1、000",
    ] {
      let visits = [200, 400, 600].map {
        Self.visits(String(repeating: piece, count: $0))
      }
      let (first, second) = (visits[1] - visits[0], visits[2] - visits[1])
      // The same number of bytes more costs the same.
      #expect(
        Double(second) <= 1.02 * Double(first) + 2_000, "\(piece): \(visits)")
    }
  }

  /// How often a scan looks at a byte of the text.
  private static func visits(_ text: String) -> Int {
    let meter = TextCursor.Meter()
    _ = FigureReader.standard.scanner(
      Array(text.utf8), on: nil, meter: meter
    ).scan()
    return meter.visits
  }
}
