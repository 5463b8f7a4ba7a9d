/// What a run found otherwise than the one before it, and why.
public struct RunComparison: Hashable, Sendable {
  /// When the earlier run was.
  public let since: String
  /// In the order of their names.
  public let changed: [Change]
  public let new: [String]
  public let gone: [String]
  /// How many claims both runs judged.
  public let compared: Int

  /// A claim whose verdict, grade or cause is another.
  public struct Change: Hashable, Sendable {
    /// `document/claim`.
    public let claim: String
    public let before: String
    public let after: String
    /// Whatever it rests on that is not what it was. The engine where nothing
    /// else is.
    public let reasons: [Reason]
  }

  /// Something that a verdict rests on and that changed; nil stands for what
  /// is not there.
  public enum Reason: Hashable, Sendable {
    case figure(key: String, before: String?, after: String?)
    case check(before: String, after: String)
    /// Another claim, of which a figure is taken.
    case claim(String)
    case fact(String, before: String?, after: String?)
    /// A fact prints what it did; its sources or qualities do not.
    case attestation(String)
    /// The reference, though none of the facts used.
    case reference
    case date(before: String?, after: String?)
    case text
    case policy(before: String, after: String)
    case language
    case rates
    case model
    case engine(before: String, after: String)
  }

  public init(from old: RunRecord, to run: RunRecord) {
    since = old.recorded
    let both = run.claims.keys.filter { old.claims[$0] != nil }.sorted()
    compared = both.count
    new = run.claims.keys.filter { old.claims[$0] == nil }.sorted()
    gone = old.claims.keys.filter { run.claims[$0] == nil }.sorted()
    changed = both.compactMap { name in
      guard let before = old.claims[name], let after = run.claims[name],
        before.summary != after.summary
      else { return nil }
      return Change(
        claim: name, before: before.summary, after: after.summary,
        reasons: Self.reasons(name, old, before, run, after))
    }
  }

  /// Whether there is nothing to tell.
  public var isEmpty: Bool { changed.isEmpty && new.isEmpty && gone.isEmpty }

  private static func reasons(
    _ name: String, _ old: RunRecord, _ before: RunRecord.Entry,
    _ run: RunRecord, _ after: RunRecord.Entry
  ) -> [Reason] {
    var reasons: [Reason] = []
    for key in Set(before.figures.keys).union(after.figures.keys).sorted()
    where before.figures[key] != after.figures[key] {
      reasons.append(
        .figure(
          key: key, before: before.figures[key], after: after.figures[key]))
    }
    if before.check != after.check {
      reasons.append(.check(before: before.check, after: after.check))
    }
    for other in after.claims
    where old.claims[other]?.figures != run.claims[other]?.figures {
      reasons.append(.claim(other))
    }
    // Another check uses other facts, which need not be new.
    let (some, others) = (Set(before.facts), Set(after.facts))
    reasons += facts(
      before.check == after.check
        ? some.union(others) : some.intersection(others), old, run)
    let document = String(name[..<(name.lastIndex(of: "/") ?? name.endIndex)])
    let (first, second) = (old.documents[document], run.documents[document])
    if first?.date != second?.date {
      reasons.append(.date(before: first?.date, after: second?.date))
    }
    // A text that only one of the runs had at hand did not change.
    if let one = first?.sha256, let two = second?.sha256, one != two {
      reasons.append(.text)
    }
    reasons += shared(old.provenance, run.provenance)
    guard reasons.isEmpty else { return reasons }
    let (one, two) = (old.provenance, run.provenance)
    return [
      one.digests.reference == two.digests.reference
        ? .engine(before: one.engine, after: two.engine) : .reference
    ]
  }

  private static func facts(
    _ names: Set<String>, _ old: RunRecord, _ run: RunRecord
  ) -> [Reason] {
    names.sorted().compactMap { name in
      let (before, after) = (old.facts[name], run.facts[name])
      if before?.printed != after?.printed {
        return .fact(name, before: before?.printed, after: after?.printed)
      }
      return before?.sha256 == after?.sha256 ? nil : .attestation(name)
    }
  }

  private static func shared(_ a: Provenance, _ b: Provenance) -> [Reason] {
    var reasons: [Reason] = []
    if a.policy != b.policy || a.digests.policy != b.digests.policy {
      reasons.append(.policy(before: a.policy, after: b.policy))
    }
    if a.digests.language != b.digests.language { reasons.append(.language) }
    if a.digests.rates != b.digests.rates { reasons.append(.rates) }
    if a.digests.model != b.digests.model { reasons.append(.model) }
    if a.engine != b.engine {
      reasons.append(.engine(before: a.engine, after: b.engine))
    }
    return reasons
  }
}
