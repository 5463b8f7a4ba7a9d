import Benchmarking
import Foundation

/// What a run takes place on and with.
enum Surroundings {
  static var machine: Machine {
    Machine(
      processor: processor, cores: ProcessInfo.processInfo.processorCount,
      system: system)
  }

  private static var processor: String {
    let information = try? String(
      contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
    let line = information?.split(separator: "\n")
      .first { $0.hasPrefix("model name") }
    let name = line?.split(separator: ":").last.map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    return name ?? Subprocess.output("sysctl", "-n", "machdep.cpu.brand_string")
      ?? "an unnamed processor"
  }

  private static var system: String {
    var names = utsname()
    uname(&names)
    func text<T>(_ field: T) -> String {
      withUnsafeBytes(of: field) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
    }
    return "\(text(names.sysname)) \(text(names.machine))"
  }

  /// The compiler's version: `6.3.1`.
  static var swift: String {
    let words = (Subprocess.output("swift", "--version") ?? "")
      .split { " \n".contains($0) }
    guard let index = words.firstIndex(of: "version"), index + 1 < words.count
    else { return "unknown" }
    return String(words[index + 1])
  }

  /// The commit of the current folder, with a `+` where tracked files other
  /// than the history and the reports differ from it.
  static func commit(besides history: String) -> String {
    guard let commit = Subprocess.output("git", "rev-parse", "HEAD") else {
      return "unknown"
    }
    let clean = Subprocess.output(
      "git", "diff", "--quiet", "HEAD", "--", ".",
      ":(exclude)\(history)", ":(exclude,top)reports")
    return clean == nil ? commit + "+" : commit
  }

  /// Who works here, as git knows them.
  static var user: String? { Subprocess.output("git", "config", "user.name") }

  /// How many processes ran or wanted to over the last minute.
  static var load: Double {
    var averages = [0.0]
    return getloadavg(&averages, 1) == 1 ? averages[0] : 0
  }

  /// Now, in UTC: `2026-01-31T12:00:00Z`.
  static var now: String { Date.now.formatted(.iso8601) }

  /// Now, and a few letters that no other run has.
  static var newRun: String {
    let letters = UUID().uuidString.lowercased().prefix(6)
    return "\(now)-\(letters)"
  }
}
