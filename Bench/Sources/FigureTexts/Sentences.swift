import Yardstick

/// Sentences of one language with places to fill.
///
/// `@` takes a name, `#` a whole number up to 999, `&` one with a separator
/// between thousands, `%` one with a decimal.
struct Sentences {
  let names: [String]
  /// Sentences without a figure.
  let plain: [String]
  /// Sentences with figures, two or three mostly.
  let dense: [String]

  init(of language: Language) {
    self =
      switch language {
      case .korean: .korean
      case .english: .english
      case .chinese: .chinese
      case .japanese: .japanese
      }
  }

  init(names: [String], plain: [String], dense: [String]) {
    self.names = names
    self.plain = plain
    self.dense = dense
  }

  func plain(_ draws: inout Draws) -> String {
    filled(plain[draws.below(plain.count)], &draws)
  }

  func dense(_ draws: inout Draws) -> String {
    filled(dense[draws.below(dense.count)], &draws)
  }

  private func filled(_ template: String, _ draws: inout Draws) -> String {
    var result = ""
    for character in template {
      switch character {
      case "@": result += names[draws.below(names.count)]
      case "#": result += String(2 + draws.below(998))
      case "&":
        let rest = String(draws.below(1000))
        result += "\(1 + draws.below(99)),"
        result += String(repeating: "0", count: 3 - rest.count) + rest
      case "%": result += "\(1 + draws.below(90)).\(1 + draws.below(9))"
      default: result.append(character)
      }
    }
    return result
  }
}
