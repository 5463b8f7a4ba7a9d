public import ClaimLanguage
public import Figures
import Input
public import Reference

/// What all claims of some files say of one quantity.
public struct Question {
  private let jury: Jury

  public init(
    of files: [ClaimFile], among neighbours: [ClaimFile] = [],
    book: ReferenceBook, reader: FigureReader = .standard,
    budget: Int = Judgement.budget
  ) {
    jury = Jury(
      files: files, neighbours: neighbours, book: book, reader: reader,
      budget: budget)
  }

  public enum Answer: Sendable {
    case implied(Implied)
    /// Several quantities are called so.
    case ambiguous([String])
    /// Nothing is, or no claim speaks of it; the nearest names.
    case unknown(near: [String])
  }

  /// Where a quantity must lie: a hidden one by its name, an attribute as
  /// `Entity.attribute`, a figure as `document/claim` or `claim`, with `.key`
  /// where the claim has several.
  public func answer(_ name: String) -> Answer {
    let known = jury.levels[.usual]!.variables.keys.sorted()
    let matches = known.filter { Self.isMeant($0, by: name) }
    let exact = matches.filter { $0 == name }
    let found = exact.isEmpty ? matches : exact
    switch found.count {
    case 0:
      let short = known.flatMap {
        [$0, String($0.split(separator: "/").last!)]
      }
      return .unknown(near: nearestNames(to: name, among: Set(short).sorted()))
    case 1:
      let claims = jury.current(jury.findings().found)
      return jury.implied(found, claims).first.map(Answer.implied)
        ?? .unknown(near: [])
    default: return .ambiguous(found)
    }
  }

  /// Whether a name is the full one or its end: after the document, before
  /// the key of a single figure.
  private static func isMeant(_ full: String, by name: String) -> Bool {
    var forms = [full]
    if full.hasSuffix(".figure") { forms.append(String(full.dropLast(7))) }
    return forms.contains { form in
      form == name || form.hasSuffix("/\(name)")
    }
  }
}
