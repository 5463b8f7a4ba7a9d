import Quantities
import TestSupport
import Testing

struct CalendarDayTests {
  @Test func `Days count up one by one from 1600 to 2400`() throws {
    // The brute way: one day after the other, months by their lengths.
    var number = try #require(CalendarDay("1600-01-01")).number
    #expect(number == -135_140)
    var weekday = 5  // 1 January 1600 was a Saturday.
    for year in 1600...2400 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [
        31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
      ]
      for (index, length) in lengths.enumerated() {
        for day in 1...length {
          let date = CalendarDay(year: year, month: index + 1, day: day)
          let back = CalendarDay(number: number)
          if date == nil || date?.number != number || back != date
            || date?.weekday != weekday
          {
            Issue.record("\(year)-\(index + 1)-\(day) is day \(number)")
          }
          number += 1
          weekday = (weekday + 1) % 7
        }
        if CalendarDay(year: year, month: index + 1, day: length + 1) != nil {
          Issue.record("\(year)-\(index + 1) has \(length) days")
        }
      }
    }
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("2025-07-28", 20_297), ("2000-02-29", 11_016),
    ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func `Days are counted from the first of 1970`(text: String, number: Int) {
    let day = CalendarDay(text)
    #expect(day?.number == number)
    #expect(CalendarDay(number: number)?.description == text)
  }

  @Test(arguments: [
    "2025-02-29", "1900-02-29", "2025-13-01", "2025-00-10", "2025-04-31",
    "2025-4-01", "25-04-01", "2025/04/01", "2025-04-01 ", "", "2025-04",
    "0000-01-01", "-025-01-01", "２０２５-01-01",
  ])
  func `What the calendar does not hold is no day`(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test func `Outside the years 1 to 9999 there is no day`() throws {
    let last = try #require(CalendarDay("9999-12-31"))
    #expect(last.adding(days: 1) == nil)
    #expect(last.adding(days: .max) == nil)
    #expect(last.adding(days: .min) == nil)
    #expect(CalendarDay(number: .max) == nil)
    #expect(last.adding(days: -3_652_058)?.description == "0001-01-01")
  }

  @Test func `28 July 2025 was a Monday`() {
    #expect(CalendarDay("2025-07-28")?.weekday == 0)
    #expect(CalendarDay("2025-07-27")?.weekday == 6)
  }
}
