import Statistics
import Testing

struct HolmTests {
  @Test func `The least probability is multiplied by the number of tests`() {
    // The example of Holm's paper's method with four tests.
    #expect(
      holmAdjusted([0.01, 0.04, 0.03, 0.005]) == [0.03, 0.06, 0.06, 0.02])
  }

  @Test func `Corrected probabilities keep their order and stay below one`() {
    let adjusted = holmAdjusted([0.9, 0.5, 0.4])
    #expect(adjusted == [1, 1, 1])
    #expect(holmAdjusted([]).isEmpty)
    #expect(holmAdjusted([0.2]) == [0.2])
  }
}
