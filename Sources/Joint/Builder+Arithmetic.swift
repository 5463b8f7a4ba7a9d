import Exact
import Feasibility
import Quantities

extension Builder {
  /// The variable of a form; a new one where it is more than that.
  private func variable(_ form: Form, labels: [Int]) -> Int {
    if let variable = form.variable { return variable }
    let variable = system.addVariable()
    state(
      form, minus: Form(variable: variable, dimension: form.dimension),
      in: Interval(0), labels: labels)
    return variable
  }

  /// The product of two forms, dimensions left as those of the first.
  func multiplied(
    _ a: Form, _ b: Form, labels: [Int]
  ) throws(Omission) -> Form {
    var result: Form
    if let number = a.number {
      result = b.scaled(by: number)
    } else if let number = b.number {
      result = a.scaled(by: number)
    } else {
      let (x, y) = (variable(a, labels: labels), variable(b, labels: labels))
      let product = system.addVariable()
      system.add(
        .product(product, of: x, y),
        labels: labels + (a.labels.union(b.labels)).sorted())
      result = Form(variable: product, dimension: a.dimension)
    }
    result.labels = a.labels.union(b.labels)
    return try bounded(result)
  }

  /// The quotient of two forms, whose divisor is not zero.
  func divided(
    _ a: Form, by b: Form, labels: [Int]
  ) throws(Omission) -> Form {
    let all = labels + (a.labels.union(b.labels)).sorted()
    var result: Form
    if let number = b.number {
      guard !number.isZero else { throw .reason("a division by zero") }
      result = a.scaled(by: number.reciprocal)
    } else {
      let divisor = variable(b, labels: labels)
      let quotient = system.addVariable()
      let dividend = variable(a, labels: labels)
      system.add(.product(dividend, of: quotient, divisor), labels: all)
      system.add(
        .member(
          divisor,
          of: ValueSet([
            Interval(.infinite, .open(0)), Interval(.open(0), .infinite),
          ])), labels: labels)
      result = Form(variable: quotient, dimension: a.dimension)
    }
    result.labels = a.labels.union(b.labels)
    return try bounded(result)
  }

  func power(
    _ a: Form, _ exponent: Int, labels: [Int]
  ) throws(Omission) -> Form {
    if exponent == 0 { return Form(1, dimension: .number) }
    if exponent < 0 {
      return try divided(
        Form(1, dimension: .number),
        by: power(a, -exponent, labels: labels), labels: labels)
    }
    if exponent == 1 { return a }
    if let number = a.number {
      guard let power = try? number.raised(to: exponent) else {
        throw .reason("a number beyond \(Rational.bitLimit) bits")
      }
      var result = Form(power, dimension: a.dimension)
      result.labels = a.labels
      return try bounded(result)
    }
    let base = variable(a, labels: labels)
    let power = system.addVariable()
    system.add(
      .power(power, of: base, exponent), labels: labels + a.labels.sorted())
    var result = Form(variable: power, dimension: a.dimension)
    result.labels = a.labels
    return result
  }

  /// States that the difference of two forms lies in a range.
  func state(
    _ a: Form, minus b: Form, in range: Interval, labels: [Int]
  ) {
    var difference = a
    difference.add(b, times: -1)
    system.add(
      .linear(
        difference.terms.sorted { $0.key < $1.key }
          .map { System.Term($0.value, $0.key) },
        in: range - Interval(difference.constant)),
      labels: (labels + difference.labels).sorted())
  }

  /// States that a form lies in a set of one range.
  func state(_ form: Form, in set: ValueSet, labels: [Int]) {
    let all = (labels + form.labels).sorted()
    if let variable = form.variable {
      system.add(.member(variable, of: set), labels: all)
    } else {
      state(
        form, minus: Form(0, dimension: form.dimension), in: set.intervals[0],
        labels: labels)
    }
  }

  /// Numbers that grow without end are not worked with.
  private func bounded(_ form: Form) throws(Omission) -> Form {
    guard form.bitWidth <= Self.bitLimit else {
      throw .reason("a number beyond \(Self.bitLimit) bits")
    }
    return form
  }

  private static let bitLimit = 4096
}
