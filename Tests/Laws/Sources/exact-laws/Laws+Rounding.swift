import BigInt
import Exact

extension Law {
  static let roundings: [Law] =
    RoundingRule.allCases.map { rule in
      let name = "\(rule)"
      return Law("rational x.rounded(toPlace: y) \(name)", .xPlace) {
        .ratio($0.x.rounded(toPlace: $0.y, rule))
      } oracle: {
        .ratio($0.x.rounded(to: $0.y, name))
      }
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
    ]
}
