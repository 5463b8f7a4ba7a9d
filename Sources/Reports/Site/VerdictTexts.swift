import Checks
import Performance
import Quantities
import Reference

/// What sets, readings, measures and evidence are called, in each language.
enum VerdictTexts {
  static func name(_ set: Margin.SetName) -> SiteText {
    switch set {
    case .sharp: SiteTexts.sharp
    case .usual: SiteTexts.usual
    case .loose: SiteTexts.loose
    case .widest: SiteTexts.widest
    }
  }

  /// A set in a Korean sentence.
  static func range(_ set: Margin.SetName) -> String {
    switch set {
    case .sharp: "엄밀한 범위"
    case .usual: "통상 범위"
    case .loose: "느슨한 범위"
    case .widest: "최대 범위"
    }
  }

  /// A reading of a figure, or of several with commas between.
  static func reading(_ names: String) -> SiteText {
    let korean = names.split(separator: ", ").map { name in
      readings["\(name)"] ?? "\(name)"
    }
    return SiteText(names, korean.joined(separator: ", "))
  }

  /// The readings that the reader of figures and the policy name.
  private static let readings = [
    "as printed": "적힌 그대로",
    "equal": "같음",
    "at least equal": "같거나 그 이상",
    "N times as many": "N배",
    "N times in addition": "N배만큼 더 많음",
    "N separate increases": "N차례 증가",
    "N separate decreases": "N차례 감소",
    "one Nth": "N분의 1",
    "one part in N + 1": "N + 1분의 1",
  ]

  static func name(_ resource: Resource) -> SiteText {
    let korean =
      switch resource {
      case .compute: "연산 성능"
      case .memoryBandwidth: "메모리 대역폭"
      case .scaleUp: "스케일업 링크"
      case .scaleOut: "스케일아웃 네트워크"
      case .power: "전력"
      }
    return SiteText(resource.rawValue, korean)
  }

  static func name(_ dimension: Dimension) -> SiteText {
    SiteText("\(dimension)", korean(dimension))
  }

  private static func korean(_ dimension: Dimension) -> String {
    if dimension.isNumber { return "단위 없는 비율" }
    if dimension == .unmarked { return "단위를 적지 않은 수" }
    if let noun = dimension.countedNoun {
      return noun == .thing ? "개수" : "개수(\(UnitTexts.korean(noun)))"
    }
    if dimension == .date { return "날짜" }
    if let currency = dimension.currency { return "금액(\(currency))" }
    let symbol = UnitTexts.korean(UnitTable.coherentSymbol(of: dimension))
    guard let name = dimensions[dimension] else { return "\(symbol) 단위의 양" }
    return symbol.isEmpty ? name : "\(name)(\(symbol))"
  }

  private static let dimensions: [Dimension: String] = [
    Dimension(.time): "시간",
    Dimension(.length): "길이",
    Dimension([.length: 2]): "넓이",
    Dimension(.mass): "질량",
    Dimension(.information): "정보량",
    Dimension([.information: 1, .time: -1]): "대역폭",
    Dimension(.operation): "연산량",
    Dimension([.operation: 1, .time: -1]): "연산 속도",
    Dimension([.mass: 1, .length: 2, .time: -3]): "전력",
    Dimension([.mass: 1, .length: 2, .time: -2]): "에너지",
    Dimension(.token): "토큰 수",
    Dimension([.token: 1, .time: -1]): "토큰 처리 속도",
    Dimension(.calendarMonth): "개월 수",
    Dimension(.percentagePoint): "퍼센트포인트",
    Dimension(.rank): "순위",
  ]
}

// MARK: - Verdicts on record

extension VerdictTexts {
  /// A verdict with its grade or cause, from its English words; nil if no
  /// verdict is told so.
  static func summary(_ english: String) -> SiteText? { summaries[english] }

  private static let summaries: [String: SiteText] = {
    var summaries: [String: SiteText] = [:]
    func add(_ kind: Verdict.Kind, _ english: String, _ korean: String) {
      let name = SiteTexts.name(kind)
      let text = SiteText(name.english + english, name.korean + korean)
      summaries[text.english] = text
    }
    for kind in Verdict.Kind.allCases {
      add(kind, "", "")
      for grade in Verdict.Grade.allCases {
        add(kind, " (\(grade.rawValue))", " (\(grade.rawValue))")
      }
      for cause in Verdict.Cause.allCases {
        add(kind, " (\(cause.text))", " (\(SiteTexts.cause(cause).korean))")
      }
    }
    return summaries
  }()
}

// MARK: - Steps of the working

extension VerdictTexts {
  static func text(_ value: Verdict.Step.Value) -> SiteText {
    SiteText("\(value)", korean(value))
  }

  private static func korean(_ value: Verdict.Step.Value) -> String {
    switch value {
    case .figure(let sets, let dimension, let unit):
      Verdict.Step.Value.text(
        sets, dimension, UnitTexts.unit(unit, .korean)
      ) { name($0).korean }
    case .quantity(let quantity): UnitTexts.text(quantity, .korean)
    case .assumption(let assumption): ModelTexts.text(assumption).korean
    case .names, .set, .count, .rate: "\(value)"
    }
  }

  static func text(_ origin: Verdict.Step.Origin) -> SiteText {
    SiteText("\(origin)", korean(origin))
  }

  private static func korean(_ origin: Verdict.Step.Origin) -> String {
    switch origin {
    case .printed(let phrase, let reading):
      "원문 ‘\(phrase)’"
        + (reading.map { ", ‘\(self.reading($0).korean)’ 해석" } ?? "")
    case .fact(let fact):
      attestation(fact) + "; "
        + fact.sources.map { "[\($0.id)]" }.joined(separator: " ")
    case .parts(.half(let both)): "\(both)의 절반"
    case .parts(let derivation): "\(derivation)"
    case .rate(let source, let published, let day):
      "\(source), \(published)"
        + (published == day ? "" : ", \(day) 전 마지막 고시 환율")
    case .bound(let resource, let demand):
      "\(name(resource).korean) 한계: \(ModelTexts.text(demand).korean)"
    }
  }

  private static func attestation(_ fact: Fact) -> String {
    [
      name(fact.evidence).korean,
      fact.qualities.sparsity.map { name($0).korean },
      fact.qualities.direction.map { name($0).korean },
    ].compactMap { $0 }.joined(separator: ", ")
  }

  static func name(_ evidence: Evidence) -> SiteText {
    let korean =
      switch evidence {
      case .primary: "1차 자료"
      case .secondary: "2차 자료"
      case .excerpt: "발췌"
      case .marketTalk: "시장 소문"
      case .derived: "계산한 값"
      }
    return SiteText(evidence.rawValue, korean)
  }

  static func name(_ sparsity: Sparsity) -> SiteText {
    let korean =
      switch sparsity {
      case .dense: "밀집 연산"
      case .sparse: "희소 연산"
      case .unstated: "밀집·희소 여부 밝히지 않음"
      }
    return SiteText(sparsity.rawValue, korean)
  }

  static func name(_ direction: Direction) -> SiteText {
    let korean =
      switch direction {
      case .oneWay: "단방향"
      case .bothWays: "양방향"
      case .unstated: "방향을 밝히지 않음"
      }
    return SiteText(direction.rawValue, korean)
  }
}
