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

  /// Relations whose figures can be moved until they are contradicted.
  private static let movable: Set<Relation.Rule> = [
    .total, .product, .equation, .share, .growth, .multiple, .part,
    .currencyPair, .unitPair, .proportion,
  ]

  @Test(arguments: Sentences.all.filter { $0.expected.hasPrefix("holds") })
  func `A true figure moved far enough is reported`(row: Sentences.Row) throws {
    let bytes = Array(row.sentence.utf8)
    let relation = try #require(
      Sentences.relations(row.sentence).first {
        "\($0.outcome) \($0.rule.rawValue)" == row.expected
      })
    guard Self.movable.contains(relation.rule) else { return }
    let figures = FigureReader.standard.figures(in: bytes).filter {
      relation.range.contains($0.finding.range.lowerBound)
    }
    // A part is contradicted only above its whole, a total by either.
    let isReported = figures.contains { finding, _ in
      let surface = String(decoding: bytes[finding.range], as: UTF8.self)
      guard let figure = try? FigureReader.standard.read(surface) else {
        return false
      }
      return [1, 2, 3, 5, 10, 20, 50, 100, 200, 500].contains { steps in
        guard let phrase = figure.phrase(movedBy: steps) else { return false }
        var moved = bytes
        moved.replaceSubrange(finding.range, with: phrase.utf8)
        return Sentences.relations(String(decoding: moved, as: UTF8.self))
          .contains { $0.rule == relation.rule && $0.isAccusation }
      }
    }
    // Figures in words, and the ends of "from 18 to 55", have no digits to
    // step; one digit more does.
    #expect(isReported || isAccusedWithDigit(bytes, relation))
  }

  private func isAccusedWithDigit(
    _ bytes: [UInt8], _ relation: Relation
  ) -> Bool {
    relation.range.contains { index in
      guard (49...57).contains(bytes[index]) else { return false }
      var moved = bytes
      moved.insert(bytes[index], at: index)
      return Sentences.relations(String(decoding: moved, as: UTF8.self))
        .contains { $0.rule == relation.rule && $0.isAccusation }
    }
  }

  @Test(arguments: Sentences.all.filter { $0.expected.hasPrefix("holds") })
  func `Without a figure's neighbours nothing is said of it`(
    row: Sentences.Row
  ) {
    // Half a sentence states no relation that the whole one does not.
    let relations = Sentences.relations(
      String(row.sentence.prefix(row.sentence.count / 2)))
    #expect(relations.allSatisfy { !$0.isAccusation })
  }
}

extension Relation {
  var isAccusation: Bool { outcome == .contradicted || outcome == .doubtful }
}
