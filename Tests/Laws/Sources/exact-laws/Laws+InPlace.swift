import BigInt
import Exact

extension Law {
  static let rationalsInPlace: [Law] = []
}
