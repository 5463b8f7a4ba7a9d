/// How an attribute of a system follows from other attributes, exactly.
///
/// A system's totals are its chips' attributes times their number; shares and
/// ratios follow from the totals. The links of all chips here carry as much
/// one way as the other, so one way is half of both. Nothing is guessed: where a part has no
/// fact, the derivation has no value.
public enum Derivation: Hashable, Sendable {
  /// The number of parts times what each has.
  case total(count: AttributeName, each: AttributeName)
  /// One attribute divided by another.
  case quotient(AttributeName, by: AttributeName)
  /// One direction of a link whose two directions are told together.
  case half(of: AttributeName)

  /// The attributes it rests on.
  public var operands: [AttributeName] {
    switch self {
    case .total(let count, let each): [count, each]
    case .quotient(let over, let under): [over, under]
    case .half(let both): [both]
    }
  }
}

/// An attribute of an entity, by name.
public struct AttributeName: Hashable, Comparable, Sendable,
  CustomStringConvertible
{
  public let entity: String
  public let attribute: String

  public init(_ entity: String, _ attribute: String) {
    self.entity = entity
    self.attribute = attribute
  }

  public var description: String { "\(entity).\(attribute)" }

  public static func < (a: AttributeName, b: AttributeName) -> Bool {
    (a.entity, a.attribute) < (b.entity, b.attribute)
  }
}
