import ArgumentParser
import Input
import Reference

extension ReferenceBook {
  /// The entity of an id or a name in either case.
  func entity(named name: String) throws(ValidationError) -> Entity {
    if let entity = entities[name] { return entity }
    let folded = name.lowercased()
    let found = entities.keys.sorted().compactMap { entities[$0] }
      .first { $0.names.contains { $0.lowercased() == folded } }
    guard let found else {
      let near = nearestNames(
        to: name, among: entities.values.flatMap(\.names).sorted())
      throw ValidationError(
        "nothing is called '\(name)'"
          + (near.isEmpty
            ? "; 'claimcheck facts' lists what is known"
            : "; did you mean \(quotedList(near))?"))
    }
    return found
  }

  /// The hardware of an id or a name.
  func hardware(named name: String) throws(ValidationError) -> Entity {
    let entity = try entity(named: name)
    guard entity.isHardware else {
      throw ValidationError(
        "'\(name)' is no hardware but a \(entity.kind); compare chips or"
          + " systems")
    }
    return entity
  }
}
