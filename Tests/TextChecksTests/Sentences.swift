import Linking
import Quantities
import Testing
import TextChecks

@testable import Reference

/// Sentences that state a relation, true or false, and some that state none.
enum Sentences {
  /// A row of a collection: what has to come out, and the sentence.
  struct Row: CustomTestStringConvertible, Sendable {
    let expected: String
    let sentence: String

    var testDescription: String { "\(expected): \(sentence)" }
  }

  static func rows(_ table: String) -> [Row] {
    table.split(separator: "\n").map { line in
      let parts = line.split(separator: "|", maxSplits: 1)
      return Row(
        expected: parts[0].trimmed, sentence: parts[1].trimmed)
    }
  }

  static let all = [korean, english, chinese, japanese].flatMap(rows)

  static let checker = try! TextChecker(
    book: .builtIn, on: CalendarDay("2025-07-28"),
    linker: try! Linker(book: .builtIn))

  static func relations(_ sentence: String) -> [Relation] {
    checker.relations(in: Array(sentence.utf8))
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
