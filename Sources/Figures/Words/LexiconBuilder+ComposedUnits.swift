import Exact
import Input
import Quantities

/// The names of units that a language composes: kilo-watt, 메가바이트,
/// 平方センチメートル.
extension LexiconBuilder {
  /// Adds every name of a unit that takes prefixes, with and without each of
  /// them, and the squares and cubes of every length.
  ///
  /// The names are those that the symbols have: `메가: M` and `W: [와트]` make
  /// 메가와트 the name of `MW`.
  mutating func addComposedUnits(
    _ root: YAMLMapping
  ) throws(InputError) {
    var names = try unitNames(root["units"])
    let prefixes = try siPrefixes(root["siPrefixes"])
    for (symbol, word) in try unitNames(root["prefixedUnits"]) {
      insert(word, .unit(symbol))
      names.append((symbol, word))
      for (prefix, name) in prefixes
      where UnitTable.symbols[prefix + symbol] != nil {
        insert(name + word, .unit(prefix + symbol))
        names.append((prefix + symbol, name + word))
      }
    }
    // "square km" as well as "square kilometres".
    names += ["mm", "cm", "m", "km", "ft", "yd", "mi"].map { ($0, $0) }
    for (table, power) in [("squarePrefixes", "2"), ("cubePrefixes", "3")] {
      let openers = try root[table]?.requireSequence("a list of words") ?? []
      for opener in openers {
        let opener = try opener.requireText("a word")
        for (symbol, word) in names
        where UnitTable.symbols[symbol]?.dimension == Dimension(.length)
          && UnitTable.symbols[symbol + power] != nil
        {
          insert(opener + word, .unit(symbol + power))
        }
      }
    }
  }

  private func unitNames(
    _ node: YAMLNode?
  ) throws(InputError) -> [(symbol: String, word: String)] {
    var names: [(symbol: String, word: String)] = []
    for (key, words) in try node?.requireMapping("units and words").entries
      ?? []
    {
      let symbol = try key.requireText("a unit")
      guard UnitTable.unit(symbol: symbol) != nil else {
        throw InputError("no unit is called '\(symbol)'", at: key.place)
      }
      for word in try words.requireSequence("a list of words") {
        names.append((symbol, try word.requireText("a word")))
      }
    }
    return names
  }

  private func siPrefixes(
    _ node: YAMLNode?
  ) throws(InputError) -> [(symbol: String, name: String)] {
    var prefixes: [(symbol: String, name: String)] = []
    for (name, symbol) in try node?.requireMapping("names and prefixes").entries
      ?? []
    {
      let text = try symbol.requireText("a prefix")
      guard
        UnitTable.symbols[text + "W"] != nil
          || UnitTable.symbols[text + "B"] != nil
      else {
        throw InputError("no SI prefix is called '\(text)'", at: symbol.place)
      }
      prefixes.append((text, try name.requireText("a word")))
    }
    return prefixes
  }
}
