import CGMP
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The last resort against a number that would exhaust memory.
///
/// Every operation bounds its result before GMP is asked, so nothing should
/// come this far. Where it does, GMP would end the process with `abort`, or
/// the system without a word; the guard ends it with a message of its own and
/// exit status 70.
public enum MemoryGuard {
  /// Makes GMP take its memory through the guard, in the whole process. Meant
  /// for the first line of a program.
  ///
  /// - Parameter limit: the most bytes one allocation may have. What the
  ///   longest number allowed and the workings of one operation need, many
  ///   times over, is 1 GiB.
  public static func install(limit: Int = 1 << 30) {
    mostBytes.store(limit, ordering: .relaxed)
    __gmp_set_memory_functions(
      { size in MemoryGuard.checked(malloc(MemoryGuard.admitted(size)), size) },
      { old, _, size in
        MemoryGuard.checked(realloc(old, MemoryGuard.admitted(size)), size)
      },
      { old, _ in free(old) })
  }

  private static let mostBytes = Atomic(Int.max)

  private static func admitted(_ size: Int) -> Int {
    let limit = mostBytes.load(ordering: .relaxed)
    if size < 0 || size > limit {
      end("a number needs \(size) bytes; at most \(limit) are given to one")
    }
    return size
  }

  private static func checked(
    _ memory: UnsafeMutableRawPointer?, _ size: Int
  ) -> UnsafeMutableRawPointer? {
    if memory == nil { end("no memory for a number of \(size) bytes") }
    return memory
  }

  private static func end(_ reason: String) -> Never {
    let message = Array("error: \(reason)\n".utf8)
    _ = write(2, message, message.count)
    _exit(70)
  }
}
