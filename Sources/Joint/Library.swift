import ClaimLanguage
import Figures
import Hardware
import Input
import Quantities
import Reference

/// What the claims of a set of documents can name.
struct Library {
  let book: ReferenceBook
  let model: HardwareModel
  let reader: FigureReader
  /// The claims by path, those of neighbouring files too.
  let claims: [String: Claim]
  let days: [String: CalendarDay]
  /// The hidden quantities by path, those that are the same under the path of
  /// the one that is described.
  let quantities: [String: HiddenQuantity]
  /// The names of the quantities of each document.
  let names: [String: [String]]
  /// The figures that a check of another claim names, as
  /// `document/claim.key`.
  let shared: Set<String>
  let errors: [InputError]

  init(files: [ClaimFile], book: ReferenceBook, reader: FigureReader) {
    self.book = book
    self.reader = reader
    model = HardwareModel(book)
    var claims: [String: Claim] = [:]
    var days: [String: CalendarDay] = [:]
    var names: [String: [String]] = [:]
    var all: [String: HiddenQuantity] = [:]
    for file in files {
      days[file.document.id] = file.document.date
      names[file.document.id] = file.quantities.map(\.name)
      for claim in file.claims where claims[claim.path] == nil {
        claims[claim.path] = claim
      }
      for quantity in file.quantities { all[quantity.path] = quantity }
    }
    var errors: [InputError] = []
    var described: [String: HiddenQuantity] = [:]
    for path in all.keys.sorted() {
      do throws(InputError) {
        described[path] = try Self.described(all[path]!, all)
      } catch {
        errors.append(error)
      }
    }
    self.claims = claims
    shared = Self.shared(claims)
    self.days = days
    self.names = names
    quantities = described
    self.errors = errors
  }

  private static func shared(_ claims: [String: Claim]) -> Set<String> {
    var names: Set<String> = []
    for node in claims.values.flatMap(\.check.nodes) {
      guard case .claim(let document, let id, _) = node.kind else { continue }
      let path = "\(document)/\(id)"
      for figure in claims[path]?.figures ?? [] {
        names.insert("\(path).\(figure.key)")
      }
    }
    return names
  }

  /// The quantity that one is the same as, itself if it is described.
  private static func described(
    _ quantity: HiddenQuantity, _ all: [String: HiddenQuantity]
  ) throws(InputError) -> HiddenQuantity {
    var current = quantity
    var seen: Set<String> = []
    while let same = current.same {
      guard seen.insert(same).inserted else {
        throw InputError(
          "'\(quantity.name)' is the same as itself; describe one of them with"
            + " 'says'", at: quantity.place)
      }
      guard let next = all[same] else {
        let described = all.values.filter { $0.same == nil }.map(\.path)
        let near = nearestNames(to: same, among: described.sorted())
        throw InputError(
          "no quantity is called '\(same)'"
            + (near.isEmpty ? "" : "; did you mean \(quotedList(near))?"),
          at: quantity.place)
      }
      current = next
    }
    return current
  }

  /// What the names of a claim's check stand for.
  func scope(of claim: Claim) -> Scope {
    Scope(
      book: book, figureKeys: claim.figures.map(\.key),
      quantities: names[claim.document] ?? [])
  }
}
