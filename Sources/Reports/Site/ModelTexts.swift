import Exact
import Performance
import Reference

/// What the performance model says, in each language.
enum ModelTexts {
  // MARK: What is asked

  static func text(_ demand: Demand) -> SiteText {
    SiteText("\(demand)", korean(demand))
  }

  private static func korean(_ demand: Demand) -> String {
    switch demand {
    case .operations(let count, let format):
      "\(count.short) FLOP(\(format.rawValue))"
    case .stepOperations(let count, let format):
      "단계마다 칩당 \(count.short) FLOP(\(format.rawValue))"
    case .operationsPerComputedToken(let count):
      "계산하는 토큰마다 \(count.short) FLOP"
    case .operationsPerOutputToken(let count):
      "출력 토큰마다 \(count.short) FLOP"
    case .traffic(let bytes): "메모리 전송 \(bytes.short) B"
    case .sentByRank(let bytes): "랭크마다 \(bytes.short) B 전송"
    case .leavingDomain(let bytes): "도메인마다 밖으로 \(bytes.short) B 전송"
    case .pools(let prefill, let decode):
      "출력 토큰마다 프리필 칩 \(prefill.short)초, 디코드 칩 \(decode.short)초"
    case .powerLimit(let chips): "칩 \(chips)개의 전력 한도"
    case .nothing: "없음"
    case .unknown: "알려지지 않음"
    }
  }

  // MARK: What is taken in the run's favour

  static func text(_ assumption: Assumption) -> SiteText {
    SiteText("\(assumption)", korean(assumption))
  }

  private static func korean(_ assumption: Assumption) -> String {
    switch assumption {
    case .narrowestFormat(let format):
      "형식을 밝히지 않아, 쓸 수 있는 가장 좁은 형식인 \(format.rawValue) 기준"
    case .cacheFormat(let format): "KV 캐시 형식은 \(format.rawValue)"
    case .nextFormat(let format, let chip):
      "\(chip)의 \(format.rawValue) 밀집 연산 속도를 밝힌 출처가 없어, 더 빠른 이웃"
        + " 형식의 값을 대신 씀"
    case .causalAttention: "인과적 어텐션이므로 토큰 쌍의 절반만 계산"
    case .nothingTwice: "두 번 계산하는 것이 없고 링크에서 쓰는 시간도 없음"
    case .cachedTokens(let share):
      "입력 토큰 가운데 \(share.readable().text)는 캐시에 있어 계산하지 않음"
    case .inCache(let bytes, let isSizeKnown):
      "최대 \(bytes.short) B는 칩 안 캐시에 이미 있음"
        + (isSizeKnown ? "" : "(캐시 크기는 알려지지 않음)")
        + ". 없다면 한계가 더 엄격해짐"
    case .sameExperts:
      "한 단계의 토큰이 모두 같은 전문가로 갈 수 있음. 고르게 나뉘면 읽을 가중치가 더"
        + " 많음"
    case .untoldSpeculation(let tokens, let tightens):
      "추측 디코딩 여부를 밝히지 않아 단계마다 \(tokens)토큰까지 허용"
        + (tightens ? ". 쓰지 않으면 메모리 한계가 \(tokens)배 엄격해짐" : "")
    case .allAccepted(let drafted): "초안 토큰 \(drafted)개가 모두 채택될 수 있음"
    case .switchAddsUp(let ringBytes):
      "스위치가 지나가는 값을 더해 줄 수 있음. 링만 쓰면 랭크마다"
        + " \(ringBytes.short) B를 보내야 함"
    case .linksToPeer(let share): "상대 하나에는 메시 링크의 \(share)만 이어짐"
    case .noNetwork(let ranks, let domain):
      "랭크 \(ranks)개가 \(domain)개씩 도메인을 이루지만 도메인 사이 네트워크를 밝힌"
        + " 출처가 없음. 있다면 한계가 더 엄격해짐"
    case .sentOnce:
      "토큰은 한 번만 보내며, 필요한 다른 전문가도 같은 랭크에 있을 수 있음"
    case .serverShare(let share):
      "서버에서 칩 말고 다른 부분이 쓰는 전력은 칩 전력 한도의"
        + " \((share * 100).readable().text)% 이하"
    }
  }

