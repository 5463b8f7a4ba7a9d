import Reference

/// Where in a publication a figure stands, in each language.
enum LocatorTexts {
  static func text(_ locator: Locator) -> SiteText {
    SiteText(
      "\(locator)", locator.parts.map(korean).joined(separator: ", "))
  }

  private static func korean(_ part: Locator.Part) -> String {
    let word = korean(part.kind)
    if part.name.isEmpty { return word }
    switch part.kind {
    case .page, .section, .chapter:
      // 3쪽, 2.1절; a title stands in quotes.
      return part.name.first?.isNumber == true
        ? "\(part.name)\(word)" : "‘\(part.name)’ \(word)"
    default: return "\(word) \(part.name)"
    }
  }

  private static func korean(_ kind: Locator.Kind) -> String {
    switch kind {
    case .page: "쪽"
    case .section: "절"
    case .table: "표"
    case .figure: "그림"
    case .slide: "슬라이드"
    case .row: "행"
    case .column: "열"
    case .note: "주"
    case .footnote: "각주"
    case .abstract: "초록"
    case .subtitle: "부제"
    case .output: "출력"
    case .chapter: "장"
    case .text: "본문"
    }
  }
}
