public import Input

extension Calibration {
  /// The constants as a file, the same bytes for the same constants.
  public func file(of fit: Fit) -> String {
    var lines = [
      "# The constants of the performance model's estimates. Written by",
      "# 'claimcheck model fit CASES', not by hand. A constant that fewer than",
      "# five cases tell keeps its start and says so by 'cases: 0': of operators",
      "# what some 29,000 measured products of a chip gave, of others a round",
      "# figure near the published ones.",
      "fitted: {cases: \(fit.samples.count), groups: \(fit.groups.count)}",
      "pooled:",
    ]
    lines += Self.lines(pooled, indent: "  ")
    lines.append("families:")
    for family in ChipFamily.allCases {
      guard let own = families[family], !own.isEmpty else { continue }
      lines.append("  \(family.rawValue):")
      lines += Self.lines(own, indent: "    ")
    }
    lines.append(
      "# Half the width of the 95 % band: the logarithm of a factor.")
    lines.append("bands:")
    for kind in CaseKind.allCases {
      if let band = bands[kind] { lines.append("  \(kind.rawValue): \(band)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(
    _ constants: [Parameter.Name: Constant], indent: String
  ) -> [String] {
    constants.keys.sorted().map { name in
      let constant = constants[name]!
      var fields = ["value: \(constant.value)", "cases: \(constant.cases)"]
      if !constant.provenance.isEmpty {
        let counts = constant.provenance.keys.sorted().map {
          "\($0): \(constant.provenance[$0]!)"
        }
        fields.append("provenance: {\(counts.joined(separator: ", "))}")
      }
      return "\(indent)\(name.rawValue): {\(fields.joined(separator: ", "))}"
    }
  }

  /// Reads a file of constants; what it leaves out keeps its start.
  public init(reading file: InputFile) throws(InputError) {
    let root = try YAMLNode.read(file).requireMapping(
      "constants", keys: ["fitted", "pooled", "families", "bands"])
    self = .start
    _ = try root.require("fitted")
    for (key, node) in try root.require("pooled").requireMapping("constants")
      .entries
    {
      pooled[try Self.name(key)] = try Self.constant(node)
    }
    for (key, node) in try root.require("families").requireMapping(
      "constants by family"
    ).entries {
      guard let family = ChipFamily(rawValue: key.text ?? "") else {
        throw InputError("no family is called \(key.kind)", at: key.place)
      }
      for (key, node) in try node.requireMapping("constants").entries {
        families[family, default: [:]][try Self.name(key)] =
          try Self.constant(node)
      }
    }
    for (key, node) in try root.require("bands").requireMapping("bands").entries
    {
      guard let kind = CaseKind(rawValue: key.text ?? "") else {
        throw InputError("no kind is called \(key.kind)", at: key.place)
      }
      bands[kind] = try Self.number(node)
    }
  }

  private static func name(
    _ key: YAMLNode
  ) throws(InputError) -> Parameter.Name {
    guard let name = Parameter.Name(rawValue: key.text ?? "") else {
      throw InputError("no constant is called \(key.kind)", at: key.place)
    }
    return name
  }

  private static func constant(
    _ node: YAMLNode
  ) throws(InputError) -> Constant {
    let map = try node.requireMapping(
      "a constant", keys: ["value", "cases", "provenance"])
    let cases = try number(try map.require("cases"))
    var provenance: [String: Int] = [:]
    if let node = map["provenance"] {
      for (key, node) in try node.requireMapping("counts").entries {
        provenance[key.text ?? ""] = Int(try number(node))
      }
    }
    return Constant(
      try number(try map.require("value")), cases: Int(cases),
      provenance: provenance)
  }

  private static func number(_ node: YAMLNode) throws(InputError) -> Double {
    guard let value = node.text.flatMap({ Double($0) }), value >= 0,
      value < 1e9
    else {
      throw InputError("expected a number, found \(node.kind)", at: node.place)
    }
    return value
  }
}
