import CAllocator
import Exact
import Foundation

/// A long run of operations on numbers beyond the word, after which memory
/// has to be where it was.
struct MemoryTrial {
  /// Operations in all.
  let count: Int
  let seed: UInt64

  /// What the process holds.
  private struct Use {
    /// Bytes handed out by the allocator and not given back.
    let allocated: Int
    /// Resident memory in bytes.
    let resident: Int

    static func now() -> Use {
      let fields = try? String(
        contentsOfFile: "/proc/self/statm", encoding: .utf8
      ).split(separator: " ")
      let pages = fields.flatMap { Int($0[1]) } ?? 0
      return Use(
        allocated: Int(allocator_bytes_in_use()),
        resident: pages * sysconf(Int32(_SC_PAGESIZE)))
    }
  }

  /// Prints what is held before and after.
  ///
  /// - Returns: whether memory was given back.
  func run() -> Bool {
    var work = Work(seed: seed)
    // Caches and pools fill in the first tenth.
    for _ in 0..<count / 10 { work.step() }
    work.forget()
    let before = Use.now()
    for _ in 0..<count { work.step() }
    work.forget()
    let after = Use.now()
    print(
      "Memory over \(count) big operations: \(before.allocated) bytes in use",
      "before, \(after.allocated) after; resident \(before.resident >> 10) KiB",
      "before, \(after.resident >> 10) KiB after")
    // The allocator counts the small blocks that it keeps for reuse as handed
    // out; one block lost in a hundred operations would show.
    guard after.allocated - before.allocated < 1 << 18 else { return false }
    // Another allocator, as valgrind brings, tells nothing and keeps what is
    // freed; it has ways of its own to find what is lost.
    return before.allocated == 0 || after.resident - before.resident < 1 << 21
  }

  /// Some numbers that are combined, shared and dropped again and again.
  private struct Work {
    private var source: NumberSource
    private var wholes: [Integer] = []
    private var ratios: [Rational] = []

    init(seed: UInt64) {
      source = NumberSource(seed: seed)
      forget()
    }

    mutating func forget() {
      wholes = Array(repeating: 1, count: 32)
      ratios = Array(repeating: 1, count: 32)
    }

    private mutating func big() -> Integer {
      Integer(source.wide(bits: 65 + source.below(500)))
    }

    mutating func step() {
      let (i, j, to) = (
        source.below(32), source.below(32), source.below(32)
      )
      if source.below(2) == 0 {
        whole(wholes[i], wholes[j], to)
      } else {
        ratio(ratios[i], ratios[j], to)
      }
    }

    private mutating func whole(_ a: Integer, _ b: Integer, _ to: Int) {
      if a.bitWidth < 65 || a.bitWidth > 5_000 {
        wholes[to] = big()
        return
      }
      switch source.below(13) {
      case 0: wholes[to] = a + b
      case 1: wholes[to] = a - b
      case 2: wholes[to] = a * b
      case 3: wholes[to] = b.isZero ? a : a.flooredDivision(by: b).quotient
      case 4: wholes[to] = .gcd(a, b)
      case 5: wholes[to] = a.power(source.below(3) + 1)
      case 6: wholes[to] = -a
      case 7: wholes[to].add(a, times: b)
      case 8: wholes[to].subtract(a, times: b)
      case 9: wholes[to] = a.magnitude.root(source.below(5) + 1).root
      case 10: wholes[to] = (a << source.below(300)) >> source.below(300)
      case 11: wholes[to] = .lcm(a, b)
      default: wholes[to] = Integer(decimal: a.description) ?? b
      }
    }

    private mutating func ratio(_ x: Rational, _ y: Rational, _ to: Int) {
      if x.bitWidth < 65 || x.bitWidth > 5_000 {
        ratios[to] = Rational(big(), big())
        return
      }
      switch source.below(16) {
      case 0: ratios[to] = x + y
      case 1: ratios[to] = x - y
      case 2: ratios[to] = x * y
      case 3: ratios[to] = y.isZero ? x : x / y
      case 4: ratios[to] += x
      case 5: ratios[to] -= x
      case 6: ratios[to] += Rational(source.below(1000), 7)
      case 7: ratios[to].add(x, times: y)
      case 8: ratios[to].subtract(x, times: y)
      case 9: ratios[to] = x.power(source.below(5) - 2)
      case 10: ratios[to] = x.rounded(toPlace: .tenTo(-source.below(20)))
      case 11: ratios[to] = Rational(decimal: x.decimal(places: 30)) ?? x
      case 12: ratios[to] = Rational(fraction: x.description) ?? y
      case 13: ratios[to] = .sum([x, y, 1, Rational(1, 3), x])
      case 14: ratios[to] = .dot([x, 1], [y, x])
      default: ratios[to] = x < y ? x : -x
      }
    }
  }
}
