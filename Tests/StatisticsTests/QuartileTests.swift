import Statistics
import Testing

struct QuartileTests {
  @Test func `Quarters lie on the line between two values`() throws {
    let quartiles = try #require(Quartiles([4, 1, 3, 2]))
    #expect(quartiles.least == 1)
    #expect(quartiles.lower == 1.75)
    #expect(quartiles.median == 2.5)
    #expect(quartiles.upper == 3.25)
    #expect(quartiles.greatest == 4)
  }

  @Test func `One value is all its quarters and none has none`() {
    #expect(Quartiles([7])?.upper == 7)
    #expect(median([]) == nil)
    #expect(median([3, 1, 2]) == 2)
  }
}
