import ArgumentParser
import Benchmarking
import Foundation
import Input

/// Which run is held against what.
struct ComparisonOptions: ParsableArguments {
  @Argument(
    help: """
      A commit of the history, or another history, whose last run is taken. By \
      default the good runs before.
      """)
  var base: String?
  @OptionGroup var history: HistoryOption
  @Option(help: "What to compare: exact, instructions, time; may repeat.")
  var kind: [Metric.Kind] = []

  var asked: Bool { !kind.isEmpty }

  /// The last run of the history beside its base, and the lines that could not
  /// be read.
  func comparison() throws -> (run: [Recording], Comparison) {
    let history = try self.history.contents().value
    guard let name = history.runs.last else {
      throw stopped(
        "no recording to compare; make one with 'claimcheck bench record'",
        self.history.history)
    }
    let run = history.recordings.filter { $0.run == name }
    let comparison = Comparison(
      of: run, with: try base(in: history, run: name), noise: history,
      kinds: asked ? Set(kind) : Self.kinds(of: run))
    return (run, comparison)
  }

  /// The kinds that a run measured or tried to.
  private static func kinds(of run: [Recording]) -> Set<Metric.Kind> {
    Set(run.flatMap(\.metrics).map(\.kind))
  }

  private func base(
    in history: History, run: String
  ) throws -> Comparison.Base {
    let before = history.before(run: run)
    guard let base else { return .accepted(before) }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: base, isDirectory: &isFolder),
      !isFolder.boolValue
    {
      let other = try HistoryOption.contents(of: HistoryFile(base)).value
      guard let last = other.runs.last else {
        throw stopped("no recording to compare with", base)
      }
      let known = Set(other.acceptances)
      return .recordings(
        other.recordings.filter { $0.run == last },
        accepted: history.acceptances.filter { !known.contains($0) })
    }
    let recordings = before.recordings.filter { $0.commit.hasPrefix(base) }
    guard base.count >= 4, let last = recordings.last else {
      let commits = Array(
        Set(before.recordings.map { String($0.commit.prefix(12)) }))
      throw stopped(
        "no recording of a commit that begins with '\(base)'; "
          + (commits.isEmpty
            ? "there is none before the last run"
            : "there are \(quotedList(commits.sorted(), last: "and"))"),
        self.history.history)
    }
    return .recordings(
      recordings, accepted: history.acceptances(after: last))
  }

  private func stopped(_ message: String, _ file: String) -> ExitCode {
    Terminal.report([InputError(message, at: Place(file: file))])
    return ExitCode(2)
  }
}
