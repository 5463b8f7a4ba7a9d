import Benchmarking
import Foundation
import Input

/// Measures one or two builds: what both give, what callgrind counts, and
/// their times in turn.
struct Recorder {
  /// A build of the benchmarks, and what it was built from.
  struct Build {
    let program: BenchmarkProgram
    let commit: String
  }

  let builds: [Build]
  let kinds: Set<Metric.Kind>
  let rounds: Int
  /// Told what is done next.
  let progress: (String) -> Void

  /// For each build one recording of each benchmark, in order.
  func recordings() throws(InputError) -> [[Recording]] {
    let machine = Surroundings.machine
    let swift = Surroundings.swift
    var all: [[Recording]] = []
    for build in builds {
      let (run, now) = (Surroundings.newRun, Surroundings.now)
      let descriptions = try build.program.descriptions()
      var recordings = descriptions.map { description in
        Recording(
          run: run, recorded: now, commit: build.commit,
          benchmark: description.benchmark, title: description.title,
          version: description.version,
          machine: machine,
          toolchain: Toolchain(swift: swift, gmp: description.gmp),
          exact: kinds.contains(.exact) ? description.results : [:],
          slowdown: build.program.slowdown == 0
            ? nil : build.program.slowdown)
      }
      if kinds.contains(.exact) || kinds.contains(.instructions) {
        progress("counting \(counted(recordings.count, "benchmark"))")
        count(&recordings, build)
      }
      all.append(recordings)
    }
    if kinds.contains(.time) { try time(&all) }
    return all
  }

  private func count(_ recordings: inout [Recording], _ build: Build) {
    let results = Callgrind(program: build.program)
      .results(recordings.map(\.benchmark))
    for index in recordings.indices {
      let result = results[recordings[index].benchmark]
      if kinds.contains(.exact) {
        switch result {
        case .profile(let profile):
          recordings[index].exact[Metric.gmpOperations.name] =
            profile.gmpOperations
        case .failure(let reason):
          recordings[index].unmeasured[Metric.gmpOperations.name] = reason
        case nil: break
        }
      }
      if kinds.contains(.instructions) {
        switch result {
        case .profile(let profile):
          recordings[index].counts = [
            Metric.instructions.name: profile.instructions,
            Metric.allocations.name: profile.allocations,
          ]
        case .failure(let reason):
          recordings[index].unmeasured[Metric.instructions.name] = reason
        case nil: break
        }
      }
    }
  }

  /// Round by round, each build in turn and every other round in the opposite
  /// order, so that no build always has the quieter moment.
  private func time(_ all: inout [[Recording]]) throws(InputError) {
    var times: [[String: Recording.Times]] = builds.map { _ in [:] }
    for round in 0..<rounds {
      progress("round \(round + 1) of \(rounds)")
      let order = Array(builds.indices)
      for index in round.isMultiple(of: 2) ? order : order.reversed() {
        let program = builds[index].program
        for line in try program.round(withPeers: round == 0) {
          times[index][line.benchmark, default: .init(own: [], reference: [])]
            .add(line)
        }
      }
    }
    for index in all.indices {
      for place in all[index].indices {
        all[index][place].times = times[index][all[index][place].benchmark]
      }
    }
  }
}

extension Recording.Times {
  fileprivate mutating func add(_ round: BenchmarkProgram.Round) {
    // Tenths of a nanosecond are beyond what the clock tells.
    own.append((round.own * 10).rounded() / 10)
    reference.append((round.reference * 10).rounded() / 10)
    for (name, ratio) in round.peers {
      peers[name] = (ratio * 1_000).rounded() / 1_000
    }
  }
}
