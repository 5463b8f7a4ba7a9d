import Input
import Testing

struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 7, 8, 9, 1_000])
  func `Elements are mapped in their order`(count: Int) {
    let numbers = Array(0..<count)
    #expect(numbers.concurrentMap { $0 * $0 } == numbers.map { $0 * $0 })
  }
}
