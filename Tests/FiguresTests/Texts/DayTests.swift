import Figures
import Quantities
import Testing

/// Days and ranges of days in running text, in the ways four languages print
/// them.
struct DayTests {
  @Test(arguments: [
    ("2025.7.26 발표", "2025-07-26"), ("2025. 7. 26. 발표", "2025-07-26"),
    ("(2025.07.26.)", "2025-07-26"), ("2025/7/26 付", "2025-07-26"),
    ("On 2025/07/26 we met.", "2025-07-26"), ("2025-7-6", "2025-07-06"),
    ("2024.2.29", "2024-02-29"), ("by 2025-07-26", "…2025-07-26"),
  ])
  func `The year may come first in figures alone`(
    text: String, expected: String
  ) {
    #expect(days(text) == expected)
  }

  @Test(arguments: [
    "2025.13.4", "2023.2.29", "PyCharm 2025.1.3 came out", "v2025.7.1",
    "version 2025.7.1", "2025.7.26.1", "192.168.1.2", "12025.7.26",
  ])
  func `Versions and impossible days are no dates`(text: String) {
    #expect(days(text) == "")
  }

  @Test(arguments: [
    ("the show, held 26-29 July 2025,", "2025-07-26…2025-07-29"),
    ("open from 26 to 29 July 2025", "2025-07-26…2025-07-29"),
    ("It rained between 3 and 5 March 2024.", "2024-03-03…2024-03-05"),
    ("between July 26 and 29, 2025", "2025-07-26…2025-07-29"),
    ("from July 26 to 29, 2025", "2025-07-26…2025-07-29"),
    ("July 26–29, 2025", "2025-07-26…2025-07-29"),
    ("July 26 to July 29, 2025", "2025-07-26…2025-07-29"),
    ("from 26 July to 2 August 2025", "2025-07-26…2025-08-02"),
    ("between 30 December and 2 January 2025", "2024-12-30…2025-01-02"),
    ("2025.7.26~28", "2025-07-26…2025-07-28"),
    ("2025.7.26~8.2", "2025-07-26…2025-08-02"),
    ("2025/7/26~28", "2025-07-26…2025-07-28"),
    ("于2025/7/26-28举行", "2025-07-26…2025-07-28"),
    ("2025.07.26 ~ 2025.08.02", "2025-07-26…2025-08-02"),
    ("2025년 7월 26~28일", "2025-07-26…2025-07-28"),
    ("2025年7月26~28日", "2025-07-26…2025-07-28"),
    ("2025년 12월 30일~2026년 1월 2일", "2025-12-30…2026-01-02"),
  ])
  func `Two days share what is printed once`(text: String, expected: String) {
    #expect(days(text) == expected)
  }

  @Test(arguments: [
    ("2025 年 3 月 5 日に発表", "2025-03-05"), ("2025 年 3 月 5 日发布", "2025-03-05"),
    ("2025 년 7 월 26 일에", "2025-07-26"),
    ("이천이십오년 칠월 이십육일에", "2025-07-26"),
    ("천구백팔십팔년 시월 십일일", "1988-10-11"),
    ("2025년 오월 11일", "2025-05-11"), ("2025년 유월 십일", "2025-06-10"),
    ("2025년 십이월 삼십일", "2025-12-30"),
    ("2025년 십이월 삼십일일", "2025-12-31"),
    ("2025년 이월 일일", "2025-02-01"), ("2025년 사월 이십일", "2025-04-20"),
  ])
  func `A date may be spaced or written out in letters`(
    text: String, expected: String
  ) {
    #expect(days(text) == expected)
  }

  @Test(arguments: [
    ("이월 상품 30점", "30 점"), ("2000 年轻人", "2000"), ("5 日元", "5 JPY"),
    ("유월절 3일 전", "3 day"), ("3 월드컵", "3"), ("이천년 역사", "2000 year"),
    ("3 일본 기업", "3 company"), ("시월드 3곳", "3 곳"),
  ])
  func `Words that begin like a calendar word are no dates`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("From July 26 to 29 people came.", "date, 29 people"),
    ("pages 3 and 5 March on", "date"),
    ("between 3 and 5 people", "3…5 people"),
    ("from 3 to 5 May arrive", "date"), ("rose 26-29 percent", "26…29 %"),
  ])
  func `A number beside a date is no day of it`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  private func days(_ text: String) -> String {
    FigureReader.standard.findings(in: Array(text.utf8)).compactMap { finding in
      switch (finding.kind, finding.firstDay, finding.lastDay) {
      case (.dateRange, let first?, let last?): "\(first)…\(last)"
      case (.date, let first?, let last?) where first == last: "\(first)"
      case (.date, nil, let last?): "…\(last)"
      default: nil
      }
    }.joined(separator: ", ")
  }
}
