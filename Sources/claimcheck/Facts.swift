import ArgumentParser
import Catalogue
import ClaimFiles
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
    let entity = try book.entity(called: name)
    print(lines(entity, book).joined(separator: "\n"))
    if !workspace.errors.isEmpty { throw ExitCode(2) }
  }

  private func lines(_ entity: Entity, _ book: ReferenceBook) -> [String] {
    var lines = [
      "\(entity.id)  (\(entity.kind))",
      "  names: \(plain(entity.names.dropFirst().joined(separator: ", ")))",
    ]
    for attribute in entity.facts.keys.sorted() {
      for fact in entity.facts[attribute]! {
        lines.append("  \(fact.name) = \(plain(fact.printed))")
        lines += details(of: fact, in: entity, book).map {
          "      " + plain($0)
        }
      }
    }
    for metric in DerivedMetric.all(of: entity, in: book) {
      lines.append("  \(metric.name) = \(metric.value)")
      let others =
        switch metric.others {
        case 0: ""
        case 1: "; one other value by other sources"
        default: "; \(metric.others) other values by other sources"
        }
      lines.append("      computed, \(metric.formula)\(others)")
    }
    return lines
  }

  /// From where a fact is and how far it can be trusted.
  private func details(
    of fact: Fact, in entity: Entity, _ book: ReferenceBook
  ) -> [String] {
    let trust =
      entity.isHardware ? "; confidence \(book.confidence(of: fact))" : ""
    let against = book.conflicts(entity.id, fact.attribute).compactMap {
      $0.first == fact ? $0.second : $0.second == fact ? $0.first : nil
    }
    return ["\(fact.attestation), as of \(fact.asOf)\(trust)"]
      + (fact.remark.map { [$0] } ?? [])
      + (fact.standing.derivation.map { ["computed from \($0)"] } ?? [])
      + (against.isEmpty
        ? [] : ["against " + against.map(\.printed).joined(separator: ", ")])
      + (fact.standing.resolution.map { ["used: \($0)"] } ?? [])
  }
}
