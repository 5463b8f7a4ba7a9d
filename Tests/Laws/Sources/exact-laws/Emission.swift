import Foundation

/// Cases with the answers of `Exact`, one a line, for a second way in another
/// language.
struct Emission {
  let laws: [Law]
  /// Cases over all laws.
  let count: Int
  let seed: UInt64

  func write() {
    var lines = ""
    for (index, law) in laws.enumerated() {
      // The first laws take what the division leaves.
      let cases =
        count / laws.count + (index < count % laws.count ? 1 : 0)
      var source = NumberSource(seed: law.seed(seed, from: .max))
      for _ in 0..<cases {
        let made = law.draw(&source)
        let answer = law.exact(made.exact).plain
        lines += law.name
        for operand in law.draw.text(made.oracle) { lines += "\t" + operand }
        lines += "\t\(answer)\n"
        if lines.utf8.count > 1 << 16 { flush(&lines) }
      }
    }
    flush(&lines)
  }

  private func flush(_ lines: inout String) {
    FileHandle.standardOutput.write(Data(lines.utf8))
    lines.removeAll(keepingCapacity: true)
  }
}
