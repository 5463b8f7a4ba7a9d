import Checks
import Hardware
import Input
public import Quantities
public import Reference

/// What follows from a piece of hardware's figures and those of its parts: a
/// total, a share of one chip, a ratio such as the ridge point.
public struct DerivedMetric: Sendable {
  /// `CloudMatrix384.ridge_point`.
  public let name: String
  /// From the printed values of the facts that stand first, exact.
  public let value: Quantity
  /// `CloudMatrix384.bf16_dense / CloudMatrix384.memory_bandwidth`.
  public let formula: String
  /// How many other values other sources give.
  public let others: Int

  /// Everything that the hardware model derives for an entity, by name; what
  /// a source states is not among it.
  public static func all(
    of entity: Entity, in book: ReferenceBook
  ) -> [DerivedMetric] {
    let model = HardwareModel(book)
    let judge = Judge(book: book, files: [])
    return model.derivableAttributes(of: entity.id).compactMap { attribute in
      let name = AttributeName(entity.id, attribute)
      guard let derivation = model.derivation(of: name),
        let worlds = try? judge.recalculate("\(name)", at: entity.place),
        let first = worlds.first, first.value.values.point != nil
      else { return nil }
      let others = Set(worlds.compactMap(\.value.values.point)).count - 1
      return DerivedMetric(
        name: "\(name)", value: first.value.readable(resting: first.facts),
        formula: "\(derivation)", others: others)
    }
  }
}
