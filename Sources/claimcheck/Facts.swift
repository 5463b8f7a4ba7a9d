import ArgumentParser
import ClaimFiles
import Hardware
import Input
import Reference
import Reports

struct Facts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List entities, or one entity's facts with their sources.",
    discussion: """
      Example: claimcheck facts
      Example: claimcheck facts '클라우드매트릭스 384'
      """)

  @Argument(help: "An entity by its id or any of its names.") var name: String?
  @Option(help: "A folder or file of your own reference facts; may repeat.")
  var reference: [String] = []

  func run() throws {
    let workspace = Workspace(paths: [], references: reference)
    Terminal.report(workspace.errors)
    let book = workspace.book
    guard let name else {
      for id in book.entities.keys.sorted() {
        let entity = book.entities[id]!
        let names = entity.names.dropFirst().joined(separator: ", ")
        print("\(id)  (\(entity.kind))  \(plain(names))")
      }
      if !workspace.errors.isEmpty { throw ExitCode(2) }
      return
    }
    guard let entity = find(name, book) else {
      let known = book.entities.values.flatMap(\.names)
      let near = nearestNames(to: name, among: known.sorted())
      throw ValidationError(
        "nothing is called '\(name)'"
          + (near.isEmpty
            ? "; 'claimcheck facts' lists what is known"
            : "; did you mean \(quotedList(near))?"))
    }
    print(lines(entity, book).joined(separator: "\n"))
    if !workspace.errors.isEmpty { throw ExitCode(2) }
  }

  private func find(_ name: String, _ book: ReferenceBook) -> Entity? {
    if let entity = book.entities[name] { return entity }
    let folded = name.lowercased()
    return book.entities.keys.sorted().compactMap { book.entities[$0] }
      .first { $0.names.contains { $0.lowercased() == folded } }
  }

  private func lines(_ entity: Entity, _ book: ReferenceBook) -> [String] {
    var lines = [
      "\(entity.id)  (\(entity.kind))",
      "  names: \(plain(entity.names.dropFirst().joined(separator: ", ")))",
    ]
    for attribute in entity.facts.keys.sorted() {
      for fact in entity.facts[attribute]! {
        lines.append("  \(fact.name) = \(plain(fact.printed))")
        lines.append("      \(plain(fact.attestation)), as of \(fact.asOf)")
        if let remark = fact.remark { lines.append("      \(plain(remark))") }
      }
    }
    let derived = HardwareModel(book).derivableAttributes(of: entity.id)
    if !derived.isEmpty {
      lines.append("  derived: \(derived.joined(separator: ", "))")
    }
    return lines
  }
}
