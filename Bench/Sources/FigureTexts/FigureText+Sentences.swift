import Yardstick

// Texts of sentences in our own words, drawn at random, four to a paragraph.
extension FigureText {
  /// News text in Korean with about as many figures as the five articles
  /// have: one in each 220 bytes or so.
  static let article = FigureText(
    .article, name: "article", title: "Korean, a figure in 220 bytes",
    language: .korean
  ) { count in
    let sentences = Sentences(of: .korean)
    return text(count, seed: 300) { draws in
      draws.below(8) == 0
        ? sentences.dense(&draws) : sentences.plain(&draws)
    }
  }

  static func plain(_ language: Language) -> FigureText {
    FigureText(
      .plain, name: "plain-\(language.rawValue)",
      title: "\(language.title), no figures", language: language
    ) { count in
      let sentences = Sentences(of: language)
      return text(count, seed: 301) { sentences.plain(&$0) }
    }
  }

  static func dense(_ language: Language) -> FigureText {
    FigureText(
      .dense, name: "dense-\(language.rawValue)",
      title: "\(language.title), figures in every sentence",
      language: language
    ) { count in
      let sentences = Sentences(of: language)
      return text(count, seed: 302) { sentences.dense(&$0) }
    }
  }

  /// The texts of a folder one after the other, over and over.
  public static func mixed(of texts: [[UInt8]]) -> FigureText {
    let joined = Array(texts.joined(separator: [0x0A]))
    return FigureText(
      .article, name: "articles", title: "the five articles",
      language: .korean
    ) { repeating(joined + [0x0A], $0) }
  }

  private static func text(
    _ count: Int, seed: UInt64, _ sentence: (inout Draws) -> String
  ) -> [UInt8] {
    var draws = Draws(workload: seed)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 1000)
    var number = 0
    while bytes.count < count {
      bytes += sentence(&draws).utf8
      number += 1
      bytes.append(number.isMultiple(of: 4) ? 0x0A : 0x20)
    }
    return bytes
  }

  /// A piece over and over, cut to a length.
  static func repeating(_ piece: [UInt8], _ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + piece.count)
    while bytes.count < count { bytes += piece }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
