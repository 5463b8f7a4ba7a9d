import Foundation
import Statistics

/// Computes the statistics of samples, so that a second way in another
/// language can be held against them.
///
/// Reads JSON Lines from standard input and writes a line for each: `samples`,
/// two lists, gives the Mann–Whitney test and Student's; `probabilities` Holm's
/// correction; `series` its change points.
@main
struct StatisticsPeer {
  struct Question: Decodable {
    var samples: [[Double]]?
    var probabilities: [Double]?
    var series: [Double]?
  }

  struct Answer: Encodable {
    var u: Double?
    var mannWhitney: Double?
    var student: Double?
    var median: Double?
    var holm: [Double]?
    var changePoints: [Int]?
  }

  static func main() throws {
    while let line = readLine() {
      let question = try JSONDecoder().decode(
        Question.self, from: Data(line.utf8))
      let answer = try JSONEncoder().encode(answer(question))
      print(String(decoding: answer, as: UTF8.self))
    }
  }

  private static func answer(_ question: Question) -> Answer {
    var answer = Answer()
    if let samples = question.samples {
      let test = MannWhitney(samples[0], samples[1])
      answer.u = test.u
      answer.mannWhitney = test.probability
      answer.student = StudentTest(samples[0], samples[1]).probability
      answer.median = median(samples[0] + samples[1])
    }
    answer.holm = question.probabilities.map(holmAdjusted)
    answer.changePoints = question.series.map {
      ChangePointRule().changePoints(in: $0).map(\.index)
    }
    return answer
  }
}
