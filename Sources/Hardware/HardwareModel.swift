public import Reference

/// The hardware model: what follows for a system from its parts.
public struct HardwareModel: Sendable {
  private let book: ReferenceBook

  public init(_ book: ReferenceBook) { self.book = book }

  /// Rates by number format and sparsity: `bf16_dense`, `fp64`.
  static let rates: [String] = NumberFormat.allCases.flatMap {
    [$0.rawValue, "\($0.rawValue)_dense", "\($0.rawValue)_sparse"]
  }

  /// Attributes that add up over the chips of a system.
  public static let additive: Set<String> = Set(rates).union([
    "memory", "memory_bandwidth", "scale_up_bandwidth",
    "scale_up_bandwidth_both_ways", "scale_out_bandwidth",
  ])

  /// Ratios of a system's own attributes; without a format, of BF16.
  static let ratios: [String: (over: String, under: String)] = {
    var ratios = [
      "power_per_memory": (over: "power", under: "memory"),
      "power_per_memory_bandwidth": ("power", "memory_bandwidth"),
      "price_per_memory": ("price", "memory"),
      "price_per_memory_bandwidth": ("price", "memory_bandwidth"),
      "price_per_power": ("price", "power"),
    ]
    for format in NumberFormat.allCases where format != .fp64 {
      let prefix = format == .bf16 ? "" : "\(format.rawValue)_"
      let rate = format == .fp32 ? "fp32" : "\(format.rawValue)_dense"
      ratios["\(prefix)power_per_flop"] = ("power", rate)
      ratios["\(prefix)flop_per_power"] = (rate, "power")
      ratios["\(prefix)bytes_per_flop"] = ("memory_bandwidth", rate)
      ratios["\(prefix)ridge_point"] = (rate, "memory_bandwidth")
      ratios["\(prefix)price_per_flop"] = ("price", rate)
    }
    return ratios
  }()

  /// Totals and shares that are told by system and not by chip.
  private static let shares: Set<String> = ["power", "price"]

  /// The attributes the model can derive for an entity, in order.
  public func derivableAttributes(of entity: String) -> [String] {
    let names =
      Self.additive.union(Self.ratios.keys).union(["accelerator_power"])
      .union(Self.additive.union(Self.shares).map { "\($0)_per_chip" })
    return names.filter { name in
      book.facts(entity, name).isEmpty && hasValue(AttributeName(entity, name))
    }.sorted()
  }

  /// How an attribute follows from others, nil if the model has no rule.
  public func derivation(of name: AttributeName) -> Derivation? {
    guard let entity = book.entities[name.entity] else { return nil }
    if let parts = entity.parts {
      let count = AttributeName(name.entity, parts.count)
      if let each = Self.each(name.attribute) {
        return .total(count: count, each: AttributeName(parts.chip, each))
      }
      if name.attribute.hasSuffix("_per_chip") {
        let total = String(name.attribute.dropLast("_per_chip".count))
        return .quotient(AttributeName(name.entity, total), by: count)
      }
    }
    if let ratio = Self.ratios[name.attribute] {
      return .quotient(
        AttributeName(name.entity, ratio.over),
        by: AttributeName(name.entity, ratio.under))
    }
    guard entity.facts[name.attribute, default: []].isEmpty else { return nil }
    let both = book.facts(name.entity, "\(name.attribute)_both_ways")
    if !both.isEmpty,
      both.allSatisfy({ $0.qualities.direction == .bothWays })
    {
      return .half(
        of: AttributeName(name.entity, "\(name.attribute)_both_ways"))
    }
    return nil
  }

  /// The attribute of a chip that adds up to one of its system.
  private static func each(_ attribute: String) -> String? {
    if attribute == "accelerator_power" { return "power" }
    return additive.contains(attribute) ? attribute : nil
  }

  /// Whether the model has a rule for an attribute of this name.
  public static func knows(_ attribute: String) -> Bool {
    if each(attribute) != nil || ratios[attribute] != nil { return true }
    guard attribute.hasSuffix("_per_chip") else { return false }
    let total = String(attribute.dropLast("_per_chip".count))
    return additive.contains(total) || shares.contains(total)
  }

  /// Whether a fact or a derivation gives the attribute a value.
  public func hasValue(_ name: AttributeName) -> Bool {
    if !book.facts(name.entity, name.attribute).isEmpty { return true }
    guard let derivation = derivation(of: name) else { return false }
    return derivation.operands.allSatisfy(hasValue)
  }
}
