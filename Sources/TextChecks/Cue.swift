/// What a word says about the figures around it.
///
/// The words stand in the language tables under `relations`; a word may say
/// several things: 增至 means both "up" and "to".
enum Cue: Hashable, Sendable {
  /// Before a total: 총, "a total of". It may be the total of more than the
  /// text lists.
  case total
  /// Before a total, and says that the figures before it were added up: 합계.
  case sum
  /// After a total: "in total".
  case totalAfter
  /// Before figures that are parts of the one before: 중, "of which", 其中.
  case partOf
  /// Between a part and its whole, or before the whole: "of the", "out of".
  case outOf
  /// Before a share in brackets: 占, 전체의.
  case shareOf
  /// A list that names only some: 등, "including".
  case others
  /// Before the last share of a whole: 나머지, "the remaining".
  case rest
  /// What follows, or was just told, makes up the whole: "made up of", 구성.
  case whole
  /// Each of several groups has so many: 씩, "each".
  case each
  /// Between the number of groups and what each holds: "12 racks of 32".
  case groupOf
  /// The starting value, told by a word before it or after it.
  case from, fromAfter
  /// The final value, told by a word before it or after it.
  case to, toAfter
  /// The value that another is compared with, by a word before or after it.
  case than, thanAfter
  case up, down
  /// Between a change and its size: "a drop of 33 %", 25%의 증가.
  case changeOf
  /// Before a change told again by its size: "from 80 to 100, or 25 %".
  case thatIs
  /// Beside a multiple that a change comes to: 3배가 됐다, 是原来的3倍.
  case becomes
  /// Words that may stand between the parts of a relation: "by", 같은 기간.
  case linking
  /// Before an amount told again in another unit or currency: "or about".
  case conversion
  /// Words of another time or kind, so that figures are no parts of a whole.
  case aside
  /// A change that is made again and again: 연평균, "a year".
  case repeated
  /// The date is one of another calendar: 음력.
  case otherCalendar
  /// Before a day: "on".
  case onDay
  /// After a span of time that counts back: 전, "ago".
  case ago
  /// The number is a price of a currency, which rises as its worth falls.
  case rate
  /// Between a thing and what it has: "has", 탑재.
  case has
  /// After a multiple and the figure it is of: 인, "as many as".
  case asMany
  /// The day of the week, 0 for Monday; in full, or only valid in brackets.
  case weekday(Int), shortWeekday(Int)
}

extension Cue {
  var isShortWeekday: Bool {
    if case .shortWeekday = self { true } else { false }
  }
}

/// A cue in a text.
struct CueMatch {
  let range: Range<Int>
  let cues: [Cue]

  func says(_ cue: Cue) -> Bool { cues.contains(cue) }
}
