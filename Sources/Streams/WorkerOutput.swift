import Foundation

/// Standard output of a worker, written block by block; one whose reader has
/// gone ends the worker quietly.
public final class WorkerOutput {
  private var buffer: [UInt8] = []
  private static let block = 1 << 16

  public init() {
    buffer.reserveCapacity(2 * Self.block)
    // A closed output shall be told by write, not by a signal.
    signal(SIGPIPE, SIG_IGN)
  }

  public func write(line: String) { write(line: Array(line.utf8)) }

  public func write(line: [UInt8]) {
    buffer += line
    buffer.append(0x0A)
    if buffer.count >= Self.block { flush() }
  }

  public func flush() {
    guard !buffer.isEmpty else { return }
    do { try StandardOutput.write(buffer) } catch {
      StandardOutput.end(after: error)
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Counters of a worker on standard error, as Hadoop Streaming reads them; a
/// sign of life at least every half minute.
public final class WorkerProgress {
  private let isOn: Bool
  private var last = ContinuousClock.now
  private var told: [String: Int] = [:]
  public var counters: [String: Int] = [:]

  public init(isOn: Bool) { self.isOn = isOn }

  public func count(_ name: String, _ number: Int = 1) {
    counters[name, default: 0] += number
  }

  public func tick() {
    guard isOn, ContinuousClock.now - last >= .seconds(30) else { return }
    tell()
  }

  /// What was counted since it was last told.
  public func tell() {
    guard isOn else { return }
    last = .now
    var text = "reporter:status:claimcheck"
    for (name, number) in counters.sorted(by: { $0.key < $1.key }) {
      text += " \(name) \(number)"
    }
    for (name, number) in counters.sorted(by: { $0.key < $1.key })
    where number > told[name] ?? 0 {
      text +=
        "\nreporter:counter:claimcheck,\(name),\(number - (told[name] ?? 0))"
    }
    told = counters
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
