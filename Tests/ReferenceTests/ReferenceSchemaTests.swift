import Foundation
import Input
import Reference
import Testing

/// The JSON Schema of reference files knows the words that the reader knows.
struct ReferenceSchemaTests {
  private func definition(_ name: String) throws -> [String: Any] {
    let root = try JSONSerialization.jsonObject(
      with: Data(BuiltInData.referenceSchema.bytes))
    let definitions = (root as? [String: Any])?["definitions"] as? [String: Any]
    return try #require(definitions?[name] as? [String: Any])
  }

  private func words(_ key: String, of name: String) throws -> [String]? {
    let properties = try definition(name)["properties"] as? [String: Any]
    return (properties?[key] as? [String: Any])?["enum"] as? [String]
  }

  @Test func `Every word of an enumeration is in the schema, and no other`()
    throws
  {
    func all<Choice: CaseIterable & RawRepresentable>(_: Choice.Type)
      -> [String] where Choice.RawValue == String
    {
      Choice.allCases.map(\.rawValue)
    }
    #expect(try words("sparsity", of: "fact") == all(Sparsity.self))
    #expect(try words("direction", of: "fact") == all(Direction.self))
    #expect(try words("topology", of: "fact") == all(Topology.self))
    #expect(try words("qualifier", of: "fact") == all(Qualifier.self))
    #expect(try words("power_term", of: "fact") == all(PowerTerm.self))
    #expect(try words("accumulate", of: "fact") == all(NumberFormat.self))
    #expect(try words("evidence", of: "fact") == all(Evidence.self))
    #expect(try words("type", of: "source") == all(Source.Kind.self))
    #expect(
      try definition("scope")["enum"] as? [String] == all(HardwareScope.self))
    #expect(
      try definition("availability")["enum"] as? [String]
        == all(Availability.self))
    let places = all(Locator.Kind.self).joined(separator: "|")
    let pattern = try definition("locator")["pattern"] as? String
    #expect(pattern?.contains("(\(places))") == true)
  }
}
