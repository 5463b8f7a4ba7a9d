import BigInt
import Exact

extension Law {
  static let roundings: [Law] =
    RoundingRule.allCases.flatMap { rule in
      let name = "\(rule)"
      return [
        Law("rational x.rounded(toPlace: y) \(name)", .xPlace) {
          .ratio($0.x.rounded(toPlace: $0.y, rule))
        } oracle: {
          .ratio($0.x.rounded(to: $0.y, name))
        },
        Law("rational x.rounded(toSignificantDigits: k) \(name)", .xDigits) {
          .ratio($0.x.rounded(toSignificantDigits: $0.k, rule))
        } oracle: {
          if $0.x.isZero { return .ratio($0.x) }
          let place = Fraction(10).power($0.x.decimalExponent - $0.k + 1)
          return .ratio($0.x.rounded(to: place, name))
        },
      ]
    } + [
      Law("rational x.floor", .x) {
        .whole($0.x.floor)
      } oracle: {
        .whole($0.x.floor)
      },
      Law("rational x.ceiling", .x) {
        .whole($0.x.ceiling)
      } oracle: {
        .whole(-(-$0.x).floor)
      },
      Law("rational x.decimalExponent", .xDigits) {
        .number($0.x.decimalExponent)
      } oracle: {
        .number($0.x.decimalExponent)
      },
      Law("rational x.decimalPlaces", .x) {
        $0.x.decimalPlaces.map { .number($0) } ?? .nothing
      } oracle: {
        $0.x.decimalPlaces.map { .number($0) } ?? .nothing
      },
    ]
}

extension Fraction {
  /// The place of the leading digit, counted in the digits themselves; 0 for
  /// zero.
  var decimalExponent: Int {
    if isZero { return 0 }
    let (top, bottom) = (n.magnitude, d.magnitude)
    if top >= bottom { return (top / bottom).description.utf8.count - 1 }
    // Of 1/x the digits before the point tell, unless it is a power of ten.
    let (q, r) = bottom.quotientAndRemainder(dividingBy: top)
    let digits = q.description
    let isPower =
      r.isZero && digits.first == "1"
      && digits.dropFirst().allSatisfy { $0 == "0" }
    return isPower ? 1 - digits.utf8.count : -digits.utf8.count
  }

  /// The digits after the point if the decimal expansion ends.
  var decimalPlaces: Int? {
    var (rest, twos, fives) = (d, 0, 0)
    while (rest % 2).isZero { (rest, twos) = (rest / 2, twos + 1) }
    while (rest % 5).isZero { (rest, fives) = (rest / 5, fives + 1) }
    return rest == 1 ? max(twos, fives) : nil
  }
}
