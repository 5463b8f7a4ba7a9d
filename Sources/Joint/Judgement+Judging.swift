import Checks
public import ClaimLanguage
import Exact
import Feasibility
public import Figures
import Input
public import Reference

extension Judgement {
  /// Judges all claims of some files together.
  ///
  /// - Parameters:
  ///   - files: whose claims are taken.
  ///   - neighbours: whose claims may be named besides.
  ///   - budget: the work each group of claims may cost.
  public init(
    of files: [ClaimFile], among neighbours: [ClaimFile] = [],
    book: ReferenceBook, reader: FigureReader = .standard,
    budget: Int = Judgement.budget
  ) {
    self = Jury(
      files: files, neighbours: neighbours, book: book, reader: reader,
      budget: budget
    ).judgement()
  }

  /// The work one group of claims may cost where nothing else is said.
  public static var budget: Int { System.budget }
}

/// All claims of some files on their way to what they say together.
struct Jury {
  let files: [ClaimFile]
  let library: Library
  let order: DocumentOrder
  let budget: Int
  /// The claims, whose places are their labels.
  let claims: [Claim]
  /// Labels of claims on record as refuted or incomparable.
  let outside: Set<Int>
  /// One system for each strictness that is looked at.
  let levels: [Strictness: Builder]

  init(
    files: [ClaimFile], neighbours: [ClaimFile], book: ReferenceBook,
    reader: FigureReader, budget: Int
  ) {
    self.files = files
    let chosen = Set(files.map(\.document.id))
    let others = neighbours.filter { !chosen.contains($0.document.id) }
    let library = Library(files: files + others, book: book, reader: reader)
    self.library = library
    order = DocumentOrder(files + others)
    self.budget = budget
    let claims = files.flatMap(\.claims)
    self.claims = claims
    outside = Set(
      claims.indices.filter {
        [.refuted, .incomparable].contains(claims[$0].expect)
      })
    levels = Dictionary(
      uniqueKeysWithValues: [Strictness.usual, .loose, .widest].map {
        ($0, Builder(claims, library, at: $0))
      })
  }

  func judgement() -> Judgement {
    let leftOut = levels[.widest]!.leftOut
    let (active, found) = findings()
    let all = taken
    let system = levels[.loose]!.system.filtered { isActive($0, all) }
    return Judgement(
      conflicts: found.conflicts, unconfirmed: found.unconfirmed,
      stale: found.stale, setAside: setAside(active, leftOut),
      leftOut: leftOut.keys.sorted().filter { !outside.contains($0) }.map {
        Judgement.LeftOut(claim: claims[$0], reason: leftOut[$0]!)
      }, quantities: quantities(current(found)), comparisons: comparisons(),
      claims: all.count, groups: system.components.count,
      undecided: found.undecided, errors: errors,
      policy: library.reader.policy.id)
  }

  /// The claims that can all be true, and what is found on the way to them.
  func findings() -> (active: Set<Int>, found: Findings) {
    var active = taken
    var found = Findings()
    takeRecorded(&active, &found)
    for strictness in Self.refuting {
      takeConflicts(strictness, &active, &found)
    }
    return (active, found)
  }

  /// The claims that take part: all but those on record as not true.
  var taken: Set<Int> {
    Set(claims.indices).subtracting(outside)
      .subtracting(levels[.widest]!.leftOut.keys)
  }

  /// The claims that no newer document has overtaken, conflicts or not.
  func current(_ found: Findings) -> Set<Int> {
    let stale = Set(found.stale.map(\.claim.path))
    return taken.filter { !stale.contains(claims[$0].path) }
  }

  /// The strictnesses that can refute, the surest first.
  static let refuting: [Strictness] = [.widest, .loose]

  /// Claims that are looked at, and all that is known.
  func isActive(_ label: Int, _ active: Set<Int>) -> Bool {
    label >= claims.count || active.contains(label)
  }

  private var errors: [InputError] {
    let faults = levels[.widest]!.faults.map { claim, fault in
      InputError(
        fault.message, at: claim.checkPlace.advanced(by: fault.offset))
    }
    let known = Set(claims.map(\.path))
    let recorded = files.flatMap { file in
      file.conflicts.compactMap { conflict -> InputError? in
        guard let path = conflict.claims.first(where: { !known.contains($0) })
        else { return nil }
        let near = nearestNames(to: path, among: known.sorted())
        return InputError(
          "no claim is called '\(path)'"
            + (near.isEmpty
              ? " among those judged" : "; did you mean \(quotedList(near))?"),
          at: conflict.place)
      }
    }
    return (library.errors + faults + recorded).sorted { $0.place < $1.place }
  }

  /// What was found on the way.
  struct Findings {
    var conflicts: [Judgement.Conflict] = []
    var unconfirmed: [RecordedConflict] = []
    var stale: [Judgement.Stale] = []
    var undecided = Judgement.Undecided()
  }
}

// MARK: - Conflicts

extension Jury {
  /// Looks at the conflicts on record first, so that they are told as they
  /// were recorded.
  private func takeRecorded(
    _ active: inout Set<Int>, _ found: inout Findings
  ) {
    let labels = Dictionary(
      claims.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { a, _ in a }
    )
    for recorded in files.flatMap(\.conflicts) {
      let members = recorded.claims.compactMap { labels[$0] }
      guard members.count == recorded.claims.count else { continue }
      guard
        let conflict = conflict(
          among: Set(members), because: recorded.because)
      else {
        found.unconfirmed.append(recorded)
        continue
      }
      found.conflicts.append(conflict)
      active.remove(members.max()!)
    }
  }

