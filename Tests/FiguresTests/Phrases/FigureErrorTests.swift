import Figures
import Testing

/// Phrases that are no single figure, each with its whole message and the
/// place of the fault in characters.
struct FigureErrorTests {
  @Test(arguments: rows)
  func `A phrase without one figure tells why and where`(
    phrase: String, offset: Int, message: String
  ) {
    let error = #expect(throws: FigureError.self) { try read(phrase) }
    #expect(error?.description == message)
    #expect(error?.offset == offset)
  }

  static let rows: [(String, Int, String)] = [
    ("", 0, "an empty phrase; quote the figure as it is printed"),
    (" \n", 0, "an empty phrase; quote the figure as it is printed"),
    (
      "한 외국 참관객", 0,
      "no figure in this phrase; expected a number such as 384개, 약 6,000달러,"
        + " 3.2 TB/s or hundreds of"
    ),
    (
      "GB200 NVL72", 0,
      "'GB200' is a name, not a quantity; write {name: …} to claim the name"
    ),
    (
      "World Model 1.0", 6,
      "'Model 1.0' is a name, not a quantity; write {name: …} to claim the name"
    ),
    (
      "CloudMatrix 384", 0,
      "'CloudMatrix 384' is a name, not a quantity; write {name: …} to claim"
        + " the name"
    ),
    ("1e999999999", 0, "a number beyond the bound of 100 digits"),
    (
      "4e14x", 0,
      "'4e14x' is a name, not a quantity; write {name: …} to claim the name"
    ),
    (
      "GPT-4.5", 0,
      "'GPT-4.5' is a name, not a quantity; write {name: …} to claim the name"
    ),
    (
      "five billion and three quarters", 17,
      "2 figures in one phrase (five billion, three quarters); quote one of"
        + " them"
    ),
    (
      "업체 60개와 로봇 18대", 11,
      "2 figures in one phrase (60개, 18대); quote one of them"
    ),
    ("1-0", 0, "'1-0' is a score, a ratio or a time of day, not a quantity"),
    (
      "10%에서 50%로", 6,
      "2 figures in one phrase (10%, 50%); quote one of them"
    ),
    (
      "2,34만5,610", 0,
      "'2,34' is grouped wrongly; commas part groups of three digits"
    ),
    (
      "약 1,5", 2,
      "'1,5' is grouped wrongly; commas part groups of three digits"
    ),
    ("2월 30일", 0, "'2월 30일' is no day of the calendar"),
    ("오는 13월", 3, "'13월' is no day of the calendar"),
    ("2025-02-29", 0, "'2025-02-29' is no day of the calendar"),
    ("February 30, 2025", 0, "'February 30, 2025' is no day of the calendar"),
    (
      String(repeating: "7", count: 1_000), 0,
      "a number beyond the bound of 100 digits"
    ),
    (
      String(repeating: "a", count: 2_001), 0,
      "a phrase of 2001 bytes; quote the figure alone, in at most 2000 bytes"
    ),
  ]

  @Test func `A day of the month needs the date of its document`() {
    let error = #expect(throws: FigureError.self) {
      try FigureReader.standard.read("상하이에서 28일")
    }
    #expect(error?.kind == .noDocumentDate("28일"))
    #expect(error?.offset == 6)
  }

  @Test func `A printed noun is not replaced by another`() {
    let error = #expect(throws: FigureError.self) {
      try read("로봇 18대", of: "company")
    }
    #expect(error?.kind == .differentNoun(printed: "robot", asked: "company"))
    #expect(error?.offset == 3)
  }
}
