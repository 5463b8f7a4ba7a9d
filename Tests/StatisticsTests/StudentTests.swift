import Statistics
import Testing

struct StudentTests {
  @Test func `The first two weeks of sleep data give the known probability`() {
    // Student, "The probable error of a mean", Biometrika 6(1), 1908, table of
    // additional hours of sleep; t = −1.8608 over 18 degrees of freedom.
    let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
    let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    let test = StudentTest(first, second)
    #expect(abs(test.t + 1.8608) < 1e-4)
    #expect(abs(test.probability - 0.07919) < 1e-5)
  }

  @Test func `A step between values that do not vary is certain`() {
    let test = StudentTest([0.1, 0.1, 0.1], [0.3, 0.3])
    #expect(test.t == -.infinity)
    #expect(test.probability == 0)
  }

  @Test func `Values that never vary are no change`() {
    #expect(StudentTest([0.1, 0.1, 0.1], [0.1, 0.1]).probability == 1)
  }

  @Test func `Two single values say nothing`() {
    #expect(StudentTest([1], [2]).probability == 1)
  }
}
