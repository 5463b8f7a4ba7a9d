public import Reference

extension Metric {
  /// What a metric is called.
  public enum Title: Hashable, Sendable {
    case name(Name)
    /// So much of one for each of the other: `power per chip`.
    case per(Name, Name)
    case bytesPerOperation(NumberFormat)
    case ridgePoint(NumberFormat)
  }

  /// What is counted or measured.
  public enum Name: Hashable, Sendable {
    case accelerators, scaleUpDomain, cpus, nodes, racks, opticalModules
    case memory, memoryBandwidth, scaleUpBandwidth, scaleOutBandwidth
    case power, price, acceleratorPower, interconnectPower, interconnectCost
    case chip
    /// Of operations in a number format.
    case rate(NumberFormat)
  }
}

extension Metric.Title: CustomStringConvertible {
  public var description: String {
    switch self {
    case .name(let name): "\(name)"
    case .per(let over, let under): "\(over) per \(under)"
    case .bytesPerOperation(let format):
      "bytes per \(format.rawValue.uppercased()) operation"
    case .ridgePoint(let format):
      "ridge point in \(format.rawValue.uppercased())"
    }
  }
}

extension Metric.Name: CustomStringConvertible {
  public var description: String {
    switch self {
    case .accelerators: "accelerators"
    case .scaleUpDomain: "scale-up domain"
    case .cpus: "CPUs"
    case .nodes: "nodes"
    case .racks: "racks"
    case .opticalModules: "optical modules"
    case .memory: "memory"
    case .memoryBandwidth: "memory bandwidth"
    case .scaleUpBandwidth: "scale-up bandwidth"
    case .scaleOutBandwidth: "scale-out bandwidth"
    case .power: "power"
    case .price: "price"
    case .acceleratorPower: "accelerators' power"
    case .interconnectPower: "interconnect power"
    case .interconnectCost: "interconnect cost"
    case .chip: "chip"
    case .rate(let format): format.rawValue.uppercased()
    }
  }
}
