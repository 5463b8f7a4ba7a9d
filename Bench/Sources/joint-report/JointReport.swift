import ArgumentParser
import ClaimLanguage
import Foundation
import Input
import Joint
import Reference

/// How long claims take to be judged together, by their number and by the
/// size of the groups that share quantities.
@main
struct JointReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "joint-report",
    abstract: "Measure joint consistency and write the page.")

  @Option(help: "The page to write.") var output: String
  @Option(help: "What swift --version says.") var swift: String

  /// Claims in all, claims and quantities of a group.
  private static let cases: [(Int, Int, Int)] = [
    (1_000, 10, 1), (10_000, 10, 1), (100_000, 10, 1), (1_000, 50, 5),
    (10_000, 50, 5), (100_000, 50, 5), (10_000, 1_000, 100),
    (10_000, 10_000, 1_000),
  ]

  func run() throws {
    var rows: [String] = []
    for (total, claims, quantities) in Self.cases {
      let row = Self.measured(total, claims, quantities)
      print(row)
      rows.append(row)
    }
    try Data(page(rows).utf8).write(to: URL(filePath: output))
  }

  private static func measured(
    _ total: Int, _ claims: Int, _ quantities: Int
  ) -> String {
    var source = ClaimSource(quantities: quantities, claims: claims)
    let inputs = source.files(claims: total)
    let book = ReferenceBook.builtIn
    let reader = ClaimFileReader(book: book)
    var files: [ClaimFile] = []
    let reading = seconds {
      files = inputs.compactMap { reader.read($0).value }
    }
    var judgement: Judgement?
    let judging = seconds {
      judgement = Judgement(of: files, book: book)
    }
    let found = judgement!
    return
      "| \(files.reduce(0) { $0 + $1.claims.count }) | \(found.groups)"
      + " | \(claims) | \(found.quantities.count)"
      + " | \(String(format: "%.2f", reading))"
      + " | \(String(format: "%.2f", judging))"
      + " | \(String(format: "%.0f", judging / Double(total) * 1e6))"
      + " | \(found.conflicts.count) | \(found.undecided.budget)"
      + " | \(found.undecided.incomplete) |"
  }

  /// The processor's time, which other work on the machine does not lengthen
  /// as it does the clock's.
  private static func seconds(_ body: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    body()
    return now() - start
  }

  private func page(_ rows: [String]) -> String {
    """
    # Claims judged together

    How much processor time it takes to find every conflict and the range of every hidden quantity, one core, written by `make
    bench-joint`. Each group has claims of two documents that print a quantity, a sum of two or a ratio of two; in one
    group of twenty a figure is wrong tenfold. The files are read first and timed apart. Each conflict is irreducible.
    A group whose search ends with its budget keeps its ranges, which are then wider than need be; of one that is not
    shown no numbers were found that fulfil it, and no contradiction.

    \(swift)

    | claims | groups | claims of a group | quantities | reading s | judging s | µs a claim | conflicts | out of budget | not shown |
    |---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
    \(rows.joined(separator: "\n"))

    """
  }
}
