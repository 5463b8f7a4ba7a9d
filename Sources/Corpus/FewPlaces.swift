/// The first places of many, one of each document; which ones they are does
/// not depend on the order in which they came.
struct FewPlaces: Sendable {
  struct Held: Sendable {
    let place: FigureLine.Place
    /// A place of the same record that contradicts it.
    let against: FigureLine.Place?
  }

  /// In order, at least one.
  private(set) var held: [Held]
  /// Whether there are documents beyond those that are held.
  var isCut = false

  init(_ held: Held) { self.held = [held] }

  mutating func add(_ other: FewPlaces, atMost limit: Int) {
    isCut = isCut || other.isCut
    for new in other.held {
      if let index = held.firstIndex(where: { $0.place.id == new.place.id }) {
        if new.place < held[index].place { held[index] = new }
        continue
      }
      let index =
        held.firstIndex { new.place < $0.place } ?? held.endIndex
      held.insert(new, at: index)
      if held.count > limit {
        held.removeLast()
        isCut = true
      }
    }
  }

  enum Standing {
    case places(FewPlaces)
    case none
    /// None of those that are held, perhaps others.
    case unknown
  }

  /// What is left without the places of some records.
  func standing(without ids: Set<String>) -> Standing {
    let left = held.filter { !ids.contains($0.place.id) }
    guard !left.isEmpty else { return isCut ? .unknown : .none }
    var places = self
    places.held = left
    return .places(places)
  }
}
