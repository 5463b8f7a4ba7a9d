import Exact

/// Writes enclosures as lines for `Tests/SecondWay/exact_enclosures.py`:
///
///     operation argument argument precision lower upper
///
/// Fractions are written n/d; a missing argument is `-`. The command line is
/// the number of lines and a seed.
@main
enum ExactEnclosures {
  static func main() {
    let numbers = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
    let count = numbers.first ?? 60_000
    var source = NumberSource(seed: numbers.dropFirst().first ?? 1)
    for number in 0..<count {
      // Now and then long ones, since these take far longer.
      let longest = number % 1000 == 0 ? 4000 : number % 50 == 0 ? 800 : 200
      let question = Question(using: &source, longest: longest)
      print(question, terminator: " ")
      do {
        let answer = try question.answer()
        print(answer.lower.value!, answer.upper.value!)
      } catch {
        print("error", error)
      }
    }
  }
}

/// An enclosure to be computed.
struct Question: CustomStringConvertible {
  enum Operation: String, CaseIterable {
    case rootDigits, rootBits, power, exponential, naturalLogarithm, logarithm
  }

  let operation: Operation
  let value: Rational
  let argument: Rational?
  let precision: Int

  init(using source: inout NumberSource, longest: Int) {
    operation = source.element(of: Operation.allCases)
    precision = 1 + source.below(longest)
    switch operation {
    case .rootDigits, .rootBits:
      let k = 1 + source.below(source.element(of: [3, 3, 8, 40]))
      let positive = source.positive(power: k)
      value = k % 2 == 1 && source.below(4) == 0 ? -positive : positive
      argument = Rational(k)
    case .power:
      let root = 1 + source.below(source.element(of: [3, 12, 400]))
      value = source.positive(power: root)
      argument = Rational(
        Integer(source.below(100) - 50), Integer(root))
    case .exponential:
      value = source.exponent()
      argument = nil
    case .naturalLogarithm:
      value = source.positive(power: 1)
      argument = nil
    case .logarithm:
      let (number, base) = source.numberAndBase()
      value = number
      argument = base
    }
  }

  func answer() throws(ExactError) -> Interval {
    switch operation {
    case .rootDigits:
      try value.root(Int(exactly: argument!)!, digits: precision)
    case .rootBits: try value.root(Int(exactly: argument!)!, bits: precision)
    case .power: try value.power(argument!, bits: precision)
    case .exponential: try value.exponential(bits: precision)
    case .naturalLogarithm: try value.naturalLogarithm(bits: precision)
    case .logarithm: try value.logarithm(base: argument!, bits: precision)
    }
  }

  var description: String {
    "\(operation) \(value) \(argument.map { "\($0)" } ?? "-") \(precision)"
  }
}
