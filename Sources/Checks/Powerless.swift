import Certificates
import ClaimLanguage
import Exact
import Figures
import Input

// A check that would notice nothing must not pass.
extension Judge {
  /// The verdict, or undetermined where the check supports the claim and would
  /// whatever were printed.
  func withPower(_ verdict: Verdict, isCertified: Bool) -> Verdict {
    guard verdict.kind == .supported,
      let tried = unnoticed(verdict.claim, isCertified: isCertified)
    else { return verdict }
    let cases = tried.compactMap { verdict in
      verdict.certificate.map {
        Proof.Case(label: verdict.claim.printed, proof: $0.proof)
      }
    }
    return verdict.powerless(
      verdict.certificate.map { .powerless($0.proof, cases) })
  }

  /// How far a figure is moved in the first place to see whether anything is
  /// noticed at all: so many times its value.
  private static let firstReach = 100
  /// How many steps to each side are tried where that is not noticed.
  private static let nearReach = 100

  /// The verdicts on all other figures tried, if every one of them would pass
  /// as well; nil if one does not, or nothing else could have been printed.
  private func unnoticed(_ claim: Claim, isCertified: Bool) -> [Verdict]? {
    var tried: [Verdict] = []
    for other in probes(of: claim) {
      guard
        let verdict = try? self.verdict(
          on: other, detail: isCertified ? .certified : .plain)
      else { continue }
      if verdict.kind != .supported { return nil }
      tried.append(verdict)
    }
    if tried.isEmpty { return nil }
    for figure in claim.figures {
      for direction in [1, -1] {
        for count in 1...Self.nearReach {
          guard
            let other = self.claim(
              claim, figure, movedBy: direction * count)
          else { break }
          let verdict = try? self.verdict(on: other, detail: .plain)
          if let verdict, verdict.kind != .supported { return nil }
        }
      }
    }
    return tried
  }

  /// The claim with each of its figures far higher and far lower, or with no
  /// names and with all.
  private func probes(of claim: Claim) -> some Sequence<Claim> {
    claim.figures.lazy.flatMap { figure -> [Claim] in
      switch figure.content {
      case .names:
        return [[], Array(book.entities.keys)].map { names in
          claim.replacing(
            ClaimFigure(
              key: figure.key, phrase: figure.phrase, line: figure.line,
              content: .names(names), referent: figure.referent,
              place: figure.place))
        }
      case .quantity(let quantity):
        var steps = [1, -1]
        if let scale = quantity.printedScale,
          let reach = Int(
            exactly: Rational((scale.value / scale.step).ceiling))
        {
          steps = [reach * Self.firstReach, 1 - reach]
        }
        return steps.filter { $0 != 0 }.compactMap {
          self.claim(claim, figure, movedBy: $0)
        }
      }
    }
  }
}

extension Claim {
  /// The figures as printed, one after the other.
  fileprivate var printed: String {
    figures.map { "\($0.key) = \($0.phrase)" }.joined(separator: ", ")
  }
}
