import Hardware
import Input
public import Reference

/// What the names in a check stand for.
public struct Scope: Sendable {
  // The two parts of the book that are asked for, which is copied less often.
  private let entities: [String: Entity]
  private let attributes: Set<String>
  /// The keys of the claim's figures.
  public let figureKeys: [String]
  /// The document's hidden quantities.
  public let quantities: [String]

  public init(
    book: ReferenceBook, figureKeys: [String], quantities: [String] = []
  ) {
    entities = book.entities
    attributes = book.attributes
    self.figureKeys = figureKeys
    self.quantities = quantities
  }

  /// What a name resolves to.
  public enum Meaning: Hashable, Sendable {
    case figure(String)
    /// A hidden quantity of the document.
    case quantity(String)
    case entity(String)
    /// An attribute reached from an entity, through named values perhaps.
    case attribute(entity: String, path: [String])
    /// The bare name of an attribute, as an item of a list.
    case attributeName(String)
    case variable(String, path: [String])
  }

  /// Resolves a dotted name.
  ///
  /// - Throws: `SyntaxError` naming the nearest names if nothing is called so.
  public func meaning(
    of path: [String], variables: [String], at offset: Int
  ) throws(SyntaxError) -> Meaning {
    let head = path[0]
    return switch try kind(of: path, variables: variables, at: offset) {
    case .variable: .variable(head, path: Array(path.dropFirst()))
    case .figure: .figure(head)
    case .quantity: .quantity(head)
    case .entity: .entity(head)
    case .attribute: .attribute(entity: head, path: Array(path.dropFirst()))
    case .attributeName: .attributeName(head)
    }
  }

  /// What kind of thing a name resolves to.
  private enum Kind {
    case figure, quantity, entity, attribute, attributeName, variable
  }

  private func kind(
    of path: [String], variables: [String], at offset: Int
  ) throws(SyntaxError) -> Kind {
    let head = path[0]
    if variables.contains(head) { return .variable }
    if figureKeys.contains(head) {
      guard path.count == 1 else {
        throw SyntaxError(
          message: "'\(head)' is a figure and has no '\(path[1])'",
          offset: offset)
      }
      return .figure
    }
    if quantities.contains(head) {
      guard path.count == 1 else {
        throw SyntaxError(
          message: "'\(head)' is a quantity and has no '\(path[1])'",
          offset: offset)
      }
      return .quantity
    }
    if entities.index(forKey: head) != nil {
      try checkAttributes(path.dropFirst(), variables: variables, at: offset)
      return path.count == 1 ? .entity : .attribute
    }
    if path.count == 1, isAttribute(head) { return .attributeName }
    throw unknown(head, at: offset)
  }

  private func checkAttributes(
    _ path: ArraySlice<String>, variables: [String], at offset: Int
  ) throws(SyntaxError) {
    for name in path where !variables.contains(name) && !isAttribute(name) {
      let near = nearestNames(to: name, among: attributes.sorted())
      throw SyntaxError(
        message: "no fact is called '\(name)'" + Self.hint(near),
        offset: offset)
    }
  }

  /// Whether some entity has the attribute, or the hardware model derives it.
  public func isAttribute(_ name: String) -> Bool {
    attributes.contains(name) || HardwareModel.knows(name)
  }

  private func unknown(_ name: String, at offset: Int) -> SyntaxError {
    let known = Array(entities.keys) + figureKeys + quantities
    let near = nearestNames(to: name, among: known.sorted())
    return SyntaxError(
      message: "nothing is called '\(name)'" + Self.hint(near), offset: offset)
  }

  private static func hint(_ near: [String]) -> String {
    near.isEmpty
      ? "; 'claimcheck facts' lists what is known"
      : "; did you mean \(quotedList(near))?"
  }
}

extension Scope {
  /// Checks every name of an expression and that it can prove something.
  ///
  /// - Returns: what the check rests on besides the first figure.
  public func validate(_ expression: Expression) throws(SyntaxError) -> Grounds
  {
    var grounds = Grounds()
    try validate(expression, variables: [], &grounds)
    return grounds
  }

  /// What a check rests on.
  public struct Grounds: Sendable {
    /// The keys of the figures, and those in quotation marks.
    public internal(set) var figures: [String] = []
    public var usesFacts = false
    public var usesClaims = false
    public var usesQuantities = false
    /// Whether a mean or share of whole things takes part, which only some
    /// numbers can be.
    public var usesCounts = false

    /// A check that names no fact, no hidden quantity, no other document, no
    /// number of things and no second figure proves nothing.
    public var proveSomething: Bool {
      usesFacts || usesClaims || usesQuantities || usesCounts
        || figures.count >= 2
    }

    fileprivate mutating func add(figure: String) {
      if !figures.contains(figure) { figures.append(figure) }
    }
  }

  private func validate(
    _ expression: Expression, variables: [String], _ grounds: inout Grounds
  ) throws(SyntaxError) {
    switch expression.kind {
    case .name(let path):
      switch try kind(
        of: path, variables: variables, at: expression.span.lowerBound)
      {
      case .figure: grounds.add(figure: path[0])
      case .quantity: grounds.usesQuantities = true
      case .attribute: grounds.usesFacts = true
      case .variable where path.count > 1: grounds.usesFacts = true
      default: break
      }
    case .claim: grounds.usesClaims = true
    case .performance: grounds.usesFacts = true
    case .phrase(let phrase): grounds.add(figure: "\"\(phrase)\"")
    case .mean(let number), .proportion(let number):
      grounds.usesCounts = true
      try validate(number, variables: variables, &grounds)
    case .quantified(_, let variable, let over, let body):
      try validate(over, variables: variables, &grounds)
      try validate(body, variables: variables + [variable], &grounds)
    case .comparison(_, let left, let right),
      .arithmetic(_, let left, let right):
      try validate(left, variables: variables, &grounds)
      try validate(right, variables: variables, &grounds)
    default:
      for child in expression.children {
        try validate(child, variables: variables, &grounds)
      }
    }
  }
}
