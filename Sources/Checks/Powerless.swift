import Certificates
import ClaimLanguage
import Exact
import Figures
import Input

// A check that would notice nothing must not pass.
extension Judge {
  /// The verdict, or undetermined where the check supports the claim and would
  /// whatever were printed.
  func withPower(_ verdict: Verdict, detail: Detail) -> Verdict {
    guard verdict.kind == .supported,
      let tried = unnoticed(verdict.claim, detail: detail)
    else { return verdict }
    let cases = tried.compactMap { verdict in
      verdict.certificate.map {
        Proof.Case(label: verdict.claim.printed, proof: $0.proof)
      }
    }
    return verdict.powerless(
      verdict.certificate.map { .powerless($0.proof, cases) })
  }

  /// Whether a figure far above or below the printed one would not be
  /// supported, as the sides of a plain comparison tell without judging the
  /// claim anew.
  ///
  /// - Parameter sides: those of the first comparison in the first world, in
  ///   which a claim that is supported has to hold.
  func noticesFar(
    _ claim: Claim,
    _ sides: (left: Amount, right: Amount, unknowns: Unknowns)?
  ) -> Bool {
    guard let sides, claim.figures.count == 1,
      case .comparison(let sign, let a, let b) = claim.check.kind,
      let figure = claim.figures[0].figure, let scale = figure.printedScale,
      let reach = Int(exactly: Rational((scale.value / scale.step).ceiling)),
      a.isName(claim.figures[0].key) != b.isName(claim.figures[0].key)
    else { return false }
    let isLeft = a.isName(claim.figures[0].key)
    let (own, other) =
      isLeft ? (sides.left, sides.right) : (sides.right, sides.left)
    guard (isLeft ? b : a).isIndependent(of: claim.figures[0].key),
      !own.basis.isBound, !other.basis.isBound, other.grain == nil,
      other.term?.repeatsUnknowns == false
    else { return false }
    for steps in [reach * Self.firstReach, 1 - reach] where steps != 0 {
      guard let moved = reader.denotation(of: figure, movedBy: steps) else {
        continue
      }
      let far = own.printed(moved.sets, customaryTop: moved.customaryTop)
      let comparing = Comparing(
        left: isLeft ? far : other, right: isLeft ? other : far,
        unknowns: sides.unknowns, detail: .decision)
      if (try? comparing.isSupported(sign)) == false { return true }
    }
    return false
  }

  /// How far a figure is moved in the first place to see whether anything is
  /// noticed at all: so many times its value.
  private static let firstReach = 100
  /// How many steps to each side are tried where that is not noticed.
  private static let nearReach = 100

  /// The verdicts on all other figures tried, if every one of them would pass
  /// as well; nil if one does not, or nothing else could have been printed.
  private func unnoticed(_ claim: Claim, detail: Detail) -> [Verdict]? {
    var tried: [Verdict] = []
    for other in probes(of: claim) {
      guard
        let verdict = try? verdictAtAnyPower(
          on: other, detail: detail == .certified ? .certified : .decision)
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
          let verdict = try? verdictAtAnyPower(
            on: other, detail: .decision)
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

extension Expression {
  fileprivate func isName(_ key: String) -> Bool {
    if case .name(let path) = kind {
      path.count == 1 && path[0] == key
    } else {
      false
    }
  }

  /// Whether a value is the same whatever the figure of a key says, and on one
  /// day only.
  fileprivate func isIndependent(of key: String) -> Bool {
    guard
      contents.isDisjoint(with: [.performance, .quantifier, .countedThings])
    else { return false }
    var isIndependent = true
    visit { node in
      switch node.kind {
      case .name(let path) where path[0] == key: isIndependent = false
      case .convert(_, _, let days) where days.lowerBound < days.upperBound:
        isIndependent = false
      default: break
      }
    }
    return isIndependent
  }
}