  // MARK: What would change it

  static func text(_ change: Change) -> SiteText {
    SiteText("\(change)", korean(change))
  }

  private static func korean(_ change: Change) -> String {
    switch change {
    case .format(let format): "형식 \(format.rawValue)"
    case .cache(let format): "KV 캐시 형식 \(format.rawValue)"
    case .attention(let isCausal): isCausal ? "인과적 어텐션" : "전체 어텐션"
    case .largestBatch: "메모리에 들어가는 가장 큰 배치"
    case .halfContext: "절반 길이의 문맥"
    case .drafted(let count):
      count == 0 ? "추측 디코딩 없음" : "초안 토큰 \(count)개"
    case .halfCached: "입력 토큰의 절반이 캐시에 있음"
    case .ring(let isRing):
      isRing ? "스위치가 값을 더하지 않음" : "스위치가 값을 더함"
    case .scope(.chip): "칩만의 전력"
    case .scope(.server): "서버 전체의 전력"
    }
  }

  // MARK: Answers

  /// A range of answers: "1.2~3.4 s".
  static func range(
    _ low: String, _ high: String, _ unit: Limit.Unit
  ) -> SiteText {
    let range = "\(low)~\(high)"
    let korean =
      switch unit {
      case .seconds: "\(range)초"
      case .watts, .operationsPerSecond: "\(range) \(unit.rawValue)"
      case .perSecond: "초당 \(range)"
      case .tokensPerSecond: "초당 \(range)토큰"
      case .tokensPerSecondAndChip: "칩당 초당 \(range)토큰"
      case .perMillionTokens: "토큰 100만 개당 \(range)"
      }
    return SiteText("\(low) to \(high) \(unit.rawValue)", korean)
  }

  /// Why there is no answer.
  static func text(_ error: ModelError) -> SiteText {
    SiteText("\(error)", korean(error))
  }

  private static func korean(_ error: ModelError) -> String {
    switch error {
    case .noPeak(let chip, let format, let known):
      "\(chip)의 \(format.rawValue) 밀집 연산 속도를 밝힌 출처가 없습니다(알려진 형식:"
        + " \(known.isEmpty ? "없음" : known.map(\.rawValue).joined(separator: ", ")))."
    case .sparseOnly(let chip, let format):
      "\(chip)의 \(format.rawValue) 연산 속도는 희소 연산 값만 알려져 있습니다. 짐작으로"
        + " 반으로 나누지 않습니다."
    case .noFigure(let chip, let what):
      "\(chip)의 \(name(what)) 값을 밝힌 출처가 없습니다."
    case .doesNotFit(let model, let needed, let available, let chips):
      "메모리가 모자랍니다. \(model)에는 \(ModelError.gigabytes(needed))가"
        + " 필요하지만 칩 \(chips)개에는 \(ModelError.gigabytes(available))뿐입니다."
    case .doesNotDivide(let heads, let over):
      "헤드 \(heads)개를 칩 \(over)개로 나눌 수 없습니다."
    case .expertsDoNotDivide(let experts, let over):
      "전문가 \(experts)개를 칩 \(over)개에 고르게 나눌 수 없습니다."
    case .noBatch:
      "배치를 밝히지 않았고, 배치를 제한할 메모리 용량의 출처도 없습니다."
    // Refusals of what was asked are errors with a place, never in a note.
    case .unknownSystem, .unknownModel, .unknownFormat, .missing, .outOfRange:
      "\(error)"
    }
  }

  private static func name(_ figure: ModelError.Figure) -> String {
    switch figure {
    case .memoryBandwidth: "메모리 대역폭"
    case .scaleUp: "스케일업 대역폭"
    case .scaleOut: "스케일아웃 대역폭"
    case .betweenRanks: "랭크 사이 대역폭"
    case .power: "전력 한도"
    }
  }
}
