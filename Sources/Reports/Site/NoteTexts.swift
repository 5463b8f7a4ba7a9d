import Checks
import Exact
import Quantities

/// What is noted of a verdict, and how far its sides are apart, in each
/// language.
enum NoteTexts {
  static func text(_ margin: Margin) -> SiteText {
    SiteText("\(margin)", korean(margin))
  }

  private static func korean(_ margin: Margin) -> String {
    func text(_ set: ValueSet) -> String {
      margin.text(set) { UnitTexts.unit($0, .korean) }
    }
    func length(_ value: Rational) -> String {
      margin.dimension == .date ? "\(value)일" : text(ValueSet(value))
    }
    switch margin.relation {
    case .inside(let inner, let outer, _) where inner == outer:
      return "두 값이 같습니다(\(text(inner)))."
    case .inside(let inner, let outer, let name):
      let room = margin.distance.map {
        " 있고, 경계까지 \(length($0))만큼 여유가 있습니다."
      }
      return "값(\(text(inner)))이"
        + " \(VerdictTexts.range(name)) \(text(outer)) 안에"
        + (room ?? " 있습니다.")
    case .outside(let computed, let set, let name):
      let gap = margin.distance.map {
        " 있고, \(length($0))만큼 떨어져 있습니다."
      }
      return "값(\(text(computed)))이"
        + " \(VerdictTexts.range(name)) \(text(set)) 밖에"
        + (gap ?? " 있습니다.")
    case .apart(let a, let b):
      let gap = margin.distance.map { " \(length($0))만큼 떨어져 있습니다." }
      return "두 값은 \(text(a)), \(text(b))이며"
        + (gap ?? " 서로 맞닿아 있습니다.")
    case .overlap(let both):
      return "두 값 모두 \(text(both))일 수 있습니다."
    case .granularity(let grain, let room):
      let nearest = margin.nearest.map {
        " 가장 가까운 배수는 \(text(ValueSet($0.below))),"
          + " \(text(ValueSet($0.above)))입니다."
      }
      return "\(grain)의 배수 가운데 \(text(room)) 안에 드는 것이 없습니다."
        + (nearest ?? "")
    }
  }

  static func text(_ note: Note) -> SiteText {
    SiteText("\(note)", korean(note))
  }

  private static func korean(_ note: Note) -> String {
    switch note {
    case .noCommonMeasure(let a, let b, let isSum):
      "서로 \(isSum ? "더할" : "비교할") 수 없습니다:"
        + " \(VerdictTexts.name(a).korean), \(VerdictTexts.name(b).korean)"
    case .noFact(let name): "기준 자료에 \(name) 값이 없습니다."
    case .hiddenQuantity(let name):
      "기준 자료에 \(name) 값이 없습니다. 'claimcheck implied \(name)' 명령은 모든"
        + " 주장을 함께 볼 때 그 값이 얼마여야 하는지 알려 줍니다."
    case .tooMany(.readings, let limit): "해석의 조합이 \(limit)가지를 넘습니다."
    case .tooMany(.sources, let limit):
      "서로 다른 출처의 조합이 \(limit)가지를 넘습니다."
    case .tooMany(.numbersOfThings, let limit):
      "가능한 개수가 \(limit)가지를 넘습니다."
    case .tooManyBits(let bits, let limit):
      "수의 길이가 \(bits)비트로, 계산 한도 \(limit)비트를 넘습니다."
    case .ifReadAs(let reading, let kind):
      "‘\(VerdictTexts.reading(reading).korean)’ 해석에서는 \(name(kind))"
    case .restsOnReading(let reading):
      "‘\(VerdictTexts.reading(reading).korean)’ 해석을 따른 판정입니다."
    case .withSources(let sources, let kind):
      "\(korean(sources)) 기준으로는 \(name(kind))"
    case .sameWithAllSources(let count):
      "서로 다른 출처의 조합 \(count)가지에서 판정이 모두 같습니다."
    case .atRateOf(let day, let kind): "\(day) 환율로는 \(name(kind))"
    case .onEachDay(let count):
      "환율이 고시된 \(count)일 모두 판정이 같습니다."
    case .granularity(let percent):
      "이 정밀도로 적을 수 있는 수치 가운데 \(percent)%는 이만한 개수의 평균이나"
        + " 비율이 될 수 없습니다."
    case .equalsPrintedValues(let quantity):
      "적힌 값끼리 계산한 결과(\(UnitTexts.text(quantity, .korean)))와 같습니다. 문서가 그렇게 계산했다면"
        + " 'derivedFrom: printed'를 적습니다."
    case .notAmong(let names): "그 가운데 없는 것: \(names.joined(separator: ", "))"
    case .noPower: "수치가 무엇이든 이 검사를 통과합니다."
    case .laterThanDocument(let facts):
      "문서보다 나중에 나온 자료: "
        + facts.map { "\($0.name) [\($0.source)] \($0.asOf)" }
        .joined(separator: ", ")
    case .estimate(let isInside, let low, let high, let unit):
      "추정치의 95% 구간(\(ModelTexts.range(low, high, unit).korean)) "
        + (isInside ? "안이므로 그럴듯합니다." : "밖이므로 그럴듯하지 않습니다.")
    case .noEstimate(let reason): "추정치가 없습니다: \(ModelTexts.text(reason).korean)"
    case .impossible(let times, let resource, let demand):
      "불가능합니다: \(VerdictTexts.name(resource).korean) 한계의"
        + " \(times.readable().text)배입니다(\(ModelTexts.text(demand).korean))."
    case .possibleWith(let changes):
      changes.isEmpty
        ? "조건을 바꾸어 보아도 가능해지지 않습니다."
        : "다음 조건이면 가능합니다: "
          + changes.map { ModelTexts.text($0).korean }
          .joined(separator: " 또는 ")
    }
  }

  /// What is said of a value that follows from the parts.
  static let fromParts = "(부분에서 계산한 값)"

  private static func name(_ kind: Verdict.Kind) -> String {
    SiteTexts.name(kind).korean
  }

  private static func korean(_ sources: [Note.ChosenSource]) -> String {
    sources.map { source in
      guard let fact = source.fact else {
        return "\(source.attribute)" + fromParts
      }
      return "\(source.attribute) = \(fact.phrase)"
        + " [\(fact.sources.joined(separator: ", "))]"
    }.joined(separator: ", ")
  }
}
