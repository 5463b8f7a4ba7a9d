import Input

/// Which chips belong to a family, how many of them are joined, and how long
/// the texts of public benchmarks are.
struct FamilyTable: Sendable {
  private var families: [String: ChipFamily] = [:]
  private var domains: [String: Int] = [:]
  private var benchmarks: [String: (input: Int, output: Int)] = [:]

  static let builtIn: FamilyTable = {
    do throws(InputError) {
      return try FamilyTable(BuiltInData.families)
    } catch {
      fatalError("the built-in families: \(error)")
    }
  }()

  init(_ file: InputFile) throws(InputError) {
    let root = try YAMLNode.read(file).requireMapping(
      "families", keys: ["families", "domains", "benchmarks"])
    for (key, node) in try root.require("families").requireMapping(
      "families by name"
    ).entries {
      guard let family = ChipFamily(rawValue: key.text ?? "") else {
        throw InputError("no family is called \(key.kind)", at: key.place)
      }
      for chip in try node.requireSequence("a list of chips") {
        families[try chip.requireText("a chip")] = family
      }
    }
    for (key, node) in try root.require("domains").requireMapping(
      "domains by chip"
    ).entries {
      domains[try key.requireText("a chip")] = try Self.count(node)
    }
    for (key, node) in try root.require("benchmarks").requireMapping(
      "benchmarks by name"
    ).entries {
      let map = try node.requireMapping(
        "a benchmark", keys: ["input", "output", "source"])
      _ = try map.require("source").requireText("a source")
      benchmarks[try key.requireText("a benchmark")] = (
        try Self.count(try map.require("input")),
        try Self.count(try map.require("output"))
      )
    }
  }

  private static func count(_ node: YAMLNode) throws(InputError) -> Int {
    guard let count = node.text.flatMap({ Int($0) }), count > 0 else {
      throw InputError("expected a count, found \(node.kind)", at: node.place)
    }
    return count
  }

  func family(of chip: String) -> ChipFamily {
    // A variant is named for its chip: H100_PCIe.
    let stem = chip.split(separator: "_").first.map(String.init) ?? chip
    return families[chip] ?? families[stem] ?? .other
  }

  /// The family of a chip that a longer text names: "NVIDIA H100 PCIe".
  func family(describedBy text: String) -> ChipFamily {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return words.compactMap { families[$0] }.first ?? .other
  }

  func domain(of chip: String) -> Int { domains[chip] ?? 8 }

  /// The lengths of the benchmark whose name a model's begins with.
  func benchmark(of model: String) -> (input: Int, output: Int)? {
    benchmarks.filter { model.lowercased().hasPrefix($0.key.lowercased()) }
      .max { $0.key.count < $1.key.count }?.value
  }
}
