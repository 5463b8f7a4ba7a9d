import Checks
import ClaimLanguage

/// Every word of the site that is its own, in one table.
enum SiteTexts {
  static let title = SiteText("Consistency report", "정합성 보고서")
  static let skip = SiteText("Skip to the content", "본문으로 건너뛰기")
  static let overview = SiteText("Overview", "개요")
  static let documents = SiteText("Documents", "문서")
  static let document = SiteText("Document", "문서")
  static let claims = SiteText("Claims", "주장")
  static let claim = SiteText("Claim", "주장")
  static let entities = SiteText("Entities", "대상")
  static let comparison = SiteText("Comparison", "비교")
  static let power = SiteText("Power of the checks", "검사의 검출력")
  static let verdict = SiteText("Verdict", "판정")
  static let line = SiteText("Line", "줄")

  /// Where something stands in a document.
  static func line(_ number: Int) -> SiteText {
    SiteText("line \(number)", "\(number)번째 줄")
  }

  static let figure = SiteText("Figure", "수치")
  static let figures = SiteText("Figures", "수치")
  static let why = SiteText("Why", "이유")
  static let count = SiteText("Count", "개수")
  static let check = SiteText("Check", "검사식")
  static let working = SiteText("Working", "계산 과정")
  static let step = SiteText("Step", "단계")
  static let value = SiteText("Value", "값")
  static let from = SiteText("From", "근거")
  static let inFavour = SiteText("in the run's favour", "실행에 유리하게 둔 가정")
  static let sources = SiteText("Sources", "출처")
  static let readings = SiteText("Readings", "해석")
  static let certificate = SiteText("Certificate", "증명서")
  static let onRecord = SiteText("On record", "기록된 판정")
  static let because = SiteText("Because", "까닭")
  static let denotes = SiteText(
    "What the figure can denote, and what was computed",
    "수치가 뜻할 수 있는 범위와 계산된 값")
  static let sharp = SiteText("sharp", "엄밀")
  static let usual = SiteText("usual", "통상")
  static let loose = SiteText("loose", "느슨")
  static let widest = SiteText("widest", "최대")
  static let computed = SiteText("computed", "계산값")
  static let consistent = SiteText(
    "What would have been consistent", "이렇게 적었다면 맞았을 수치")
  static let unchecked = SiteText("Unchecked figures", "검사하지 않은 수치")
  static let findings = SiteText(
    "What does not simply hold", "그대로 성립하지 않는 주장")
  static let allHold = SiteText(
    "Every claim holds.", "모든 주장이 성립합니다.")
  static let errors = SiteText("What could not be read", "읽을 수 없는 것")
  static let names = SiteText("Names", "이름")
  static let attribute = SiteText("Attribute", "속성")
  static let disagree = SiteText(
    "Sources disagree", "출처마다 다름")
  static let usedBy = SiteText("Used by", "사용한 주장")
  static let higher = SiteText(
    "Nearest higher figure refuted", "반박되는 가장 가까운 큰 수치")
  static let lower = SiteText(
    "Nearest lower figure refuted", "반박되는 가장 가까운 작은 수치")
  static let caught = SiteText(
    "Caught within a factor of two", "두 배 이내에서 반박된 수치")
  static let powerMeaning = SiteText(
    "How wrong a figure would have to be for its check to refute it, the"
      + " weakest checks first: the nearest other figures of the same precision"
      + " that it refutes, and how many of those from half to twice the figure.",
    "수치가 얼마나 틀려야 검사에서 반박되는지를 검출력이 약한 순서로 보입니다."
      + " 반박되는 가장 가까운 수치, 그리고 같은 정밀도로 절반에서 두 배 사이에 있는"
      + " 수치 가운데 반박되는 개수입니다.")
  static let none = SiteText("none", "없음")
  static let published = SiteText("Published", "게재일")
  static let publisher = SiteText("Publisher", "매체")
  static let policy = SiteText("Policy", "정책")
  static let previous = SiteText("Previous claim", "이전 주장")
  static let next = SiteText("Next claim", "다음 주장")
  static let text = SiteText("The text", "본문")
  static let noText = SiteText(
    "The text is not at hand; its figures are listed by line.",
    "본문이 없어 수치를 줄별로 보입니다.")
  static let ratio = SiteText("ratio", "비율")
  static let leads = SiteText("leads", "우위")
  static let byMetric = SiteText(
    "First over second, metric by metric, on a logarithmic axis; in brackets"
      + " who leads",
    "지표별 첫째 ÷ 둘째 (로그 축), 괄호 안은 우위")
  static let tooMany = SiteText(
    "The claims are too many to try other figures in each of them here;"
      + " 'claimcheck power' does.",
    "주장이 너무 많아 여기서는 다른 수치를 시험하지 않았습니다. 'claimcheck power'로"
      + " 볼 수 있습니다.")
  static let conflicts = SiteText(
    "What does not go together", "서로 맞지 않는 주장")
  static let conflictsMeaning = SiteText(
    "Each line is a conflict and runs through the documents that take part;"
      + " the list below has the same numbers. No document is blamed by it.",
    "세로줄 하나가 상충 하나이며, 관련된 문서를 잇습니다. 아래 목록의 번호와"
      + " 같습니다. 어느 문서가 틀렸다는 뜻은 아닙니다.")
  static let contradiction = SiteText("contradiction", "모순")
  static let stale = SiteText("an earlier state", "이전 시점의 내용")
  static let rateWindow = SiteText(
    "The printed price as bands, and the other prices at each day's rate",
    "적힌 가격의 범위와 날짜별 환율로 환산한 가격")
  static let byDay = SiteText("The same day by day", "날짜별 값")
  static let day = SiteText("Day", "날짜")
  static let notFactCheck = SiteText(
    "An automated consistency check of printed figures, not a fact-checking"
      + " organisation's rating.",
    "문서에 적힌 수치의 정합성을 자동으로 검사한 결과이며, 팩트체크 기관의 평가가"
      + " 아닙니다.")

