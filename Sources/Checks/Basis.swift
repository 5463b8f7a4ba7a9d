import Certificates

/// What a value rests on; it limits the grade.
struct Basis {
  /// Whether an expression without a sharp set takes part.
  var isVague = false
  /// Whether a vague word ("hundreds", "most") takes part.
  var hasVagueWord = false
  /// Whether excerpts or market talk take part.
  var isWeak = false
  /// Whether an exchange rate takes part.
  var usesRate = false
  /// Whether a printed figure of a document takes part.
  var hasFigure = false
  var hasFact = false
  /// Whether a bound of the performance model takes part, which allows values
  /// and states none.
  var isBound = false

  static func + (a: Basis, b: Basis) -> Basis {
    Basis(
      isVague: a.isVague || b.isVague,
      hasVagueWord: a.hasVagueWord || b.hasVagueWord,
      isWeak: a.isWeak || b.isWeak, usesRate: a.usesRate || b.usesRate,
      hasFigure: a.hasFigure || b.hasFigure, hasFact: a.hasFact || b.hasFact,
      isBound: a.isBound || b.isBound)
  }
}

extension Basis {
  /// The same as a certificate writes it.
  var limits: [Caveat] {
    var all: [Caveat] = []
    if isVague { all.append(.vague) }
    if hasVagueWord { all.append(.word) }
    if isWeak { all.append(.weak) }
    if usesRate { all.append(.rate) }
    return all
  }
}
