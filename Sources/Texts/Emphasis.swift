/// The runs of `*`, `_` and `~~` in a paragraph and which of them belong
/// together.
///
/// Source: CommonMark 0.31.2, appendix, “process emphasis”.
struct Emphasis {
  struct Run {
    let byte: UInt8
    let token: Int
    /// The signs that are not yet used up.
    var count: Int
    let canOpen: Bool
    let canClose: Bool
    /// The runs before and after it that are still looked at; -1 is none.
    var before = -1
    var after = -1
    let length: Int

    init(byte: UInt8, token: Int, count: Int, canOpen: Bool, canClose: Bool) {
      self.byte = byte
      self.token = token
      self.count = count
      self.canOpen = canOpen
      self.canClose = canClose
      length = count
    }
  }

  private var runs: [Run] = []
  /// The last run, -1 if there is none.
  private(set) var last = -1

  mutating func add(_ run: Run) {
    var run = run
    run.before = last
    if last >= 0 { runs[last].after = runs.count }
    last = runs.count
    runs.append(run)
  }

  /// Pairs the runs after one of them and gives them up; what is left of each
  /// stays text.
  mutating func match(
    above bottom: Int, in tokens: inout [MarkdownInlines.Token]
  ) {
    // Where no opening sign of a kind was found, none is looked for again.
    // Runs are numbered in their order.
    var bottoms: [Int: Int] = [:]
    var closer = first(above: bottom)
    while closer >= 0 {
      guard runs[closer].canClose else {
        closer = runs[closer].after
        continue
      }
      let key = kind(of: closer)
      let opener = opener(for: closer, above: bottoms[key] ?? bottom)
      guard let opener else {
        bottoms[key] = runs[closer].before
        let next = runs[closer].after
        if !runs[closer].canOpen { remove(closer) }
        closer = next
        continue
      }
      let used = min(2, runs[opener].count, runs[closer].count)
      for run in [opener, closer] {
        runs[run].count -= used
        let range = tokens[runs[run].token].range
        tokens[runs[run].token].range =
          range.lowerBound..<range.lowerBound + runs[run].count
      }
      cut(from: opener, to: closer)
      if runs[opener].count == 0 { remove(opener) }
      if runs[closer].count == 0 {
        let next = runs[closer].after
        remove(closer)
        closer = next
      }
    }
    last = bottom
    if bottom >= 0 { runs[bottom].after = -1 }
  }

  private func first(above bottom: Int) -> Int {
    if bottom >= 0 { return runs[bottom].after }
    var run = last
    while run >= 0, runs[run].before >= 0 { run = runs[run].before }
    return run
  }

  private func kind(of run: Int) -> Int {
    Int(runs[run].byte) * 8 + (runs[run].canOpen ? 4 : 0)
      + runs[run].length % 3
  }

  private func opener(for closer: Int, above bottom: Int) -> Int? {
    var run = runs[closer].before
    while run > bottom {
      if runs[run].byte == runs[closer].byte, runs[run].canOpen,
        fits(run, closer)
      {
        return run
      }
      run = runs[run].before
    }
    return nil
  }

  /// A run that both opens and closes fits one whose length together with its
  /// own is no multiple of three, unless both are.
  private func fits(_ opener: Int, _ closer: Int) -> Bool {
    let (a, b) = (runs[opener], runs[closer])
    guard a.canClose || b.canOpen else { return true }
    return (a.length + b.length) % 3 != 0
      || a.length % 3 == 0 && b.length % 3 == 0
  }

  private mutating func cut(from opener: Int, to closer: Int) {
    runs[opener].after = closer
    runs[closer].before = opener
  }

  private mutating func remove(_ run: Int) {
    let (before, after) = (runs[run].before, runs[run].after)
    if before >= 0 { runs[before].after = after }
    if after >= 0 { runs[after].before = before } else { last = before }
  }
}
