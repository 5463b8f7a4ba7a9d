import ClaimLanguage
import Exact
import Figures
import Input
import Performance
import Quantities
import Reference

extension Evaluator {
  /// The answer of the performance model: everything up to its bound, or from
  /// it on where the bound is a time.
  ///
  /// The estimate takes no part in the values; it is told in a note.
  func performance(
    _ call: PerformanceCall, _ expression: Expression
  ) throws(Stop) -> Amount {
    let reader = PerformanceReader(
      call: call, specifications: Specifications(around.library.book))
    let assessment: Assessment
    do throws(SyntaxError) {
      assessment = try reader.assessment(at: expression.span.lowerBound)
    } catch {
      throw .fault(error)
    }
    let limit = assessment.limit
    let values: ValueSet =
      limit.isUnbounded
      ? .all
      : limit.isRate
        // A run does something.
        ? ValueSet(Interval(.open(0), .closed(limit.value)))
        : ValueSet(Interval(.closed(limit.value), .infinite))
    let amount = Amount(
      assessment, sets: Denotation(exactly: values),
      dimension: call.function.dimension)
    for fact in reader.facts {
      trace.met(fact)
    }
    record(
      text(expression), .quantity(amount.quantity),
      .bound(limit.binding.resource, demand: limit.binding.demand))
    for assumption in limit.assumptions {
      record(Verdict.Step.inFavour, .assumption(assumption))
    }
    return amount
  }
}

extension PerformanceCall.Function {
  /// What the model answers in: tokens per second, s or W.
  var dimension: Dimension {
    switch self {
    case .decode, .disaggregated, .prefill, .serving:
      Dimension([.token: 1, .time: -1])
    case .gemm, .attention, .collective, .training: .duration
    case .power: Dimension([.mass: 1, .length: 2, .time: -3])
    }
  }
}

extension Outcome {
  /// The outcome of holding a figure against the model's answer, or against
  /// what was computed from it, with what the model says of the answer that
  /// the figure asks for.
  func noting(_ a: Amount, _ b: Amount) -> Outcome {
    let (model, stated) = a.answer == nil ? (b, a) : (a, b)
    guard let answer = model.answer, stated.answer == nil,
      let asked = answer.answers(for: stated.sets.usual)?.hull
    else { return self }
    let assessment = answer.assessment
    let limit = assessment.limit
    // The end of the values asked for that is nearest to the bound.
    guard let value = (limit.isRate ? asked.lower : asked.upper).value else {
      return self
    }
    var result = self
    if isRefuted {
      // A figure can also be refuted by what else is computed with.
      guard limit.forbids(value) else { return self }
      result.notes += Self.proof(assessment, value)
    } else if let estimate = assessment.estimate {
      let printed = stated.face.flatMap { answer.answers(for: ValueSet($0)) }
      let middle = printed?.hull?.middle ?? asked.middle ?? value
      let isInside = estimate.band.contains(Double(middle))
      result.notes.append(
        .estimate(
          isInside: isInside, low: estimate.band.lowerBound.threeDigits,
          high: estimate.band.upperBound.threeDigits, unit: limit.unit))
    } else if let reason = assessment.reason {
      result.notes.append(.noEstimate(reason: reason))
    }
    return result
  }

  /// Which resource forbids it, by how much, and what would change that.
  private static func proof(
    _ assessment: Assessment, _ value: Rational
  ) -> [Note] {
    let limit = assessment.limit
    let times = limit.isRate ? value / limit.value : limit.value / value
    return [
      .impossible(
        times: times, limit.binding.resource, demand: limit.binding.demand),
      .possibleWith(assessment.flipping(value).map(\.change)),
    ]
  }
}

extension Interval {
  /// The number in the middle of a bounded range.
  fileprivate var middle: Rational? {
    guard let low = lower.value, let high = upper.value else { return nil }
    return (low + high) / 2
  }
}
