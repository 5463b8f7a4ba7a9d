public import Exact
public import Input

/// A published measurement with enough configuration to model it.
public struct MeasuredCase: Sendable {
  public let id: String
  /// Cases of one group are left out of a fit together.
  public let group: String
  public let kind: CaseKind
  public let system: CaseFields
  public let workload: CaseFields
  public let measured: CaseFields
  /// The measured value in its own unit.
  public let value: Rational
  public let unit: String
  public let provenance: String
  /// Whether the figure was read in its source.
  public let isVerified: Bool
  public let place: Place
}

/// The fields of one part of a case, by name.
public struct CaseFields: Sendable {
  private let values: [String: YAMLNode]
  /// All texts in one, for words that may stand anywhere.
  let words: String

  init(_ mapping: YAMLMapping?) {
    var values: [String: YAMLNode] = [:]
    for (key, value) in mapping?.entries ?? [] where value.text != "null" {
      if let key = key.text { values[key] = value }
    }
    self.values = values
    words = values.keys.sorted().map { "\($0) \(values[$0]?.text ?? "")" }
      .joined(separator: "; ")
  }

  /// The text of the first field that is there.
  func text(_ keys: String...) -> String? {
    keys.lazy.compactMap { values[$0]?.text }.first
  }

  /// The number of the first field that is there.
  func number(_ keys: String...) -> Rational? {
    keys.lazy.compactMap { values[$0]?.text }.first.flatMap(Self.number)
  }

  func whole(_ keys: String...) -> Int? {
    keys.lazy.compactMap { values[$0]?.text }.first.flatMap(Self.number)
      .flatMap { Int(exactly: $0) }
  }

  /// A list of numbers: a shape, or a range.
  func numbers(_ key: String) -> [Rational]? {
    guard case .sequence(let items) = values[key]?.value else { return nil }
    let numbers = items.compactMap { $0.text.flatMap(Self.number) }
    return numbers.count == items.count ? numbers : nil
  }

  func answer(_ key: String) -> Bool { values[key]?.text == "true" }

  static func number(_ text: String) -> Rational? {
    Rational(decimal: text)
  }
}

/// The cases of a file.
public struct CaseFile: Sendable {
  public let name: String
  public let cases: [MeasuredCase]

  /// Reads a file of cases, JSON or YAML.
  ///
  /// A case that cannot be read is left out and reported; fields that the
  /// model does not ask for are no error.
  public static func read(_ file: InputFile) -> Reading<CaseFile> {
    var cases: [MeasuredCase] = []
    var errors: [InputError] = []
    do throws(InputError) {
      let root = try YAMLNode.read(file).requireMapping("a file of cases")
      let list = try root.require("cases").requireSequence("a list of cases")
      var ids: Set<String> = []
      for node in list {
        do throws(InputError) {
          let item = try MeasuredCase(node)
          guard ids.insert(item.id).inserted else {
            throw InputError(
              "another case is called '\(item.id)'", at: item.place)
          }
          cases.append(item)
        } catch { errors.append(error) }
      }
    } catch { errors.append(error) }
    return Reading(CaseFile(name: file.name, cases: cases), errors: errors)
  }
}

extension MeasuredCase {
  init(_ node: YAMLNode) throws(InputError) {
    let map = try node.requireMapping("a case")
    let kindNode = try map.require("kind")
    let name = try kindNode.requireText("a kind")
    guard let kind = CaseKind(rawValue: name) else {
      throw InputError(
        "no kind of case is called '\(name)'; known are "
          + quotedList(CaseKind.allCases.map(\.rawValue), last: "and"),
        at: kindNode.place)
    }
    let measuredNode = try map.require("measured")
    let measured = try measuredNode.requireMapping("what was measured")
    let valueNode = try measured.require("value")
    let text = try valueNode.requireText("a number")
    guard let value = CaseFields.number(text), value.signum > 0 else {
      throw InputError(
        "expected a positive number, found '\(text)'", at: valueNode.place)
    }
    let id = try map.require("id").requireText("an id")
    self.init(
      id: id, group: map["group"]?.text ?? id, kind: kind,
      system: CaseFields(
        try map.require("system").requireMapping("the system")),
      workload: CaseFields(
        try map.require("workload").requireMapping("the workload")),
      measured: CaseFields(measured), value: value,
      unit: try measured.require("unit").requireText("a unit"),
      provenance: map["provenance"]?.text ?? "",
      isVerified: map["verified"]?.text == "true", place: map.place)
  }
}
