import Yardstick

// Texts that nobody writes and a careless reader chokes on: one line without
// end of a single thing.
extension FigureText {
  static let hostile: [FigureText] = [
    line("digits", "digits") { draws in String(draws.below(10)) },
    line("commas", "commas and digits") { draws in
      draws.below(3) == 0 ? "," : String(draws.below(10))
    },
    line("scales", "만, 억 and 조") { draws in
      ["만", "억", "조"][draws.below(3)]
    },
    repeated("brackets", "opening brackets", "("),
    repeated("spaces", "spaces", " "),
    repeated("strokes", "一", "一"),
    repeated("ones", "the word one", "one "),
    line("hedges", "words that hedge") { draws in
      ["약 ", "최소 ", "이상 ", "미만 ", "about ", "at least ", "nearly "][
        draws.below(7)]
    },
    line("figures", "figures without a break") { draws in
      "\(draws.below(100_000))만\(draws.below(1000))~"
    },
    FigureText(.hostile, name: "random", title: "random bytes") { count in
      var draws = Draws(workload: 303)
      return (0..<count).map { _ in UInt8(draws.below(256)) }
    },
  ]

  private static func repeated(
    _ name: String, _ title: String, _ piece: String
  ) -> FigureText {
    FigureText(.hostile, name: name, title: title) {
      repeating(Array(piece.utf8), $0)
    }
  }

  private static func line(
    _ name: String, _ title: String,
    _ piece: @escaping @Sendable (inout Draws) -> String
  ) -> FigureText {
    FigureText(.hostile, name: name, title: title) { count in
      var draws = Draws(workload: 304)
      var bytes: [UInt8] = []
      bytes.reserveCapacity(count + 64)
      while bytes.count < count { bytes += piece(&draws).utf8 }
      return bytes
    }
  }
}
