import ClaimLanguage
import Figures
import Input
import Quantities

extension Evaluator {
  func phraseAmount(
    _ phrase: String, _ expression: Expression
  ) throws(Stop) -> Amount {
    do throws(FigureError) {
      let figure = try around.reader.read(phrase, on: around.day)
      let reading = world.readings["\"\(phrase)\""] ?? 0
      return recorded(figure, reading, as: "\"\(phrase)\"")
    } catch {
      throw .fault(
        SyntaxError(
          message: error.description,
          offset: expression.span.lowerBound + 1 + error.offset))
    }
  }

  private func recorded(
    _ figure: Figure, _ reading: Int, as name: String
  ) -> Amount {
    let written = Amount(figure, reading: reading)
    let amount = unknowns.numbered(
      world.takesPrintedValues ? written.atPrintedValue(of: figure) : written,
      name)
    record(
      name, .figure(amount.sets, figure.dimension, figure.unit),
      .printed(
        figure.phrase,
        reading: figure.readings.count > 1
          ? figure.readings[reading].name : nil))
    return amount
  }

  func claimFigure(
    _ figure: ClaimFigure, reading: Int, as name: String
  ) -> Value {
    switch figure.content {
    case .quantity(let quantity):
      return .amount(recorded(quantity, reading, as: name))
    case .names(let names):
      record(name, .names(names), .printed(figure.phrase, reading: nil))
      return .names(names, Basis(hasFigure: true))
    }
  }

  func otherFigure(
    _ document: String, _ claim: String, _ key: String?,
    _ expression: Expression
  ) throws(Stop) -> Value {
    guard let other = around.otherClaim("\(document)/\(claim)") else {
      throw fault("no claim is called '\(document)/\(claim)'", expression)
    }
    guard let figure = other.figure(named: key) else {
      let keys = quotedList(other.figures.map(\.key), last: "and")
      throw fault(
        "'\(document)/\(claim)' has the figures \(keys); name one of them",
        expression)
    }
    return claimFigure(
      figure, reading: world.readings[text(expression)] ?? 0,
      as: text(expression))
  }
}

extension Claim {
  /// The figure of a key; without one the only figure, or the one called so.
  fileprivate func figure(named key: String?) -> ClaimFigure? {
    if let key { return self[key] }
    return figures.count == 1 ? figures[0] : self["figure"]
  }
}

extension Surroundings {
  /// A figure that a check quotes or takes from another claim, by the text
  /// that stands for it in the check.
  func figure(at node: Expression) -> (key: String, figure: Figure)? {
    switch node.kind {
    case .phrase(let phrase):
      return (try? reader.read(phrase, on: day)).map { ("\"\(phrase)\"", $0) }
    case .claim(let document, let claim, let key):
      return otherClaim("\(document)/\(claim)")?.figure(named: key)?.figure
        .map { (self.claim.text(of: node), $0) }
    default: return nil
    }
  }
}
