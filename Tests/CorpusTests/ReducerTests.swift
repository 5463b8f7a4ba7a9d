import Corpus
import Foundation
import Testing

struct ReducerTests {
  /// What comes of documents a, b, … that each give a number of chips.
  private func relation(_ counts: String...) throws -> [String] {
    let names = ["a", "b", "c", "d"]
    return try reduce(
      try figures(
        try zip(names, counts).map { try record($0, system($1)) })
    ).map(outcome)
  }

  @Test func `Documents agree, are compatible or contradict each other`() throws
  {
    let key = "CloudMatrix384.npus"
    #expect(try relation("384") == ["\(key) single"])
    #expect(try relation("384", "384") == ["\(key) agree"])
    #expect(try relation("384", "about 380") == ["\(key) agree"])
    #expect(try relation("about 380", "about 400") == ["\(key) compatible"])
    #expect(try relation("384", "348") == ["\(key) contradiction A a+b"])
    #expect(try relation("384", "about 300") == ["\(key) contradiction B a+b"])
    #expect(try relation("more than 300", "384") == ["\(key) agree"])
    #expect(
      try relation("more than 400", "fewer than 390")
        == ["\(key) contradiction A a+b"])
  }

  @Test func `Two documents are named, of however many`() throws {
    // Of the two that say 384 the first; 500 begins last, 348 ends first.
    #expect(
      try relation("384", "500", "384", "348")
        == ["CloudMatrix384.npus contradiction A b+d"])
  }

  @Test func `A document that contradicts itself is named alone`() throws {
    let lines = try figures([
      try record("a", system("384")),
      try record("b", system("384") + " " + system("348")),
    ])
    #expect(
      try reduce(lines).map(outcome)
        == ["CloudMatrix384.npus contradiction A b"])
  }

  @Test func `An older document of a declared day is stale`() throws {
    let lines = try figures([
      try record("a", system("348"), ["as_of": "2024-01-01"]),
      try record("b", system("384"), ["as_of": "2025-01-01"]),
    ])
    #expect(
      try reduce(lines).map(outcome) == ["CloudMatrix384.npus stale a+b"])
    // A day of publication declares nothing.
    let dated = try figures([
      try record("a", system("348"), ["date": "2024-01-01"]),
      try record("b", system("384"), ["date": "2025-01-01"]),
    ])
    #expect(
      try reduce(dated).map(outcome)
        == ["CloudMatrix384.npus contradiction A a+b"])
  }

  /// What comes of documents a, b, … of which some name older ones.
  private func relation(
    _ documents: [(count: String, supersedes: [String])],
    bounds: CorpusBounds = .standard
  ) throws -> [String] {
    let names = (0..<documents.count).map {
      String(UnicodeScalar(UInt8(97 + $0)))
    }
    return try reduce(
      try figures(
        try zip(names, documents).map {
          try record($0, system($1.count), ["supersedes": $1.supersedes])
        }), bounds: bounds
    ).map(outcome)
  }

  @Test func `A document that another supersedes is stale`() throws {
    let key = "CloudMatrix384.npus"
    #expect(
      try relation([("348", []), ("384", ["a"])]) == ["\(key) stale a+b"])
    // What it said before and says again is not stale.
    #expect(try relation([("384", []), ("384", ["a"])]) == ["\(key) agree"])
    // The same figure of another document still stands.
    #expect(
      try relation([("348", []), ("384", ["a"]), ("348", [])])
        == ["\(key) contradiction A b+c"])
    // Its own newer version is the other one's too.
    #expect(
      try relation([("348", []), ("360", ["a"]), ("384", ["b"])])
        == ["\(key) stale a+c"])
    // Nobody of a circle is accused.
    #expect(
      try relation([("348", ["b"]), ("384", ["a"])]) == ["\(key) stale a+b"])
    // Of a document that is not there nothing is known.
    #expect(
      try relation([("348", ["x"]), ("384", [])])
        == ["\(key) contradiction A a+b"])
  }

  @Test func `A document that contradicts itself may be superseded too`()
    throws
  {
    let lines = try figures([
      try record("a", system("384") + " " + system("348")),
      try record("b", system("384"), ["supersedes": "a"]),
    ])
    #expect(
      try reduce(lines).map(outcome) == ["CloudMatrix384.npus stale a+b"])
  }

  @Test func `Beyond the places that are held nobody is accused`() throws {
    var bounds = CorpusBounds.standard
    bounds.groupPlaces = 2
    let key = "CloudMatrix384.npus"
    let old: [(String, [String])] = [("348", []), ("348", []), ("348", [])]
    #expect(
      try relation(old + [("384", ["a"])], bounds: bounds)
        == ["\(key) contradiction A b+d"])
    #expect(
      try relation(old + [("384", ["a", "b"])], bounds: bounds)
        == ["\(key) undetermined (budget)"])
    #expect(
      try relation(old + [("384", ["a", "b", "c"])])
        == ["\(key) stale a+d"])
  }

  @Test func `Each quantity has its line, in the order of the keys`() throws {
    let lines = try figures([
      try record("a", system("384")),
      try record("b", "The H100 has 80 GB of memory."),
    ])
    #expect(
      try reduce(lines).map(outcome)
        == ["CloudMatrix384.npus single", "H100.memory single"])
  }

  @Test(arguments: 0..<40)
  func `What is combined before reduces to the same bytes`(seed: Int) throws {
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let counts = ["384", "348", "about 380", "about 400", "more than 300"]
    let lines = try (0..<12).map { index in
      var text = system(counts[draw(draw(2) == 0 ? 1 : 5)])
      if draw(9) == 0 { text += " " + system(counts[draw(5)]) }
      let days = ["2024-01-01", "2025-01-01"]
      var more: [String: Any] = [:]
      if draw(3) == 0 { more["as_of"] = days[draw(2)] }
      if draw(3) == 0 {
        more["supersedes"] = ["\((index + 1 + draw(11)) % 12)"]
      }
      return try record("\(index)", text, more)
    }
    let whole = try reduce(try figures(lines))
    let parts = stride(from: 0, to: lines.count, by: 5).map {
      Array(lines[$0..<min($0 + 5, lines.count)])
    }
    let combined = try parts.flatMap {
      try reduce(try figures($0), .combine)
    }
    #expect(try reduce(sorted(combined)) == whole)
    // Backwards too, so that nothing hangs on the order inside a key.
    #expect(try reduce(sorted(combined).reversed()) == whole)
  }

  @Test func `Over the cap contradictions are still found`() throws {
    var bounds = CorpusBounds.standard
    bounds.groupEntries = 2
    func relation(_ counts: [String]) throws -> [String] {
      try reduce(
        try figures(
          try counts.enumerated().map {
            try record("\($0.offset)", system($0.element))
          }), bounds: bounds
      ).map(outcome)
    }
    let key = "CloudMatrix384.npus"
    #expect(
      try relation(["about 380", "about 390", "about 400"])
        == ["\(key) undetermined (budget)"])
    #expect(
      try relation(["384", "about 390", "about 380", "348"])
        == ["\(key) contradiction A 0+3"])
  }

  @Test func `Lines that map did not write are refused with their place`()
    throws
  {
    func message(_ line: String, after lines: [String] = []) throws -> String {
      var reducer = Reducer(.reduce, identity: identity)
      for line in lines { _ = try reducer.add(Array(line.utf8)) }
      do throws(RecordError) {
        _ = try reducer.add(Array(line.utf8))
        return ""
      } catch {
        return "\(error.column): \(error.message)"
      }
    }
    #expect(
      try message("no tab")
        == "1: there is no tab after a key; give lines that map wrote")
    #expect(
      try message("k\t{\"id\":\"a\"}")
        == "3: the figure was read with another policy or reference; map all"
        + " shards with one program and the same --reference")
    let line = try figures([try record("a", system("384"))])[0]
    #expect(
      try message("A" + line, after: [line])
        == "1: the key comes after a later one; sort the lines with"
        + " LC_ALL=C sort")
    #expect(
      try message(line.replacing("{384} step 1", with: "{384"))
        == "21: the figure has no 'id', 'start', 'surface' or four 'sets';"
        + " give lines that map wrote")
  }
}
