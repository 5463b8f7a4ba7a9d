import Checks
import Testing

struct HindsightTests {
  @Test func `A fact told only after the document is said to be so`() throws {
    let verdict = try verdict(on: "75개", "figure = Fair.counted")
    #expect(verdict.kind == .supported)
    #expect(
      verdict.noted == [
        "dated after the document: Fair.counted [L] 2025-09"
      ])
  }

  @Test func `A fact that was known before needs no such note`() throws {
    #expect(
      try verdict(on: "75개", "figure = Fair.twice").noted
        == [])
  }
}
