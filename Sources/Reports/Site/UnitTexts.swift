import Quantities

/// Units and what is counted, in each language.
enum UnitTexts {
  /// The same unit as a language writes it: nouns and spelled-out units in its
  /// words, every other symbol as it is.
  static func unit(_ unit: Unit, _ language: SiteLanguage) -> Unit {
    guard language == .korean else { return unit }
    return Unit(
      symbol: korean(unit.symbol), dimension: unit.dimension,
      factor: unit.factor)
  }

  /// A symbol, each factor by itself: `token/s`, `token·USD`.
  static func korean(_ symbol: String) -> String {
    var result = ""
    var factor = ""
    func told() -> String { names[factor] ?? spelled[factor] ?? factor }
    for letter in symbol {
      if letter == "/" || letter == "·" {
        result += told() + "\(letter)"
        factor = ""
      } else {
        factor.append(letter)
      }
    }
    return result + told()
  }

  /// A quantity in such a unit.
  static func text(_ quantity: Quantity, _ language: SiteLanguage) -> String {
    Quantity(
      values: quantity.values, dimension: quantity.dimension,
      unit: unit(quantity.unit, language)
    ).description
  }

  static func korean(_ noun: Noun) -> String { names[noun.id] ?? noun.id }

  /// Units whose symbol is a word.
  static let spelled = [
    "min": "분", "hour": "시간", "day": "일", "week": "주", "month": "개월",
    "quarter": "분기", "year": "년", "decade": "십 년", "century": "세기",
    "token": "토큰", "item": "개", "rank": "위", "inch": "인치", "ton": "톤",
  ]

  private static let names = [
    "NPU": "NPU", "GPU": "GPU", "CPU": "CPU", "TPU": "TPU",
    "alliance": "연합체", "body": "기구", "chip": "칩", "company": "기업",
    "core": "코어", "country": "국가", "debut": "첫 공개", "die": "다이",
    "exhibit": "전시품", "fibre": "광섬유", "guest": "초청객",
    "humanoid": "휴머노이드", "joint": "관절", "link": "링크", "machine": "기계",
    "megapixel": "메가픽셀", "metric": "지표", "model": "모델", "module": "모듈",
    "node": "노드", "occasion": "회", "organisation": "기관", "page": "쪽",
    "parameter": "매개변수", "person": "명", "pixel": "픽셀", "place": "곳",
    "port": "포트", "product": "제품", "project": "사업", "rack": "랙",
    "robot": "로봇", "set": "세트", "stack": "스택", "switch": "스위치",
    "switch_chip": "스위치 칩", "system": "시스템", "terminal": "단자",
    "transistor": "트랜지스터", "vehicle": "차량", "visitor": "방문객",
  ]
}