  /// The conflict among some claims and all that is known, at the widest
  /// strictness that has one.
  private func conflict(
    among members: Set<Int>, because: String?
  ) -> Judgement.Conflict? {
    for strictness in Self.refuting {
      let system = levels[strictness]!.system.filtered {
        isActive($0, members)
      }
      for part in system.components where part.speaks(of: members, claims.count)
      {
        let solution = part.system.solution(wanted: [], budget: budget)
        if let refutation = solution.refutation {
          return made(
            part.system.conflict(within: refutation, budget: budget),
            in: part.system, strictness, because)
        }
      }
    }
    return nil
  }

  private func made(
    _ conflict: InfeasibleSubset, in system: System,
    _ strictness: Strictness, _ because: String? = nil
  ) -> Judgement.Conflict {
    let all = levels[strictness]!.statements
    let (part, refutation) = conflict.refutation.isolated(in: system)
    let statements = conflict.labels.map { all[$0] }
    let isForced =
      strictness == .widest && !statements.contains(where: \.isWeak)
    return Judgement.Conflict(
      statements: statements, grade: isForced ? .forced : .conventional,
      because: because,
      proof: Judgement.Proof(
        system: part, refutation: refutation,
        names: Dictionary(
          uniqueKeysWithValues: conflict.labels.map { ($0, all[$0].name) })))
  }

  /// The claim of a conflict without which the group has none, the last of
  /// several; the last of all where there is no such claim.
  private func leaving(_ members: [Int], _ group: System) -> Int {
    members.reversed().first { member in
      group.filtered { $0 != member }.solution(wanted: [], budget: budget)
        .refutation == nil
    } ?? members[members.count - 1]
  }

  /// Finds conflicts group by group. After each one claim of it is left out:
  /// one that a newer document replaces, else one that clears the group.
  private func takeConflicts(
    _ strictness: Strictness, _ active: inout Set<Int>,
    _ found: inout Findings
  ) {
    let system = levels[strictness]!.system.filtered { isActive($0, active) }
    for part in system.components {
      var rest = part.system
      while true {
        let solution = rest.solution(wanted: [], budget: budget)
        guard let refutation = solution.refutation else {
          if strictness == .loose, !hasWitness(rest, solution.kind) {
            found.undecided.add(solution.kind)
          }
          break
        }
        let conflict = rest.conflict(within: refutation, budget: budget)
        let members = conflict.labels.filter { $0 < claims.count }
        guard !members.isEmpty else { break }
        let told = made(conflict, in: rest, strictness)
        let old = order.older(among: members.map { claims[$0].document })
        let leaving =
          old.map { id in members.first { claims[$0].document == id }! }
          ?? leaving(members, rest)
        if old != nil {
          found.stale.append(
            Judgement.Stale(claim: claims[leaving], conflict: told))
        } else {
          found.conflicts.append(told)
        }
        active.remove(leaving)
        rest = rest.filtered { $0 != leaving }
      }
    }
  }

  /// Whether a small group that is not decided is seen to be possible.
  private func hasWitness(_ system: System, _ kind: Solution.Kind) -> Bool {
    kind == .open(.incomplete) && system.constraints.count <= Self.smallGroup
      && system.witness(budget: budget) != nil
  }

  private static let smallGroup = 200

  /// What each claim on record as refuted contradicts.
  private func setAside(
    _ active: Set<Int>, _ leftOut: [Int: String]
  ) -> [Judgement.SetAside] {
    let refuted = outside.sorted().filter {
      claims[$0].expect == .refuted && leftOut[$0] == nil
    }
    guard !refuted.isEmpty else { return [] }
    var conflicts: [Int: Judgement.Conflict] = [:]
    for strictness in Self.refuting {
      let all = active.union(refuted)
      let system = levels[strictness]!.system.filtered { isActive($0, all) }
      for part in system.components {
        let labels = Set(part.system.constraints.flatMap(\.labels))
        for label in refuted
        where labels.contains(label) && conflicts[label] == nil {
          let trial = part.system.filtered {
            $0 == label || isActive($0, active)
          }
          guard
            let refutation = trial.solution(wanted: [], budget: budget)
              .refutation
          else { continue }
          let conflict = trial.conflict(within: refutation, budget: budget)
          conflicts[label] = made(conflict, in: trial, strictness)
        }
      }
    }
    return refuted.map {
      Judgement.SetAside(claim: claims[$0], conflict: conflicts[$0])
    }
  }
}

extension Judgement.Undecided {
  fileprivate mutating func add(_ kind: Solution.Kind) {
    switch kind {
    case .open(.budget): budget += 1
    case .open(.incomplete): incomplete += 1
    case .possible, .contradiction: break
    }
  }
}

extension Component {
  /// Whether a claim of these takes part.
  fileprivate func speaks(of members: Set<Int>, _ claims: Int) -> Bool {
    system.constraints.contains { constraint in
      constraint.labels.contains { $0 < claims && members.contains($0) }
    }
  }
}
