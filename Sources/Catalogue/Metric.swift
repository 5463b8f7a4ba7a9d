import Hardware
import Reference

/// What two pieces of hardware can be compared by: a row of the table.
public struct Metric: Hashable, Sendable {
  /// What the row says in front: `BF16`, `power per chip`.
  public let title: Title
  /// One attribute, or several that tell the same in ways that must not be
  /// mixed: dense and sparse, one way and both ways.
  public let variants: [String]
  public let group: Group
  /// Which side leads; nil where neither more nor less is better.
  public let better: Better?

  public enum Group: String, Sendable, CaseIterable {
    case counts, chip, whole, ratios
  }

  public enum Better: Sendable { case more, less }

  private init(
    _ title: Title, _ variants: [String], _ group: Group, _ better: Better?
  ) {
    self.title = title
    self.variants = variants
    self.group = group
    self.better = better
  }

  /// Every row, in the order of the table.
  public static let all: [Metric] =
    counts + measures(.chip) + measures(.whole) + ratios

  private static let counts = [
    Metric(.name(.accelerators), [], .counts, nil),
    Metric(.name(.scaleUpDomain), ["scale_up_domain"], .counts, .more),
    Metric(.name(.cpus), ["cpus"], .counts, nil),
    Metric(.name(.nodes), ["nodes"], .counts, nil),
    Metric(.name(.racks), ["racks"], .counts, nil),
    Metric(.name(.opticalModules), ["optical_modules"], .counts, nil),
  ]

  private static func measures(_ group: Group) -> [Metric] {
    let rates = NumberFormat.allCases.map { format in
      let name = format.rawValue
      return Metric(
        .name(.rate(format)), ["\(name)_dense", "\(name)_sparse", name], group,
        .more)
    }
    let rest = [
      Metric(.name(.memory), ["memory"], group, .more),
      Metric(.name(.memoryBandwidth), ["memory_bandwidth"], group, .more),
      Metric(
        .name(.scaleUpBandwidth),
        ["scale_up_bandwidth", "scale_up_bandwidth_both_ways"], group, .more),
      Metric(
        .name(.scaleOutBandwidth),
        ["scale_out_bandwidth", "scale_out_bandwidth_both_ways"], group, .more),
      Metric(.name(.power), ["power"], group, .less),
      Metric(.name(.price), ["price"], group, .less),
    ]
    return rates + rest
      + (group == .whole
        ? [
          Metric(.name(.acceleratorPower), ["accelerator_power"], group, .less)
        ]
        : [])
  }

  private static let ratios: [Metric] =
    [
      Metric(.per(.power, .chip), ["power_per_chip"], .ratios, .less),
      Metric(.per(.price, .chip), ["price_per_chip"], .ratios, .less),
      Metric(
        .per(.interconnectPower, .chip), ["interconnect_power_per_chip"],
        .ratios, .less),
      Metric(
        .per(.interconnectCost, .chip), ["interconnect_cost_per_chip"], .ratios,
        .less),
      Metric(.per(.power, .memory), ["power_per_memory"], .ratios, .less),
      Metric(
        .per(.power, .memoryBandwidth), ["power_per_memory_bandwidth"], .ratios,
        .less),
      Metric(.per(.price, .memory), ["price_per_memory"], .ratios, .less),
      Metric(
        .per(.price, .memoryBandwidth), ["price_per_memory_bandwidth"], .ratios,
        .less),
      Metric(.per(.price, .power), ["price_per_power"], .ratios, nil),
    ]
    + NumberFormat.allCases.flatMap { format in
      let prefix = format == .bf16 ? "" : "\(format.rawValue)_"
      return [
        Metric(
          .per(.rate(format), .power), ["\(prefix)flop_per_power"], .ratios,
          .more),
        Metric(
          .per(.power, .rate(format)), ["\(prefix)power_per_flop"], .ratios,
          .less),
        Metric(
          .bytesPerOperation(format), ["\(prefix)bytes_per_flop"], .ratios,
          .more),
        Metric(
          .ridgePoint(format), ["\(prefix)ridge_point"], .ratios, nil),
        Metric(
          .per(.price, .rate(format)), ["\(prefix)price_per_flop"], .ratios,
          .less),
      ]
    }

  /// The attribute of an entity that a variant stands for in this row; nil
  /// where the row does not speak of such an entity.
  func attribute(
    _ variant: String?, of entity: Entity
  ) -> AttributeName? {
    switch group {
    case .counts:
      let name = variant ?? entity.parts?.count ?? Self.count(of: entity)
      return name.map { AttributeName(entity.id, $0) }
    case .chip:
      let chip = entity.parts?.chip ?? (entity.kind == "chip" ? entity.id : nil)
      return chip.flatMap { chip in
        variant.map { AttributeName(chip, $0) }
      }
    case .whole:
      guard entity.kind != "chip" else { return nil }
      return variant.map { AttributeName(entity.id, $0) }
    case .ratios: return variant.map { AttributeName(entity.id, $0) }
    }
  }

  /// The attribute that counts the accelerators of a system whose chip is not
  /// known.
  private static func count(of entity: Entity) -> String? {
    ["npus", "gpus", "chips"].first { entity.facts[$0] != nil }
  }
}
