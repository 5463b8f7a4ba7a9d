import Implementations
import Testing
import Yardstick

struct AnswerTests {
  @Test(arguments: Exercise.all.map(\.name))
  func `Every implementation gives the known answer`(name: String) {
    let exercise = Exercise.all.first { $0.name == name }!
    for implementation in Implementation.allCases
    where implementation.has(exercise.workload) {
      let workload = implementation.workload(
        exercise.workload, size: exercise.size)!
      #expect(workload.answer() == exercise.answer, "\(implementation)")
    }
  }

  @Test(arguments: ["w1", "w1c", "w3d", "w4", "w5", "w6", "w8", "w9"])
  func `Implementations agree at other sizes too`(name: String) {
    for size in [1, 48, 5001] {
      let answers = Implementation.allCases.compactMap {
        $0.workload(name, size: size)?.answer()
      }
      #expect(answers.count >= 3)
      #expect(Set(answers).count == 1, "\(name) of size \(size)")
    }
  }

  @Test func `A silent run gives the count of a digested one`() {
    // The count of w8 is another in a silent run.
    for exercise in Exercise.all where exercise.name != "w8" {
      let workload = Implementation.exact.workload(
        exercise.workload, size: exercise.size)!
      var digest = Digest()
      #expect(workload.run() == workload.run(&digest), "\(exercise.name)")
    }
  }

  @Test func `A name no workload has is nobody's`() {
    for implementation in Implementation.allCases {
      #expect(!implementation.has("w99"))
      #expect(implementation.workload("w99", size: 1) == nil)
    }
  }
}
