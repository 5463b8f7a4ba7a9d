import Catalogue
import Reference

/// The rows of two systems side by side, in each language.
enum ComparisonTexts {
  static let counts = SiteText("counts", "개수")
  static let perChip = SiteText("per chip", "칩당")
  static let whole = SiteText("whole", "전체")
  static let derived = SiteText("derived", "파생 지표")
  static let computed = SiteText("computed", "계산값")
  static let depends = SiteText("depends", "조건에 따라 다름")
  static let notComparable = SiteText("not comparable", "비교 불가")

  static func title(_ group: Metric.Group) -> SiteText {
    switch group {
    case .counts: counts
    case .chip: perChip
    case .whole: whole
    case .ratios: derived
    }
  }

  static func title(_ row: Comparison.Row) -> SiteText {
    let variant = row.variant.map { " \(name($0))" } ?? ""
    return SiteText(row.title, korean(row.metric.title) + variant)
  }

  private static func korean(_ title: Metric.Title) -> String {
    switch title {
    case .name(let name): self.name(name)
    case .per(let over, .chip): "칩당 \(name(over))"
    case .per(let over, let under): "\(name(under)) 대비 \(name(over))"
    case .bytesPerOperation(let format):
      "\(format.rawValue.uppercased()) 연산당 바이트"
    case .ridgePoint(let format):
      "\(format.rawValue.uppercased()) 능선점(루프라인)"
    }
  }

  private static func name(_ name: Metric.Name) -> String {
    switch name {
    case .accelerators: "가속기"
    case .scaleUpDomain: "스케일업 도메인"
    case .cpus: "CPU"
    case .nodes: "노드"
    case .racks: "랙"
    case .opticalModules: "광 모듈"
    case .memory: "메모리"
    case .memoryBandwidth: "메모리 대역폭"
    case .scaleUpBandwidth: "스케일업 대역폭"
    case .scaleOutBandwidth: "스케일아웃 대역폭"
    case .power: "전력"
    case .price: "가격"
    case .acceleratorPower: "가속기 전력"
    case .interconnectPower: "상호 연결 전력"
    case .interconnectCost: "상호 연결 비용"
    case .chip: "칩"
    case .rate(let format): format.rawValue.uppercased()
    }
  }

  private static func name(_ variant: Variant) -> String {
    switch variant {
    case .sparsity(let sparsity): VerdictTexts.name(sparsity).korean
    case .direction(let direction): VerdictTexts.name(direction).korean
    }
  }

  // MARK: Remarks

  static func text(_ reason: Comparison.Reason) -> SiteText {
    SiteText("\(reason)", korean(reason))
  }

  private static func korean(_ reason: Comparison.Reason) -> String {
    switch reason {
    case .variants(let a, let b):
      "첫째는 \(a.map(name) ?? "구분 없음"), 둘째는 \(b.map(name) ?? "구분 없음")뿐"
    case .units(let a, let b): "단위가 다름: \(a), \(b)"
    case .noRatio: "한계값이거나 나눌 값이 없음"
    case .powerTerms(let a, let b):
      "전력의 종류가 다름: \(name(a)), \(name(b))"
    case .scopes(let a, let b): "범위가 다름: \(name(a))당, \(name(b))당"
    case .facts(let a, let b): "\(name(a)), \(name(b))으로 서로 다름"
    }
  }

  static func text(_ condition: Comparison.Condition) -> SiteText {
    SiteText("\(condition)", korean(condition))
  }

  private static func korean(_ condition: Comparison.Condition) -> String {
    switch condition {
    case .bothSame: "둘이 같은 기준일 때"
    case .only(let side, let variant): "\(name(side))만 \(name(variant))일 때"
    case .side(let side, let variant):
      "\(name(side))가 \(name(variant))일 때"
    }
  }

  static func text(_ estimated: Comparison.Estimated) -> SiteText {
    let korean =
      switch estimated {
      case .first: "첫째는 추정치"
      case .second: "둘째는 추정치"
      case .both: "둘 다 추정치"
      }
    return SiteText("\(estimated)", korean)
  }

  static func others(_ range: String) -> SiteText {
    SiteText("by other sources \(range)", "다른 출처로는 \(range)")
  }

  private static func name(_ side: Comparison.Side) -> String {
    switch side {
    case .first: "첫째"
    case .second: "둘째"
    }
  }

  private static func name(_ term: PowerTerm) -> String {
    switch term {
    case .tdp: "열 설계 전력(TDP)"
    case .tgp: "그래픽 총전력(TGP)"
    case .tbp: "보드 총전력(TBP)"
    case .configured: "설정 한도"
    case .measured: "콘센트 실측"
    case .allIn: "네트워크·냉각 포함"
    case .budget: "설비 전력"
    }
  }

  private static func name(_ scope: HardwareScope) -> String {
    switch scope {
    case .die: "다이"
    case .package: "패키지"
    case .superchip: "슈퍼칩"
    case .board: "보드"
    case .node: "노드"
    case .rack: "랙"
    case .pod: "포드"
    }
  }
}
