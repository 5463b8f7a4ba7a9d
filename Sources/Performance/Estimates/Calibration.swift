import Input

/// The constants of the estimates: one value for all chips, and one for each
/// family that has enough cases.
public struct Calibration: Sendable {
  public struct Constant: Sendable, Equatable {
    public var value: Double
    /// How many cases it was fitted on; 0 for a start taken from a study.
    public var cases: Int
    /// How many of them each kind of publication gave.
    public var provenance: [String: Int]

    public init(
      _ value: Double, cases: Int, provenance: [String: Int] = [:]
    ) {
      self.value = value
      self.cases = cases
      self.provenance = provenance
    }
  }

  public var pooled: [Parameter.Name: Constant]
  public var families: [ChipFamily: [Parameter.Name: Constant]]
  /// Half the width of the 95 % band, as the logarithm of a factor.
  public var bands: [CaseKind: Double] = [:]

  /// The fewest cases a constant may rest on.
  public static let leastCases = 5

  /// The starts of every fit, before any case.
  public static let start: Calibration = {
    var result = Calibration(pooled: [:], families: familyStarts)
    for parameter in Parameter.all {
      result.pooled[parameter.name] = Constant(parameter.prior, cases: 0)
    }
    return result
  }()

  /// What was measured for whole families on some 29,000 products each, and
  /// the latencies of collectives of eight.
  ///
  /// A share that no five cases of the family draw from there to large products
  /// is left to what all chips share: such a study is mostly of small products.
  private static let familyStarts: [ChipFamily: [Parameter.Name: Constant]] = [
    .hopper: [
      .launch: Constant(3.3e-6, cases: 0), .compute: Constant(0.78, cases: 0),
      .memory: Constant(0.81, cases: 0), .latency: Constant(18e-6, cases: 0),
    ],
    .blackwell: [
      .launch: Constant(2.7e-6, cases: 0), .compute: Constant(0.66, cases: 0),
      .memory: Constant(0.69, cases: 0), .latency: Constant(26e-6, cases: 0),
    ],
    .ampere: [.launch: Constant(5.5e-6, cases: 0)],
  ]

  /// The constants compiled into the program.
  public static let builtIn: Calibration = {
    do throws(InputError) {
      return try Calibration(reading: BuiltInData.constants)
    } catch {
      fatalError("the built-in constants: \(error)")
    }
  }()

  /// The value for a family, or the one for all chips.
  public func value(_ name: Parameter.Name, _ family: ChipFamily) -> Double {
    families[family]?[name]?.value ?? pooled[name]!.value
  }

  /// How many cases the value for a family rests on.
  public func cases(_ name: Parameter.Name, _ family: ChipFamily) -> Int {
    families[family]?[name]?.cases ?? pooled[name]!.cases
  }

  /// Half the width of a kind's band, as the logarithm of a factor.
  public func band(_ kind: CaseKind) -> Double {
    bands[kind] ?? bands.values.max() ?? 1
  }
}
