import FigureScores

extension FigurePage {
  var judging: String {
    """
    ## How it is judged

    - A value is right if a figure that touches the case's place has exactly
      that value (to a trillionth, since some sources round a third), or, of a
      range, both its ends. A bound told without a value stands for it.
    - The unit is right if the same figure has it, or the same amount in a unit
      that converts without loss: 90 minutes for an hour and a half.
    - Of figures that overlap, the first counts; names do not count.
    - Dates and units without a number are not scored here, nor values that
      their own source does not check.
    - Doubtful cases are left out: those their author calls ambiguous,
      thousandths in Chinese, and euros “and” a number read as a decimal.
    """
  }

  var readers: String {
    let own = "- **ClaimCheck**: this project's reader, in process"
    guard let scores else { return "## Readers\n\n" + own }
    let list = scores.peers.map { peer -> String in
      if let failure = peer.failure {
        return "- **\(peer.name)** did not run: \(failure)"
      }
      let languages = Self.languageOrder.filter(peer.languages.contains)
        .map(Self.language).joined(separator: ", ")
      return "- **\(peer.name)** \(peer.version): \(languages)"
        + (peer.note.map { "; \($0)" } ?? "")
    }
    return """
      ## Readers

      \(([own] + list).joined(separator: "\n"))
      \(list.isEmpty
        ? "- The other readers: not measured; `make figure-peers` does it." : "")
      """
      .trimmingTrailingSpace
  }

  var setting: String {
    guard let throughput else { return "## Machine\n\nNothing was timed." }
    return """
      ## Machine

      - \(throughput.cpu), \(throughput.cores) cores
      - \(throughput.compiler)
      """
  }
}

extension String {
  fileprivate var trimmingTrailingSpace: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
