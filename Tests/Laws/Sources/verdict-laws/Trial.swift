import Certificates
import Checks
import ClaimLanguage
import Exact
import Figures
import Input
import Reference
import Seeds

/// A generated claim: two printed figures, some facts, one comparison.
struct Trial {
  let left: Tree
  let right: Tree
  let sign: String
  let claim: Claim

  static let signs = ["≈", "≈", "≈", "<", "≤", ">", "≥"]

  /// Nothing if the figures or the check cannot be written so.
  init?(number: Int, using random: inout SplitMix64, world: World) {
    let facts = (0..<3).map { _ in
      "X.\(world.names.randomElement(using: &random)!)"
    }
    let names = facts + ["f1", "f2"]
    let depth = Int.random(in: 1...3, using: &random)
    right = Tree.random(names, depth: depth, using: &random)
    let isPlain = Int.random(in: 0..<5, using: &random) > 0
    left =
      isPlain
      ? .quantity("f0")
      : .sum(
        .quantity("f0"), Tree.random(names, depth: 1, using: &random))
    sign = Self.signs.randomElement(using: &random)!
    // A figure near what the other side comes to, so that all verdicts occur.
    var middle: [String: Rational] = [:]
    for name in facts { middle[name] = world.middle[name] }
    let others = ["f1", "f2"].map { ($0, World.phrase(using: &random)) }
    var figures: [ClaimFigure] = []
    for (name, phrase) in others {
      guard let figure = Self.figure(name, phrase) else { return nil }
      middle[name] = figure.figure?.value ?? 5
      figures.append(figure)
    }
    middle["f0"] = 0
    guard let value = right.value(middle), let rest = left.value(middle),
      value - rest > 0
    else { return nil }
    let factors = [(1, 1), (51, 50), (11, 10), (3, 2), (5, 1)]
    let (up, down) = factors.randomElement(using: &random)!
    let target = (value - rest) * Rational(up, down)
    let places = Int.random(in: 0...2, using: &random)
    guard target < 1_000_000, target > Rational(1, 100) else { return nil }
    let hedges = ["", "", "", "about ", "more than ", "nearly "]
    let phrase =
      hedges.randomElement(using: &random)!
      + target.decimal(places: places) + " times"
    guard let figure = Self.figure("f0", phrase) else { return nil }
    figures.insert(figure, at: 0)
    let text = "\(left.text) \(sign) \(right.text)"
    guard let check = try? Parser.parse(text) else { return nil }
    let place = Place(file: "trial-\(number)")
    claim = Claim(
      id: "trial-\(number)", document: "laws", line: 1, says: text,
      figures: figures, check: check, checkText: text, expect: nil,
      because: nil, place: place, checkPlace: place)
  }

  private static func figure(_ key: String, _ phrase: String) -> ClaimFigure? {
    guard let figure = try? FigureReader.standard.read(phrase),
      figure.readings.count == 1
    else { return nil }
    return ClaimFigure(
      key: key, phrase: phrase, line: 1, content: .quantity(figure),
      referent: nil, place: Place(file: "trial"))
  }

  /// Which sides stand left and right of ≈, < or ≤ after turning > and ≥.
  var turned: (left: Tree, right: Tree, sign: String) {
    switch sign {
    case ">": (right, left, "<")
    case "≥": (right, left, "≤")
    default: (left, right, sign)
    }
  }
}

/// The facts that checks are made of.
struct World {
  let book: ReferenceBook
  let names: [String]
  let middle: [String: Rational]

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var text = """
      sources:
        S: {title: A source, date: 2025-07-01}
      entities:
        - id: X
          kind: thing
          facts:

      """
    var names: [String] = []
    for index in 0..<40 {
      let exact = Int.random(in: 0..<4, using: &random) == 0
      let phrase =
        exact
        ? "\(Int.random(in: 1...60, using: &random)) times"
        : Self.phrase(using: &random)
      names.append("q\(index)")
      text +=
        "      q\(index): {figure: \"\(phrase)\", source: S, evidence: primary"
        + "\(exact ? ", exact: true" : "")}\n"
    }
    let reading = ReferenceBook.read(
      [InputFile(name: "world.yaml", text: text)], onto: .builtIn,
      figures: .standard)
    precondition(reading.errors.isEmpty, "\(reading.errors)")
    let book = reading.value
    self.book = book
    self.names = names
    middle = Dictionary(
      uniqueKeysWithValues: names.map { name in
        ("X.\(name)", book.facts("X", name)[0].value ?? 5)
      })
  }

  static func phrase(using random: inout SplitMix64) -> String {
    let whole = Int.random(in: 1...90, using: &random)
    let tenths = Int.random(in: 0...9, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return "about \(whole) times"
    case 1: return "more than \(whole) times"
    case 2: return "\(whole) to \(whole + 1 + tenths) times"
    case 3: return "nearly \(whole)0 times"
    case 4: return "\(whole)0 times"
    default: return "\(whole).\(tenths) times"
    }
  }
}
