/// A run in a form that another tool reads.
public enum Export: String, CaseIterable, Sendable {
  /// Bencher Metric Format: https://bencher.dev/docs/reference/bencher-metric-format/
  case bencher
  /// github-action-benchmark, `customSmallerIsBetter`.
  case github
  /// The text of Go's benchmarks, as benchstat reads it:
  /// https://golang.org/design/14313-benchmark-format
  case go
  /// The JSON of the Java Microbenchmark Harness.
  case jmh

  /// One run, written in this form; ended by a line's end.
  public func text(_ run: [Recording]) -> String {
    switch self {
    case .bencher: BencherExport(run).text
    case .github: GitHubExport(run).text
    case .go: GoExport(run).text
    case .jmh: JMHExport(run).text
    }
  }
}

extension Metric {
  /// Its name as a word of small letters and hyphens: `gmp-operations`.
  var slug: String { name.replacing(" ", with: "-") }
}
