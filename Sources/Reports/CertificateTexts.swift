import Certificates
import Checks
import Exact

/// The words of certificates, in each language.
enum CertificateTexts {
  // MARK: Parts of a proof

  static let not = SiteText("not", "성립하지 않음")
  static let all = SiteText("all of", "모두 성립")
  static let any = SiteText("any of", "하나라도 성립")

  /// Two lists of names.
  static func names(_ proof: NamesProof) -> SiteText {
    let (left, right) = (set(proof.left), set(proof.right))
    return switch proof.relation {
    case .same: SiteText("\(left) is \(right)", "\(left) = \(right)")
    case .among: SiteText("\(left) in \(right)", "\(left) ⊆ \(right)")
    }
  }

  private static func set(_ names: [String]) -> String {
    "{\(names.joined(separator: ", "))}"
  }

  // MARK: Cases

  /// Some sources among several that disagree.
  static func sources(_ label: String) -> SiteText {
    let korean = label.replacing(
      Note.ChosenSource.fromParts, with: NoteTexts.fromParts)
    return SiteText("with \(label)", "\(korean) 기준")
  }

  static func day(_ label: String) -> SiteText {
    SiteText("on \(label)", "\(label) 환율")
  }

  static func otherDay(_ label: String) -> SiteText {
    SiteText("and on \(label)", "\(label) 환율로도")
  }

  /// Other figures in place of those printed.
  static func otherFigures(_ label: String) -> SiteText {
    SiteText("and with \(label)", "다른 수치로도(\(label))")
  }

  static func reading(_ label: String) -> SiteText {
    SiteText(
      "read as \(label)", "‘\(VerdictTexts.reading(label).korean)’ 해석")
  }

  // MARK: Comparisons

  static func given(_ name: String, _ set: ValueSet) -> SiteText {
    SiteText("\(name) in \(set)", "\(name) ∈ \(set)")
  }

  static func inclusion(_ latitude: Latitude, _ room: ValueSet) -> SiteText {
    SiteText(
      "\(latitude.rawValue) sets: what lies in \(room)",
      "\(range(latitude))에서 \(room) 안에 드는 값")
  }

  static func separation(_ latitude: Latitude) -> SiteText {
    SiteText(
      "\(latitude.rawValue) sets: what keeps the sides apart",
      "\(range(latitude))에서 양쪽을 가르는 값")
  }

  private static func range(_ latitude: Latitude) -> String {
    switch latitude {
    case .sharp: VerdictTexts.range(.sharp)
    case .usual: VerdictTexts.range(.usual)
    case .loose: VerdictTexts.range(.loose)
    case .widest: VerdictTexts.range(.widest)
    case .customary: "관행 범위"
    case .printed: "적힌 값"
    }
  }

  static func holds(_ pair: Witnesses.Pair) -> SiteText {
    SiteText(
      "can hold with \(pair.left) and \(pair.right)",
      "성립할 수 있는 값: \(pair.left), \(pair.right)")
  }

  static func fails(_ pair: Witnesses.Pair) -> SiteText {
    SiteText(
      "can fail with \(pair.left) and \(pair.right)",
      "어긋날 수 있는 값: \(pair.left), \(pair.right)")
  }

  static func holds(near point: String) -> SiteText {
    SiteText("can hold near \(point)", "성립할 수 있는 부근: \(point)")
  }

  static func fails(at point: String) -> SiteText {
    SiteText("can fail with \(point)", "어긋날 수 있는 값: \(point)")
  }

  static let unbounded = SiteText(
    "one side can be anything", "한쪽이 어떤 값이든 될 수 있음")

  static func budget(_ steps: Int) -> SiteText {
    SiteText(
      "no proof within \(steps) steps", "\(steps)단계 안에 증명을 찾지 못함")
  }

  // MARK: The sets of both sides

  static func side(_ side: Enclosure) -> SiteText {
    side.isExact
      ? SiteText("\(side.set)", "\(side.set)")
      : SiteText("\(side.set) (outer)", "\(side.set)(넉넉히 잡은 범위)")
  }

  static func sides(
    _ left: Enclosure, _ right: Enclosure, _ bound: Rational?
  ) -> SiteText {
    let (a, b) = (side(left), side(right))
    return SiteText(
      "\(a.english) and \(b.english)"
        + (bound.map { ", parted at \($0)" } ?? ""),
      "\(a.korean), \(b.korean)" + (bound.map { ", 경계 \($0)" } ?? ""))
  }
}
