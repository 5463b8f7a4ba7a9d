import BigInt
import Exact

extension Law {
  static let texts: [Law] = [
    Law("rational x.description", .x) {
      .text($0.x.description)
    } oracle: {
      .text($0.x.d == 1 ? "\($0.x.n)" : "\($0.x.n)/\($0.x.d)")
    },
    Law("rational x.decimal(places: k)", .xPlaces) {
      .text($0.x.decimal(places: $0.k))
    } oracle: {
      .text($0.x.decimal(places: $0.k, grouped: false, "nearestOrEven"))
    },
    Law("rational x.decimal(places: k, grouped)", .xPlaces) {
      .text($0.x.decimal(places: $0.k, grouped: true))
    } oracle: {
      .text($0.x.decimal(places: $0.k, grouped: true, "nearestOrEven"))
    },
  ]
}
