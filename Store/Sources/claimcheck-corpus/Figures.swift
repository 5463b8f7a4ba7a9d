import ArgumentParser
import Corpus
import Input
import Reference
import Reports
import Store
import Streams

struct Figures: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What the documents of the store say of a thing.",
    discussion: """
      Lists, quantity by quantity, each figure with its document and the \
      characters of the text before it.

      Example: claimcheck corpus figures 'CloudMatrix 384'
      Example: claimcheck corpus figures H100 --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var arguments: StoreArguments
  @Argument(help: "The thing, by its id or any of its names.")
  var entity: String
  @Option(help: "text, or json for lines of JSON.") var format = Format.text

  func run() throws {
    let known = try arguments.worker()
    let id: String
    do { id = try known.book.entity(named: entity).id } catch {
      throw ValidationError(error.message)
    }
    let output = WorkerOutput()
    try reporting { () throws(InputError) in
      let store = try Store(
        reading: arguments.store, identity: known.identity)
      var last = ""
      try store.figures(of: id, known.identity) { figure, json in
        guard format == .text else { return output.write(line: json) }
        if figure.key != last { output.write(line: figure.key) }
        last = figure.key
        let place = figure.place
        output.write(
          line: "  " + plain("\(place.surface)  \(place.id):\(place.start)"))
      }
    }
    output.flush()
  }
}