  static func name(_ kind: Verdict.Kind) -> SiteText {
    switch kind {
    case .supported: SiteText("supported", "지지됨")
    case .refuted: SiteText("refuted", "반박됨")
    case .undetermined: SiteText("undetermined", "미결")
    case .incomparable: SiteText("incomparable", "비교 불가")
    case .unreferenced: SiteText("unreferenced", "기준 없음")
    }
  }

  static func name(named expectation: Expectation) -> SiteText {
    Verdict.Kind(rawValue: expectation.rawValue).map(name)
      ?? SiteText(expectation.rawValue, expectation.rawValue)
  }

  static func meaning(_ kind: Verdict.Kind) -> SiteText {
    switch kind {
    case .supported:
      SiteText(
        "It holds for everything that the printed figures can be.",
        "적힌 수치가 뜻할 수 있는 모든 값에서 성립합니다.")
    case .refuted:
      SiteText(
        "It holds for nothing that the printed figures can be.",
        "적힌 수치가 뜻할 수 있는 어떤 값에서도 성립하지 않습니다.")
    case .undetermined:
      SiteText(
        "What is printed leaves both answers possible.",
        "적힌 내용만으로는 어느 쪽인지 가릴 수 없습니다.")
    case .incomparable:
      SiteText(
        "The document compares what has no common measure.",
        "공통된 척도가 없는 것을 비교하고 있습니다.")
    case .unreferenced:
      SiteText(
        "There is nothing to check it against.",
        "검사에 쓸 기준 자료가 없습니다.")
    }
  }

  static func meaning(_ grade: Verdict.Grade) -> SiteText {
    switch grade {
    case .forced:
      SiteText(
        "A: forced under every reading and rounding habit",
        "A: 어떤 해석과 반올림 관행에서도 같음")
    case .conventional:
      SiteText(
        "B: rests on a rounding convention, a policy width, one day's rate or"
          + " excerpts",
        "B: 반올림 관행, 정책의 폭, 하루의 환율 또는 인용 자료에 기댐")
    case .readingDependent:
      SiteText(
        "C: holds under the usual reading; another disagrees",
        "C: 통상 해석에서 성립하나 다른 해석은 다름")
    }
  }

  static func cause(_ cause: Verdict.Cause) -> SiteText {
    switch cause {
    case .overlap: SiteText("the sets overlap", "범위가 겹침")
    case .vague: SiteText("the figure is vague", "수치가 모호함")
    case .budget: SiteText("a bound on work was reached", "계산 한도 도달")
    case .readingsDiffer: SiteText("readings differ", "해석에 따라 다름")
    case .sourcesDiffer: SiteText("sources differ", "출처에 따라 다름")
    case .noPower:
      SiteText("the check could not notice an error", "오류를 알아챌 수 없음")
    }
  }
}
