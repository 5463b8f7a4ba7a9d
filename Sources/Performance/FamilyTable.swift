import Input

/// Which chips belong to a family, and how many its usual server joins.
struct FamilyTable: Sendable {
  private var families: [String: ChipFamily] = [:]
  private var domains: [ChipFamily: Int] = [:]

  static let builtIn: FamilyTable = {
    do throws(InputError) {
      return try FamilyTable(BuiltInData.families)
    } catch {
      fatalError("the built-in families: \(error)")
    }
  }()

  init(_ file: InputFile) throws(InputError) {
    let root = try YAMLNode.read(file).requireMapping(
      "families", keys: ["families"])
    for (key, node) in try root.require("families").requireMapping(
      "families by name"
    ).entries {
      guard let family = ChipFamily(rawValue: key.text ?? "") else {
        throw InputError("no family is called \(key.kind)", at: key.place)
      }
      let map = try node.requireMapping("a family", keys: ["domain", "chips"])
      let domain = try map.require("domain")
      guard let size = domain.text.flatMap({ Int($0) }), size > 0 else {
        throw InputError(
          "expected a number of chips, found \(domain.kind)", at: domain.place)
      }
      domains[family] = size
      for chip in try map.require("chips").requireSequence("a list of chips") {
        families[try chip.requireText("a chip")] = family
      }
    }
  }

  func family(of chip: String) -> ChipFamily {
    // A variant is named for its chip: H100_PCIe.
    let stem = chip.split(separator: "_").first.map(String.init) ?? chip
    return families[chip] ?? families[stem] ?? .other
  }

  func domain(of family: ChipFamily) -> Int { domains[family] ?? 8 }
}
