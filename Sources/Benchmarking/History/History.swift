public import Input

/// What was measured so far, in the order it was written down.
public struct History: Sendable {
  public enum Entry: Hashable, Sendable {
    case recording(Recording)
    case acceptance(AcceptedChange)
  }

  public var entries: [Entry]

  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// The recordings that mean something, in order.
  public var recordings: [Recording] {
    entries.compactMap {
      if case .recording(let recording) = $0, recording.slowdown == nil {
        return recording
      }
      return nil
    }
  }

  public var acceptances: [AcceptedChange] {
    entries.compactMap {
      if case .acceptance(let acceptance) = $0 { return acceptance }
      return nil
    }
  }

  /// The acceptances after the line of a recording.
  public func acceptances(after recording: Recording) -> [AcceptedChange] {
    let start = entries.firstIndex(of: .recording(recording)) ?? 0
    return History(Array(entries[start...])).acceptances
  }

  /// The names of the runs, in order.
  public var runs: [String] {
    var seen: Set<String> = []
    return recordings.map(\.run).filter { seen.insert($0).inserted }
  }

  /// The runs of a commit, slowed by so many % or, for nil, not at all; each
  /// with its recordings, in order.
  public func runs(
    of commit: String, slowdown: Int?
  ) -> [[Recording]] {
    var runs: [[Recording]] = []
    for case .recording(let recording) in entries
    where recording.commit == commit && recording.slowdown == slowdown {
      if runs.last?.first?.run == recording.run {
        runs[runs.count - 1].append(recording)
      } else {
        runs.append([recording])
      }
    }
    return runs
  }

  /// The entries before the first of a run; all if it is not here.
  public func before(run: String) -> History {
    let end = entries.firstIndex {
      if case .recording(let recording) = $0 { return recording.run == run }
      return false
    }
    return History(Array(entries[..<(end ?? entries.endIndex)]))
  }

  /// Reads JSON Lines.
  ///
  /// A line that is no entry is an error with its place; the others are used.
  public static func read(_ file: InputFile) -> Reading<History> {
    read(JSONLine.lines(of: file))
  }

  static func read(_ lines: [JSONLine]) -> Reading<History> {
    var reading = Reading(History())
    for line in lines {
      do throws(InputError) {
        reading.value.entries.append(try HistoryLine(line: line).entry())
      } catch {
        reading.errors.append(error)
      }
    }
    return reading
  }
}
