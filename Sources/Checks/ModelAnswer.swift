import Certificates
import Exact
import Performance

/// What the performance model answered, behind an amount that was computed
/// from it, and the way back from the amount to that answer.
///
/// An amount has one as long as it rests on one answer: what is computed from
/// two has none, nor what the way back from is not known.
final class ModelAnswer {
  typealias Way = (ValueSet) throws(ExactError) -> ValueSet

  let assessment: Assessment
  /// The answers that lead to some values of the amount.
  private let way: Way

  convenience init(_ assessment: Assessment) {
    self.init(assessment) { (set) throws(ExactError) in set }
  }

  private init(_ assessment: Assessment, way: @escaping Way) {
    self.assessment = assessment
    self.way = way
  }

  /// The answers that lead to some values; nil if they cannot be told, as
  /// where the answer is multiplied by what can be zero.
  func answers(for values: ValueSet) -> ValueSet? {
    guard let answers = try? way(values), !answers.isEmpty else { return nil }
    return answers
  }

  /// The same answer behind what was computed from the amount; `step` leads
  /// back from the result to the amount.
  func behind(_ step: @escaping Way) -> ModelAnswer {
    ModelAnswer(assessment) { [way] (set) throws(ExactError) in
      try way(step(set))
    }
  }

  /// The one answer behind an operation on two amounts.
  static func behind(
    _ operation: Term.Operation, _ a: Amount, _ b: Amount
  ) -> ModelAnswer? {
    switch (a.answer, b.answer) {
    case (let answer?, nil):
      let other = b.sets.usual
      return answer.behind { (set) throws(ExactError) in
        switch operation {
        case .sum: try set.subtracting(other)
        case .difference: try set.adding(other)
        case .product: try set.divided(by: other)
        case .quotient: try set.multiplied(by: other)
        }
      }
    case (nil, let answer?):
      let other = a.sets.usual
      return answer.behind { (set) throws(ExactError) in
        switch operation {
        case .sum: try set.subtracting(other)
        case .difference: try other.subtracting(set)
        case .product: try set.divided(by: other)
        case .quotient: try other.divided(by: set)
        }
      }
    default: return nil
    }
  }
}

extension Amount {
  /// The way back from a whole power; it is not known where numbers of both
  /// signs have the same one.
  func roots(_ exponent: Int) -> ModelAnswer.Way {
    let hull = sets.usual.hull
    return { (set) throws(ExactError) in
      guard let hull, let values = set.hull, exponent != 0 else {
        throw .undefined
      }
      let sides = [
        Interval(.closed(0), .infinite), Interval(.infinite, .closed(0)),
      ]
      guard let side = sides.first(where: { hull.isSubset(of: $0) }) else {
        throw .undefined
      }
      return ValueSet(
        try values.reversePower(exponent, within: side, bits: 64))
    }
  }
}
