import Testing

@testable import Figures

/// Twice the text costs twice the looks at it, whatever it holds.
struct LinearScanTests {
  @Test func `The bytes looked at grow with the text and no faster`() {
    for piece in [
      "9", "만", "億", "一", "(", " ", "1,", "hundred ", "a-", "약 ", "5~", "百 ",
      "点", "이", "half ", "$", "1/", "one and ", "1 ", "5명 ", "약 5개 이상 ", "一と",
      "두이다", "5이다깧",
    ] {
      let short = Self.visits(String(repeating: piece, count: 200))
      let long = Self.visits(String(repeating: piece, count: 400))
      #expect(
        Double(long) <= 2.05 * Double(short) + 1_000,
        "\(piece): \(short), then \(long)")
    }
  }

  /// How often a scan looks at a byte of the text.
  private static func visits(_ text: String) -> Int {
    let meter = TextCursor.Meter()
    _ = FigureReader.standard.scanner(
      Array(text.utf8)[...], on: nil, meter: meter
    ).scan()
    return meter.visits
  }
}
