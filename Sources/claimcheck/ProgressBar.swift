import Checks
import ClaimFiles
import ClaimLanguage
import Foundation
import Input
import Joint
import Synchronization

/// How far long work is, on standard error: drawn only on a terminal, only
/// once the work has taken a second, and wiped away at its end.
///
/// Counted from any thread.
final class ProgressBar: Sendable {
  private let what: String
  private let total: Int
  private let isShown: Bool
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  private struct State {
    var done = 0
    var drawn: ContinuousClock.Instant?
  }

  /// - Parameters:
  ///   - what: what is done, such as "claims judged".
  ///   - total: how many of them there are; 0 if that is not known.
  init(_ what: String, total: Int, isQuiet: Bool) {
    self.what = what
    self.total = total
    isShown = !isQuiet && isatty(STDERR_FILENO) == 1
  }

  /// Runs work that counts its steps, and wipes the bar away however it ends.
  static func whileDoing<Value, Failure: Error>(
    _ what: String, total: Int, isQuiet: Bool,
    _ work: (ProgressBar) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let bar = ProgressBar(what, total: total, isQuiet: isQuiet)
    defer { bar.wipe() }
    return try work(bar)
  }

  func advance(by steps: Int = 1) {
    guard isShown else { return }
    let now = ContinuousClock.now
    state.withLock { state in
      state.done += steps
      let isDue = now - (state.drawn ?? start) >= .milliseconds(100)
      guard isDue, now - start >= .seconds(1) else { return }
      state.drawn = now
      Self.print(
        "\r" + Self.line(what, done: state.done, of: total) + "\u{1B}[K")
    }
  }

  func wipe() {
    state.withLock { state in
      if state.drawn != nil { Self.print("\r\u{1B}[K") }
    }
  }

  private static func print(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// `[######··············]  30 %  3000 of 10000 claims judged`; without a
  /// total, what is done.
  static func line(_ what: String, done: Int, of total: Int) -> String {
    guard total > 0 else { return "\(done) \(what)" }
    let (width, part) = (20, min(done, total))
    let filled = part * width / total
    let percent = "\(part * 100 / total)"
    let bar =
      String(repeating: "#", count: filled)
      + String(repeating: "·", count: width - filled)
    let gap = String(repeating: " ", count: 3 - percent.count)
    return "[\(bar)] \(gap)\(percent) %  \(done) of \(total) \(what)"
  }
}

extension Workspace {
  /// The verdicts, with a bar.
  func judged(
    isQuiet: Bool, where isWanted: (Claim) -> Bool = { _ in true }
  ) -> Reading<[Verdict]> {
    ProgressBar.whileDoing(
      "claims judged", total: files.map(\.claims.count).reduce(0, +),
      isQuiet: isQuiet
    ) { bar in
      verdicts(where: isWanted) { bar.advance() }
    }
  }

  /// The slips planted, with a bar.
  func planted(isQuiet: Bool) -> [Mutation] {
    ProgressBar.whileDoing(
      "claims given slips", total: files.map(\.claims.count).reduce(0, +),
      isQuiet: isQuiet
    ) { bar in
      mutations { bar.advance() }
    }
  }

  /// The most claims whose checks are probed, and judged together, on the way
  /// to a report, which has 10 s for 10,000: probing as many takes 8 s alone,
  /// judging them together more than 19 s.
  static let mostProbed = 2_000

  /// What the checks would notice, with a bar; nil for too many.
  func probed(
    _ verdicts: [Verdict], atMost most: Int = mostProbed, isQuiet: Bool
  ) -> [String: [Power]]? {
    guard verdicts.count <= most else { return nil }
    return ProgressBar.whileDoing(
      "checks probed", total: verdicts.count, isQuiet: isQuiet
    ) { bar in
      power(of: verdicts) { bar.advance() }
    }
  }

  /// What all claims say together; nil for too many.
  func together() -> Judgement? {
    guard files.map(\.claims.count).reduce(0, +) <= Self.mostProbed else {
      return nil
    }
    return Judgement(of: files, among: neighbours, book: book)
  }
}
