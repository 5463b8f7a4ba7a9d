import Exact
import Figures
import Reference

/// Days of things that last: the 28th of an event held from the 26th on.
extension FigureScene {
  /// Whether a day is told of the thing itself; a day far from those known is
  /// that of another event which its name stands beside.
  func fitsSpan(
    _ values: [KnownValue], _ mention: AttributeIndex.Mention, _ owner: Owner
  ) -> Bool {
    guard
      let name = owner.span
        ?? scene.mentions(in: sentence.range).first(where: {
          $0.ids[0] == owner.entity
        })?.range,
      let first = finding.firstDay, let last = finding.lastDay
    else { return false }
    let around = ValueSet(
      Interval(
        from: Rational(first.number - Self.daysAround),
        through: Rational(last.number + Self.daysAround)))
    return values.contains { !$0.sets.widest.isDisjoint(with: around) }
      && (isHeldThen(mention, name) || isHeld(name, mention))
  }

  /// How far from the days known a day may be that is told of the same event.
  private static let daysAround = 7

  /// 28일 상하이에서 열린 WAIC에서, 26日に開催されたWAICは, but not 열린 WAIC
  /// 설명회.
  private func isHeldThen(
    _ mention: AttributeIndex.Mention, _ name: Range<Int>
  ) -> Bool {
    guard !isLatin, finding.range.upperBound <= mention.range.lowerBound,
      mention.range.upperBound <= name.lowerBound,
      name.lowerBound - mention.range.upperBound <= 12
    else { return false }
    let end = scene.skippingMarks(
      backFrom: name.lowerBound, to: clause.lowerBound)
    guard
      mention.range.upperBound >= end || scene.isAdnominal(before: end)
    else { return false }
    return !isQualifier(name)
  }

  /// Whether a name says of what kind the noun after it is: WAIC 설명회,
  /// WAICの会場.
  private func isQualifier(_ name: Range<Int>) -> Bool {
    let place = scene.skippingMarks(
      from: name.upperBound, to: clause.upperBound)
    guard place < clause.upperBound else { return false }
    if scene.length(of: .possessive, at: place) != nil { return true }
    let isNoun = scene.words(in: place..<clause.upperBound).contains { match in
      match.range.lowerBound == place
        && match.words.contains {
          switch $0 {
          case .noun, .kind: true
          default: false
          }
        }
    }
    if isNoun { return false }
    // A particle is written to the name in Korean, in kana in Japanese.
    return scene.text[place - 1] == UInt8(ascii: " ")
      || isChinese == false && (0xE4...0xE9).contains(scene.text[place])
  }

  /// "WAIC, held in Shanghai on 28 July", WAIC는 28일 열렸다.
  private func isHeld(
    _ name: Range<Int>, _ mention: AttributeIndex.Mention
  ) -> Bool {
    guard name.upperBound <= finding.range.lowerBound else { return false }
    if isLatin {
      return name.upperBound <= mention.range.lowerBound
        && mention.range.lowerBound - name.upperBound <= 16
        && mention.range.upperBound <= finding.range.lowerBound
    }
    let place = scene.skippingMarks(
      from: name.upperBound, to: clause.upperBound)
    return scene.length(of: .attachment, at: place) != nil
      && finding.range.upperBound <= mention.range.lowerBound
  }
}
