import Checks
import Exact

/// What a check would notice of a wrong figure, as cells of a table.
struct PowerRow {
  let power: Power

  init(_ power: Power) { self.power = power }

  static let columns = [
    SiteTexts.figure, SiteTexts.lower, SiteTexts.higher, SiteTexts.caught,
  ]

  func cells(_ frame: SiteFrame) -> [HTML] {
    func noticed(_ noticed: Power.Noticed?) -> HTML {
      noticed.map { "\(frame.words($0.phrase)) (\($0.grade.rawValue))" }
        ?? "\(frame.text(SiteTexts.none))"
    }
    return [
      frame.words(power.phrase), noticed(power.down), noticed(power.up),
      "\(share)",
    ]
  }

  private var share: String {
    guard let share = power.share, share.tried > 0 else { return "–" }
    let percent = (share.value * 100).rounded()
    let count = "\(share.refuted)/\(share.tried)"
    return "\(share.isComplete ? "" : "≈ ")\(count) (\(percent) %)"
  }

  /// Where the row stands in the table: the weakest checks first.
  var rank: Rational { power.share?.value ?? 1 }
}

/// The page of what every check would notice, the weakest first.
struct PowerPage {
  let frame: SiteFrame
  /// Nil if nobody has looked.
  let rows: [(verdict: Verdict, power: Power)]?

  var text: String {
    let title = frame.text(SiteTexts.power)
    guard let rows else {
      return frame.page(
        title, depth: 0,
        """
        <h1>\(title)</h1>
        <p class="note">\(frame.text(SiteTexts.tooMany))</p>
        """)
    }
    let sorted = rows.enumerated().sorted { a, b in
      let (x, y) = (
        PowerRow(a.element.power).rank, PowerRow(b.element.power).rank
      )
      return x == y ? a.offset < b.offset : x < y
    }.map(\.element)
    let cells = sorted.map { verdict, power -> [HTML] in
      let claim = verdict.claim
      return [
        """
        <a href="\(SitePath.claim(claim.document, claim.id))">\
        \(frame.words(claim.says))</a>
        """
      ] + PowerRow(power).cells(frame) + [frame.badge(verdict)]
    }
    return frame.page(
      title, depth: 0,
      """
      <h1>\(title)</h1>
      <p>\(frame.text(SiteTexts.powerMeaning))</p>
      \(frame.table(
        title,
        [SiteTexts.claim] + PowerRow.columns + [SiteTexts.verdict], cells,
        numbers: 4..<5, style: "power"))
      """)
  }
}
