import Foundation

/// Runs the operations of `Exact` beside a second way.
///
///     exact-laws [--count N] [--seed S] [--only TEXT] [--each]
///     exact-laws --emit N [--seed S] [--only TEXT]
///     exact-laws --memory N
///
/// Without a mode, every operation on N drawn cases (1,000,000) against
/// `BigInt`; exit status 1 if any differs. With `--emit`, N cases over all
/// operations as lines `operation TAB operands… TAB result`, for another way
/// to check. With `--memory`, N operations on big numbers; exit status 1 if
/// memory is not given back.
@main
struct ExactLaws {
  static func main() async {
    var count = 1_000_000
    var seed: UInt64 = 1
    var only = ""
    var isEach = false
    var mode = Mode.check
    var arguments = CommandLine.arguments.dropFirst()
    while let option = arguments.popFirst() {
      switch option {
      case "--count": count = number(&arguments, option)
      case "--seed": seed = UInt64(number(&arguments, option))
      case "--only": only = arguments.popFirst() ?? ""
      case "--each": isEach = true
      case "--emit": (mode, count) = (.emit, number(&arguments, option))
      case "--memory": (mode, count) = (.memory, number(&arguments, option))
      default: fail("no such option: \(option)")
      }
    }
    let laws = Law.all.filter { only.isEmpty || $0.name.contains(only) }
    if laws.isEmpty { fail("no operation is named like \(only)") }
    let isFine: Bool
    switch mode {
    case .check:
      isFine = await Trial(laws: laws, count: count, seed: seed)
        .run(showingEach: isEach)
    case .emit:
      Emission(laws: laws, count: count, seed: seed).write()
      isFine = true
    case .memory: isFine = MemoryTrial(count: count, seed: seed).run()
    }
    exit(isFine ? 0 : 1)
  }

  enum Mode { case check, emit, memory }

  static func number(
    _ arguments: inout ArraySlice<String>, _ option: String
  ) -> Int {
    guard let value = arguments.popFirst().flatMap({ Int($0) }), value > 0
    else { fail("\(option) takes a positive number") }
    return value
  }

  static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data("exact-laws: \(message)\n".utf8))
    exit(64)
  }
}
