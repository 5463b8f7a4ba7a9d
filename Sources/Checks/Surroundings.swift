import ClaimLanguage
import Figures
import Quantities
import Reference

/// What names mean: the claim's figures, other claims', facts.
final class Surroundings {
  let claim: Claim
  let library: Judge.Library
  /// What the verdict takes along.
  let detail: Judge.Detail
  /// The attributes of things that the check names without more ado.
  private let attributes: [NamedAttribute]

  private struct NamedAttribute {
    let path: [String]
    let attribute: KnownAttribute
  }

  init(claim: Claim, library: Judge.Library, detail: Judge.Detail) {
    self.claim = claim
    self.library = library
    self.detail = detail
    attributes = Self.attributes(in: claim, library)
  }

  private static func attributes(
    in claim: Claim, _ library: Judge.Library
  ) -> [NamedAttribute] {
    let hidden = library.quantities[claim.document] ?? []
    var all: [NamedAttribute] = []
    all.reserveCapacity(2)
    claim.check.visit { node in
      guard case .name(let path) = node.kind, path.count == 2,
        claim[path[0]] == nil, !hidden.contains(path[0]),
        !all.contains(where: { $0.path == path }),
        let attribute = library.attribute(path[0], path[1])
      else { return }
      all.append(NamedAttribute(path: path, attribute: attribute))
    }
    return all
  }

  /// What the names stand for.
  private(set) lazy var scope = Scope(
    book: library.book, figureKeys: claim.figures.map(\.key),
    quantities: quantities)

  /// The hidden quantities of the claim's document.
  var quantities: [String] { library.quantities[claim.document] ?? [] }

  /// A figure of the claim, or an attribute of a thing with facts, written
  /// without more ado; nil for every other name.
  func plain(_ path: [String]) -> NamedValue? {
    if path.count == 1 { return claim[path[0]].map { .figure($0) } }
    // A check has few names: a search is less than a table.
    for name in attributes where name.path == path {
      return .attribute(name.attribute)
    }
    return nil
  }

  var reader: FigureReader { library.reader }
  /// The day of the claim's document.
  var day: CalendarDay? { library.days[claim.document] }

  func otherClaim(_ path: String) -> Claim? { library.claims[path] }

  /// Whether outcomes take their proofs along.
  var isCertifying: Bool { detail == .certified }
}
