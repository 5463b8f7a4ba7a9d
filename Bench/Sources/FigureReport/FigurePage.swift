public import FigureScores
import PeerReport

/// How good and how fast the reader of figures is, as a page for someone who
/// knows nothing of it.
public struct FigurePage {
  let scores: ScoreRun?
  let throughput: Throughput?
  let peerTimes: [PeerTime]

  public init(
    scores: ScoreRun?, throughput: Throughput?, peerTimes: [PeerTime] = []
  ) {
    self.scores = scores
    self.throughput = throughput
    self.peerTimes = peerTimes
  }

  /// The page as Markdown; what was not measured says so.
  public var markdown: String {
    let sections = [
      introduction, targets, languages, hedges, silence, articles, kinds,
      speed, hostile, judging, readers, setting,
    ]
    return sections.joined(separator: "\n\n") + "\n"
  }

  private var introduction: String {
    """
    # Figures read in running text

    How many figures of running text are read right, and how fast, beside other
    readers on the same texts and by the same judge. The cases are the
    expectations of other projects' tests, not of this one; they and the texts
    of the articles are no part of this project. `make figures` judges, `make
    bench-figures` measures speed, both write this page.
    """
  }

  /// The sentence in place of a table.
  static func notMeasured(_ command: String) -> String {
    "Not measured; `\(command)` does it."
  }

  /// This project's scores.
  var own: Scores? { scores?.readers.first }

  /// The other readers' scores.
  var others: [Scores] { Array(scores?.readers.dropFirst() ?? []) }

  static func title(_ reader: String) -> String {
    reader == "claimcheck" ? "ClaimCheck" : reader
  }

  static func language(_ code: String) -> String {
    switch code {
    case "ko": "Korean"
    case "en": "English"
    case "zh": "Chinese"
    case "ja": "Japanese"
    default: "any"
    }
  }

  static let languageOrder = ["ko", "en", "zh", "ja", "und"]

  /// A part of a whole in percent, a dash of nothing.
  static func percent(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "–" }
    return percent(Double(part) / Double(whole) * 100)
  }

  /// Cut, not rounded, so that no share reads higher than it is.
  static func percent(_ value: Double) -> String {
    tenths(Int((value * 10).rounded(.down))) + " %"
  }

  static func tenths(_ count: Int) -> String { "\(count / 10).\(count % 10)" }
}
