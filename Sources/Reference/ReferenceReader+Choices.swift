import Input
import Quantities

extension YAMLNode {
  /// One of the words that an enumeration knows.
  func requireChoice<Choice: RawRepresentable & CaseIterable>()
    throws(InputError) -> Choice where Choice.RawValue == String
  {
    let words = Choice.allCases.map(\.rawValue)
    let text = try requireText("one of \(quotedList(words))")
    guard let choice = Choice(rawValue: text) else {
      throw InputError("'\(text)' is none of \(quotedList(words))", at: place)
    }
    return choice
  }

  /// `yes` or `no`; `true` and `false` say the same.
  func requireFlag() throws(InputError) -> Bool {
    switch try requireText("yes or no") {
    case "yes", "true": return true
    case "no", "false": return false
    case let text:
      throw InputError("'\(text)' is neither 'yes' nor 'no'", at: place)
    }
  }

  func requireLocator() throws(InputError) -> Locator {
    let text = try requireText("a place in a source")
    guard let locator = Locator(text) else {
      let words = Locator.Kind.allCases.map(\.rawValue)
      throw InputError(
        "'\(text)' is no place in a source; begin each part with"
          + " \(quotedList(words)), as in 'section 3, table 1'",
        at: place)
    }
    return locator
  }

  /// A day, a month or a year: `2025-06-18`, `2025-06`, `2025`.
  func requireDate() throws(InputError) -> String {
    let text = try requireText("a date")
    guard
      CalendarDay(text + "-01-01".suffix(10 - min(10, text.utf8.count)))
        != nil
    else {
      throw InputError(
        "'\(text)' is no date; write it as 2025-06-18, 2025-06 or 2025",
        at: place)
    }
    return text
  }
}
