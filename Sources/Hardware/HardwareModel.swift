public import Reference

/// How an attribute of a system follows from other attributes, exactly.
///
/// A system's totals are its chips' attributes times their number; shares and
/// ratios follow from the totals. Nothing is guessed: where a part has no
/// fact, the derivation has no value.
public enum Derivation: Hashable, Sendable {
  /// The number of parts times what each has.
  case total(count: AttributeName, each: AttributeName)
  /// One attribute divided by another.
  case quotient(AttributeName, by: AttributeName)

  /// The two attributes it rests on.
  public var operands: [AttributeName] {
    switch self {
    case .total(let count, let each): [count, each]
    case .quotient(let over, let under): [over, under]
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

/// The hardware model: what follows for a system from its parts.
public struct HardwareModel: Sendable {
  private let book: ReferenceBook

  public init(_ book: ReferenceBook) { self.book = book }

  /// Attributes that add up over the chips of a system.
  static let additive: Set<String> = [
    "bf16_dense", "bf16_sparse", "fp16_dense", "fp8_dense", "fp8_sparse",
    "fp4_dense", "fp4_sparse", "int8_dense", "int8_sparse", "tf32_dense",
    "tf32_sparse", "fp32", "fp64", "memory", "memory_bandwidth",
    "scale_up_bandwidth", "scale_up_bandwidth_both_ways",
    "scale_out_bandwidth",
  ]

  /// Ratios of a system's own attributes.
  static let ratios: [String: (over: String, under: String)] = [
    "power_per_flop": ("power", "bf16_dense"),
    "flop_per_power": ("bf16_dense", "power"),
    "bytes_per_flop": ("memory_bandwidth", "bf16_dense"),
    "ridge_point": ("bf16_dense", "memory_bandwidth"),
    "power_per_memory": ("power", "memory"),
    "power_per_memory_bandwidth": ("power", "memory_bandwidth"),
    "price_per_flop": ("price", "bf16_dense"),
  ]

  /// The attributes the model can derive for an entity, in order.
  public func derivableAttributes(of entity: String) -> [String] {
    let names =
      Array(Self.additive) + Array(Self.ratios.keys)
      + Self.additive.map { "\($0)_per_chip" } + [
        "power_per_chip", "price_per_chip",
      ]
    return names.filter { name in
      book.facts(entity, name).isEmpty && hasValue(AttributeName(entity, name))
    }.sorted()
  }

  /// How an attribute follows from others, nil if the model has no rule.
  public func derivation(of name: AttributeName) -> Derivation? {
    guard let entity = book.entities[name.entity] else { return nil }
    if let parts = entity.parts {
      if Self.additive.contains(name.attribute) {
        return .total(
          count: AttributeName(name.entity, parts.count),
          each: AttributeName(parts.chip, name.attribute))
      }
      if name.attribute.hasSuffix("_per_chip") {
        let total = String(name.attribute.dropLast("_per_chip".count))
        return .quotient(
          AttributeName(name.entity, total),
          by: AttributeName(name.entity, parts.count))
      }
    }
    guard let ratio = Self.ratios[name.attribute] else { return nil }
    return .quotient(
      AttributeName(name.entity, ratio.over),
      by: AttributeName(name.entity, ratio.under))
  }

  /// Whether the model has a rule for an attribute of this name.
  public static func knows(_ attribute: String) -> Bool {
    if additive.contains(attribute) || ratios[attribute] != nil { return true }
    guard attribute.hasSuffix("_per_chip") else { return false }
    let total = String(attribute.dropLast("_per_chip".count))
    return additive.contains(total) || ["power", "price"].contains(total)
  }

  /// Whether a fact or a derivation gives the attribute a value.
  public func hasValue(_ name: AttributeName) -> Bool {
    if !book.facts(name.entity, name.attribute).isEmpty { return true }
    guard let derivation = derivation(of: name) else { return false }
    return derivation.operands.allSatisfy(hasValue)
  }
}
