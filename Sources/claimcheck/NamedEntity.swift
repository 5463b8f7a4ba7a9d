import ArgumentParser
import Reference

extension ReferenceBook {
  /// The entity of an id or a name in either case.
  func entity(called name: String) throws(ValidationError) -> Entity {
    do { return try entity(named: name) } catch {
      throw ValidationError(error.message)
    }
  }

  /// The hardware of an id or a name.
  func hardware(named name: String) throws(ValidationError) -> Entity {
    let entity = try entity(called: name)
    guard entity.isHardware else {
      throw ValidationError(
        "'\(name)' is no hardware but a \(entity.kind); compare chips or"
          + " systems")
    }
    return entity
  }
}
