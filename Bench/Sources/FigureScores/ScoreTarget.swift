/// What the reader was built to reach, set before the work was begun.
public enum ScoreTarget {
  /// The kinds of which values count towards the target.
  public static let kinds: Set = [
    "number", "currency", "percentage", "dimension", "range", "ordinal",
    "duration",
  ]

  /// The share of values that are to be right, in percent, by language.
  public static let values = [("ko", 95.0), ("en", 92), ("zh", 92), ("ja", 92)]
}
