import BigInt
import Exact

extension Law {
  static let conversions: [Law] = [
    Law("Int(exactly: integer a)", .a) {
      Int(exactly: $0.a).map { .number($0) } ?? .nothing
    } oracle: {
      Int(exactly: $0.a).map { .number($0) } ?? .nothing
    },
    Law("Int(exactly: rational x)", .x) {
      Int(exactly: $0.x).map { .number($0) } ?? .nothing
    } oracle: {
      $0.x.d == 1
        ? Int(exactly: $0.x.n).map { .number($0) } ?? .nothing : .nothing
    },
  ]
}
