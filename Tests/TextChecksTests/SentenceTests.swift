import Exact
import Figures
import Testing
import TextChecks

struct SentenceTests {
  @Test(arguments: Sentences.all)
  func `A sentence comes out as its row says, and nothing is accused besides`(
    row: Sentences.Row
  ) {
    let found = Sentences.relations(row.sentence)
    let outcomes = found.map { "\($0.outcome) \($0.rule.rawValue)" }
    if row.expected == "silent" {
      #expect(found.allSatisfy { !$0.isAccusation }, "\(outcomes)")
    } else {
      #expect(outcomes.contains(row.expected), "\(outcomes)")
      let accused = found.filter(\.isAccusation)
      #expect(
        accused.allSatisfy {
          "\($0.outcome) \($0.rule.rawValue)" == row.expected
        })
    }
  }

  @Test func `Each language has sentences that hold, that do not, and traps`() {
    for table in [
      Sentences.korean, Sentences.english, Sentences.chinese,
      Sentences.japanese,
    ] {
      let rows = Sentences.rows(table)
      #expect(rows.count >= 60)
      for kind in ["holds", "contradicted", "silent"] {
        #expect(rows.count { $0.expected.hasPrefix(kind) } >= 20)
      }
    }
  }

  /// Relations of totals, products, sums written out and growth have no
  /// latitude but that of their figures.
  private static let forced: Set<Relation.Rule> = [
    .total, .product, .equation, .share, .growth,
  ]

  @Test(arguments: Sentences.all.filter { $0.expected.hasPrefix("holds") })
  func `A figure moved past the widest set of the others is reported`(
    row: Sentences.Row
  ) throws {
    let bytes = Array(row.sentence.utf8)
    let relation = try #require(
      Sentences.relations(row.sentence).first {
        "\($0.outcome) \($0.rule.rawValue)" == row.expected
      })
    guard Self.forced.contains(relation.rule) else { return }
    let last = FigureReader.standard.figures(in: bytes).last {
      relation.range.contains($0.finding.range.lowerBound)
        && $0.figure?.printedScale != nil && !$0.finding.range.isEmpty
    }
    guard let (finding, figure) = last, let figure else { return }
    let surface = String(decoding: bytes[finding.range], as: UTF8.self)
    guard let phrase = figure.surfaceMoved(surface, by: 4000) else { return }
    var moved = bytes
    moved.replaceSubrange(finding.range, with: phrase.utf8)
    let sentence = String(decoding: moved, as: UTF8.self)
    #expect(
      Sentences.relations(sentence).contains {
        $0.rule == relation.rule && $0.outcome != .holds
      }, "\(sentence)")
  }
}

extension Relation {
  var isAccusation: Bool { outcome == .contradicted || outcome == .doubtful }
}

extension Figure {
  /// The surface alone, moved by steps; nil where it is read otherwise.
  fileprivate func surfaceMoved(_ surface: String, by steps: Int) -> String? {
    (try? FigureReader.standard.read(surface))?.phrase(movedBy: steps)
  }
}
