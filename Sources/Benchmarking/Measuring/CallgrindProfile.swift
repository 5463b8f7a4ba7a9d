/// What callgrind wrote of a run: its instructions, and who called whom.
///
/// Source: "Callgrind Format Specification", Valgrind User Manual; names are
/// written out once and by their number in brackets from then on.
public struct CallgrindProfile: Sendable {
  /// The instructions executed while it counted.
  public private(set) var instructions = 0
  /// The calls from one shared object into another, by the other's path and
  /// the function's name.
  public private(set) var calls: [Callee: Int] = [:]

  public struct Callee: Hashable, Sendable {
    public let object: String
    public let function: String
  }

  /// Nil of a text that is none of callgrind's or counted nothing.
  public init?(_ text: String) {
    var objects = NameTable()
    var functions = NameTable()
    var object = ""
    var callee: (object: String?, function: String) = (nil, "")
    var isCounted = false
    for line in text.split(separator: "\n") {
      guard let equals = line.firstIndex(where: { $0 == "=" || $0 == ":" })
      else { continue }
      let value = line[line.index(after: equals)...]
      switch line[..<equals] {
      case "ob": object = objects.name(value)
      case "fn": _ = functions.name(value)
      case "cob": callee.object = objects.name(value)
      case "cfn": callee.function = functions.name(value)
      case "calls":
        let count = value.split(separator: " ").first.flatMap { Int($0) } ?? 0
        if let other = callee.object, other != object {
          let key = Callee(object: other, function: callee.function)
          calls[key, default: 0] += count
        }
        callee = (nil, "")
      case "totals":
        guard
          let count = Int(value.drop { $0 == " " }.prefix { $0 != " " }),
          count > 0
        else { continue }
        instructions = count
        isCounted = true
      default: break
      }
    }
    guard isCounted else { return nil }
  }

  /// The calls of GMP's functions from outside it: what was asked of GMP,
  /// however it is done there.
  public var gmpOperations: Int {
    calls(into: "libgmp.") { _ in true }
  }

  /// The calls for memory from outside the C library.
  public var allocations: Int {
    let names: Set = [
      "malloc", "calloc", "realloc", "aligned_alloc", "posix_memalign",
    ]
    return calls(into: "libc.") { names.contains($0) }
  }

  private func calls(
    into library: String, where isMeant: (String) -> Bool
  ) -> Int {
    calls.reduce(0) { sum, call in
      let file = call.key.object.split(separator: "/").last ?? ""
      return file.hasPrefix(library) && isMeant(call.key.function)
        ? sum + call.value : sum
    }
  }
}

/// Names that are told by number after their first use.
private struct NameTable {
  private var names: [Substring: String] = [:]

  /// The name in `(5) name` or `(5)`.
  mutating func name(_ text: Substring) -> String {
    guard text.first == "(", let close = text.firstIndex(of: ")") else {
      return String(text)
    }
    let number = text[...close]
    let name = text[text.index(after: close)...].drop { $0 == " " }
    if name.isEmpty { return names[number] ?? "" }
    names[number] = String(name)
    return String(name)
  }
}
