import Input

/// A name that nothing has, and what may have been meant.
public struct UnknownName: Error {
  public let message: String
}

extension ReferenceBook {
  /// The entity of an id or a name in either case.
  public func entity(named name: String) throws(UnknownName) -> Entity {
    if let entity = entities[name] { return entity }
    let folded = name.lowercased()
    let found = entities.keys.sorted().compactMap { entities[$0] }
      .first { $0.names.contains { $0.lowercased() == folded } }
    guard let found else {
      let near = nearestNames(
        to: name, among: entities.values.flatMap(\.names).sorted())
      throw UnknownName(
        message: "nothing is called '\(name)'"
          + (near.isEmpty
            ? "; 'claimcheck facts' lists what is known"
            : "; did you mean \(quotedList(near))?"))
    }
    return found
  }
}
