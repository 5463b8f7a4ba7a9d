public import Checks
import Exact
import Input

/// How much each check would notice, the weakest first.
public struct PowerReport {
  private let powers: [(verdict: Verdict, power: Power)]

  /// One entry for each figure of each claim.
  public init(_ powers: [(Verdict, Power)]) {
    self.powers = powers.map { (verdict: $0.0, power: $0.1) }
      .sorted { Self.isWeaker($0, $1) }
  }

  private static func isWeaker(
    _ a: (verdict: Verdict, power: Power), _ b: (verdict: Verdict, power: Power)
  ) -> Bool {
    // A date has no share: it stands by whether anything is noticed.
    func share(_ power: Power) -> Rational {
      power.share?.value ?? (power.isNone ? 0 : 1)
    }
    let (x, y) = (share(a.power), share(b.power))
    if x != y { return x < y }
    if a.power.isNone != b.power.isNone { return a.power.isNone }
    let (p, q) = (a.verdict.claim.path, b.verdict.claim.path)
    return (p, a.power.key) < (q, b.power.key)
  }

  public var text: String {
    let rows = powers.map { verdict, power in
      [
        Self.percent(power.share), power.up?.phrase ?? "–",
        power.down?.phrase ?? "–", plain(power.phrase),
        "\(verdict.claim.path)\(power.key == "figure" ? "" : ".\(power.key)")",
        verdict.summary,
      ]
    }
    let heads = [
      "noticed", "from above", "from below", "printed", "claim", "verdict",
    ]
    let widths = heads.indices.map { column in
      ([heads] + rows).map { columns(plain($0[column])) }.max() ?? 0
    }
    let lines = ([heads] + rows).map { row in
      zip(row, widths).map { padded(plain($0), to: $1) }
        .joined(separator: "  ").trimmingTail
    }
    let none = powers.count { $0.power.isNone }
    return
      (lines + [
        "",
        counted(powers.count, "figure")
          + "; of \(none) no other figure would be refuted",
      ]).joined(separator: "\n")
  }

  private static func percent(_ share: Power.Share?) -> String {
    guard let share, share.tried > 0 else { return "–" }
    return "\(share.isComplete ? "" : "≈ ")\((share.value * 100).rounded()) %"
  }
}

extension String {
  fileprivate var trimmingTail: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
