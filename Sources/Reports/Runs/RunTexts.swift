import Input

/// What is said of the run before, in each language.
enum RunTexts {
  static let title = SiteText(
    "What changed since the last run", "지난 실행 이후 바뀐 것")
  static let before = SiteText("Before", "이전")
  static let now = SiteText("Now", "지금")
  static let new = SiteText("New claims", "새 주장")
  static let gone = SiteText("No longer here", "없어진 주장")

  /// "Since the run of 2026-11-23T11:00:00Z: 2 of 170 verdicts changed, …".
  static func summary(_ comparison: RunComparison) -> SiteText {
    let (since, changed) = (comparison.since, comparison.changed.count)
    let (all, new) = (comparison.compared, comparison.new.count)
    let gone = comparison.gone.count
    return SiteText(
      "since the run of \(since): \(changed) of \(counted(all, "verdict"))"
        + " changed, \(new) new, \(gone) gone",
      "\(since) 실행 이후: 판정 \(all)개 중 \(changed)개 바뀜, 새 주장 \(new)개,"
        + " 없어진 주장 \(gone)개")
  }

  static func text(_ reason: RunComparison.Reason) -> SiteText {
    switch reason {
    case .figure(let key, let before, let after):
      SiteText(
        "the figure\(key == "figure" ? "" : " \(key)")"
          + change(before, after)(.english),
        "수치\(key == "figure" ? "" : " \(key)")" + change(before, after)(.korean)
      )
    case .check(let before, let after):
      SiteText(
        "the check" + change(before, after)(.english),
        "검사식" + change(before, after)(.korean))
    case .claim(let name):
      SiteText(
        "a figure of the claim \(name)", "주장 \(name)의 수치")
    case .fact(let name, let before, let after):
      SiteText(
        "the fact \(name)" + change(before, after)(.english),
        "사실 \(name)" + change(before, after)(.korean))
    case .attestation(let name):
      SiteText(
        "the sources or qualities of the fact \(name)",
        "사실 \(name)의 출처나 성질")
    case .reference: SiteText("the reference", "기준 자료")
    case .date(let before, let after):
      SiteText(
        "the document's date" + change(before, after)(.english),
        "문서 날짜" + change(before, after)(.korean))
    case .text: SiteText("the document's text", "문서 본문")
    case .policy(let before, let after):
      versions(SiteText("the policy", "정책"), before, after)
    case .language:
      SiteText("the tables of words", "낱말 표")
    case .rates: SiteText("the exchange rates", "환율")
    case .model:
      SiteText("the data of the performance model", "성능 모형 자료")
    case .engine(let before, let after):
      versions(SiteText("the engine", "엔진"), before, after)
    }
  }

  private static func change(_ before: String?, _ after: String?) -> SiteText {
    switch (before, after) {
    case (let before?, let after?):
      SiteText(": '\(before)' → '\(after)'", ": '\(before)' → '\(after)'")
    case (nil, let after?):
      SiteText(": '\(after)' is new", ": '\(after)' 추가됨")
    case (let before?, nil):
      SiteText(": '\(before)' is gone", ": '\(before)' 없어짐")
    case (nil, nil): SiteText("", "")
    }
  }

  private static func versions(
    _ what: SiteText, _ before: String, _ after: String
  ) -> SiteText {
    before == after
      ? SiteText(
        "\(what.english) (\(after), built anew)",
        "\(what.korean) (\(after), 새로 빌드됨)")
      : SiteText(
        "\(what.english): \(before) → \(after)",
        "\(what.korean): \(before) → \(after)")
  }
}

extension RunComparison {
  /// The comparison for a terminal: a line for all, one for each claim.
  public var text: String {
    func words(_ text: SiteText) -> String { plain(text(.english)) }
    let changes = changed.map { change in
      let reasons = change.reasons.map { words(RunTexts.text($0)) }
      return "  \(plain(change.claim))  \(change.before) → \(change.after):"
        + " \(reasons.joined(separator: "; "))"
    }
    return
      ([words(RunTexts.summary(self))] + changes
      + new.map { "  \(plain($0))  new" } + gone.map { "  \(plain($0))  gone" })
      .joined(separator: "\n")
  }
}
