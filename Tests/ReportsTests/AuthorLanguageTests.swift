import Testing

@testable import Reports

/// The words of authors on a page in another language: they say which one.
struct AuthorLanguageTests {
  private static let frames = SiteLanguage.allCases.map {
    SiteFrame(language: $0, policy: "1")
  }

  @Test(arguments: [
    ("Sixty firms showed robots.", "en"), ("기업 60곳이 로봇을 전시했다.", "ko"),
    ("华为发布了新的人工智能芯片。", "zh"), ("ロボットを展示した企業は60社。", "ja"),
    ("화웨이의 CloudMatrix384는 칩이 384개다.", "ko"),
  ])
  func `Words of an author say their language where it is not the page's`(
    words: String, language: String
  ) {
    for frame in Self.frames {
      let marked = frame.words(words).markup
      #expect(
        marked
          == (language == frame.language.rawValue
            ? words : "<span lang=\"\(language)\">\(words)</span>"))
      #expect(
        frame.quoted(words, in: nil).markup
          == (language == frame.language.rawValue
            ? "<q>\(words)</q>" : "<q lang=\"\(language)\">\(words)</q>"))
    }
  }

  @Test(arguments: ["50 GB/s", "384 NPU", "2025-07-28", "3.5×", "1 us", "—"])
  func `Figures with symbols alone are in no language`(words: String) {
    for frame in Self.frames { #expect(frame.words(words).markup == words) }
  }

  @Test func `What a sentence of the site quotes is marked inside it`() {
    let korean = SiteFrame(language: .korean, policy: "1")
    #expect(
      korean.text(
        "원문 ‘about 5’ & ‘about 50’", quoting: ["about 5", "about 50"]
      )
      .markup
        == "원문 ‘<span lang=\"en\">about 5</span>’ &amp; ‘<span"
        + " lang=\"en\">about 50</span>’")
    let english = SiteFrame(language: .english, policy: "1")
    #expect(
      english.text("printed '약 5'", quoting: ["약 5"]).markup
        == "printed &#39;<span lang=\"ko\">약 5</span>&#39;")
    #expect(english.text("printed '5'", quoting: ["5"]).markup.count == 19)
  }
}
