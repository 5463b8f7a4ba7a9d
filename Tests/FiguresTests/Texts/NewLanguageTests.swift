import Exact
import Figures
import Input
import Testing

/// A language that the tool does not know is a table and nothing else.
struct NewLanguageTests {
  /// The beginnings of Vietnamese: numerals, scales, units, hedges. Source: the
  /// Unicode CLDR, locale vi, for the digits and units.
  static let vietnamese = """
    language: vi
    scripts: [latin]
    digits: {}
    places: {}
    words: {một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9, mười: 10}
    scales: {nghìn: 3, triệu: 6, tỷ: 9}
    units:
      VND: [đồng]
      USD: [đô la]
      "%": [phần trăm]
      year: [năm tuổi]
    counters:
      thing: [chiếc]
      person: [người]
    times: [lần]
    hedges:
      about: {before: [khoảng, chừng]}
      more-than: {before: [hơn, trên]}
      at-least: {before: [ít nhất]}
    marks: [đồng, triệu, tỷ, người, khoảng]
    """

  @Test(arguments: [
    ("khoảng 45 triệu đồng", "45000000 VND about"),
    ("hơn 3 tỷ đô la", "3000000000 USD over"),
    ("384 chiếc", "384 chiếc -"),
    ("tăng 12 phần trăm", "12 % -"),
    ("gấp 5 lần", "5 lần -"),
    ("ít nhất 60 người", "60 người at_least"),
  ])
  func `A table is enough to read figures with units and hedges`(
    text: String, expected: String
  ) throws {
    let reader = try FigureReader(
      policy: BuiltInData.policy,
      languages: [
        LanguageFile(InputFile(name: "vi.yaml", text: Self.vietnamese)),
        LanguageFile(BuiltInData.english),
      ])
    let found = reader.findings(in: Array(text.utf8)).filter {
      $0.kind != .name
    }
    #expect(
      found.map {
        let value = $0.value.map { $0.decimal(places: 0) } ?? "?"
        let hedge = $0.hedge?.name.rawValue ?? "-"
        return "\(value) \($0.unit ?? "-") \(hedge)"
      } == [expected])
  }
}
