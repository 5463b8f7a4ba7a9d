import Certificates
public import ClaimLanguage
import Exact
public import Figures
import Hardware
import Quantities
public import Input
public import Reference

/// Decides claims: from figures, facts and the other claims to verdicts.
public struct Judge: Sendable {
  let library: Library
  var book: ReferenceBook { library.book }
  var reader: FigureReader { library.reader }

  /// What all claims are judged with, in one object that they share.
  final class Library: Sendable {
    let book: ReferenceBook
    let model: HardwareModel
    let reader: FigureReader
    let claims: [String: Claim]
    let days: [String: CalendarDay]
    /// Document to the names of its hidden quantities.
    let quantities: [String: [String]]
    /// What is known of the attributes that have facts.
    private let attributes: [AttributeName: KnownAttribute]

    init(_ book: ReferenceBook, _ files: [ClaimFile], _ reader: FigureReader) {
      self.book = book
      self.reader = reader
      model = HardwareModel(book)
      var claims: [String: Claim] = [:]
      var days: [String: CalendarDay] = [:]
      var quantities: [String: [String]] = [:]
      for file in files {
        if !file.quantities.isEmpty {
          quantities[file.document.id] = file.quantities.map(\.name)
        }
        days[file.document.id] = file.document.date
        for claim in file.claims where claims[claim.path] == nil {
          claims[claim.path] = claim
        }
      }
      self.claims = claims
      self.days = days
      self.quantities = quantities
      var attributes: [AttributeName: KnownAttribute] = [:]
      for (id, entity) in book.entities {
        for (attribute, facts) in entity.facts {
          let name = AttributeName(id, attribute)
          attributes[name] = KnownAttribute(name, facts, model)
        }
      }
      self.attributes = attributes
    }

    /// What is known of an attribute that an entity has facts for.
    func attribute(_ entity: String, _ attribute: String) -> KnownAttribute? {
      attributes[AttributeName(entity, attribute)]
    }

    /// What is known of any attribute.
    func attribute(_ name: AttributeName) -> KnownAttribute {
      attributes[name] ?? KnownAttribute(name, [], model)
    }
  }

  /// A judge who knows the given claim files, for `claim(…)` in checks.
  public init(
    book: ReferenceBook, files: [ClaimFile], reader: FigureReader = .standard
  ) {
    library = Library(book, files, reader)
  }

  /// The version of the policy the verdicts rest on.
  public var policy: String { reader.policy.id }

  /// The day of the document a claim is about.
  func day(of claim: Claim) -> CalendarDay? { library.days[claim.document] }

  /// How much a verdict takes along.
  public enum Detail: Sendable, Comparable {
    /// The kind; its grade may come out too good.
    case kind
    /// Kind, grade and cause, and what dissents.
    case decision
    /// The steps, the margin and the facts as well.
    case working
    /// What shows it as well, and what could have been printed instead.
    case certified
  }

  /// The verdict on a claim, with everything it rests on.
  ///
  /// - Throws: `InputError` at the place in the check where it goes wrong: a
  ///   unit mismatch, an unknown claim, a division by zero.
  public func verdict(on claim: Claim) throws(InputError) -> Verdict {
    try verdict(on: claim, detail: .certified)
  }

  /// The verdict on a claim, a check that would notice nothing being no
  /// support.
  public func verdict(
    on claim: Claim, detail: Detail
  ) throws(InputError) -> Verdict {
    let around = surroundings(of: claim, detail: detail)
    let trace = Evaluator.Trace(isKept: detail >= .working)
    var verdict = try verdict(around, trace)
    if verdict.kind == .supported, !noticesFar(claim, trace.sides) {
      verdict = withPower(verdict, detail: detail)
    }
    guard detail == .certified else { return verdict }
    return verdict.with(consistent(verdict))
  }

  /// The verdict on a claim, whatever the power of its check.
  public func verdictAtAnyPower(
    on claim: Claim, detail: Detail
  ) throws(InputError) -> Verdict {
    try verdict(
      surroundings(of: claim, detail: detail),
      Evaluator.Trace(isKept: detail >= .working))
  }

  private func verdict(
    _ around: Surroundings, _ trace: Evaluator.Trace
  ) throws(InputError) -> Verdict {
    do throws(SyntaxError) {
      return try Deliberation(around: around, trace: trace).verdict()
    } catch {
      throw InputError(
        error.message, at: around.claim.checkPlace.advanced(by: error.offset))
    }
  }

  /// What the names in a claim's check can mean.
  func surroundings(
    of claim: Claim, detail: Detail = .working
  ) -> Surroundings {
    Surroundings(claim: claim, library: library, detail: detail)
  }

  /// The outcome of a statement under an evaluator's world and variables.
  static func statement(
    _ expression: Expression, _ evaluator: Evaluator
  ) throws(Stop) -> Outcome {
    switch expression.kind {
    case .not(let inner):
      return try statement(inner, evaluator).negated
    case .both(let a, let b):
      return .all([try statement(a, evaluator), try statement(b, evaluator)])
    case .either(let a, let b):
      return .any([try statement(a, evaluator), try statement(b, evaluator)])
    case .quantified(let quantifier, let variable, let over, let body):
      return try quantified(quantifier, variable, over, body, evaluator)
    default:
      return try evaluator.outcome(of: expression)
    }
  }

  private static func quantified(
    _ quantifier: Expression.Quantifier, _ variable: String,
    _ over: Expression, _ body: Expression, _ evaluator: Evaluator
  ) throws(Stop) -> Outcome {
    var outcomes: [Outcome] = []
    for item in try evaluator.items(over) {
      var inner = evaluator
      inner.variables[variable] = item
      outcomes.append(try statement(body, inner))
    }
    guard !outcomes.isEmpty else {
      throw evaluator.fault("a list without names decides nothing", over)
    }
    return quantifier == .some ? .any(outcomes) : .all(outcomes)
  }
}

/// One claim on its way to a verdict: every reading of its figures in turn.
private struct Deliberation {
  let around: Surroundings
  let trace: Evaluator.Trace

  func verdict() throws(SyntaxError) -> Verdict {
    do throws(Stop) {
      return try overReadings()
    } catch {
      switch error {
      case .fault(let fault): throw fault
      case .incomparable(let reason):
        return made(.incomparable, notes: [reason])
      case .hidden(let name):
        return made(.unreferenced, notes: [.hiddenQuantity(name)])
      case .unreferenced(let name):
        return made(.unreferenced, notes: [.noFact(name)])
      case .budget(let reason):
        return made(
          .undetermined, cause: .budget, notes: [reason],
          proof: .budget("\(reason)"))
      }
    }
  }

  /// The figures of the check with more than one reading, and how many.
  private var ambiguous: [(key: String, figure: Figure)] {
    let isSingle = around.claim.figures.allSatisfy {
      ($0.figure?.readings.count ?? 1) == 1
    }
    if isSingle, !around.claim.check.contents.contains(.quotedFigure) {
      return []
    }
    let used = Set(
      around.claim.check.nodes.compactMap { node -> String? in
        if case .name(let path) = node.kind { path.first } else { nil }
      })
    let own = around.claim.figures.compactMap { figure in
      used.contains(figure.key)
        ? figure.figure.map { (key: figure.key, figure: $0) } : nil
    }
    var seen: Set<String> = []
    return (own + around.claim.check.nodes.compactMap(around.figure)).filter {
      $0.figure.readings.count > 1 && seen.insert($0.key).inserted
    }
  }

  /// Over readings: all refuted is refuted; the default reading supported is
  /// supported, of grade C if another dissents; else undetermined.
  private func overReadings() throws(Stop) -> Verdict {
    let ambiguous = ambiguous
    if ambiguous.isEmpty {
      return made(
        from: try outcome(in: World(), isRecorded: true), readings: [])
    }
    let worlds = try readingWorlds(of: ambiguous)
    var results: [(name: String, outcome: Outcome)] = []
    for (index, world) in worlds.enumerated() {
      results.append(
        (world.name, try outcome(in: world.world, isRecorded: index == 0)))
    }
    let first = results[0].outcome
    let readings = results.map { result in
      Verdict.ReadingResult(
        reading: result.name, kind: result.outcome.kind,
        grade: Self.grade(result.outcome))
    }
    let levels = results.map(\.outcome.level)
    let hasDefault = ambiguous.allSatisfy(\.figure.hasDefaultReading)
    let proof: Proof? = Outcome.cases(
      results.map { (label: $0.name, outcome: $0.outcome) }
    ).map { .readings($0, hasUsual: hasDefault) }
    if levels.allSatisfy({ $0 < 0 }) {
      return made(
        from: first.with(level: levels.max()!, proof), readings: readings)
    }
    if levels.allSatisfy({ $0 > 0 }) {
      return made(
        from: first.with(level: levels.min()!, proof), readings: readings)
    }
    if hasDefault, first.isSupported {
      let dissenting = results.filter { !$0.outcome.isSupported }
      return made(
        .supported, grade: .readingDependent, margin: first.margin,
        notes: first.notes
          + dissenting.map { .ifReadAs($0.name, $0.outcome.kind) }
          + [.restsOnReading(results[0].name)],
        readings: readings, proof: proof)
    }
    let cause: Verdict.Cause =
      levels.allSatisfy { $0 == 0 } ? first.cause ?? .overlap : .readingsDiffer
    return made(
      .undetermined, cause: cause,
      notes: results.map { .ifReadAs($0.name, $0.outcome.kind) },
      readings: readings, proof: proof)
  }

  /// The outcome of the check in one world.
  private func outcome(
    in world: World, isRecorded: Bool
  ) throws(Stop) -> Outcome {
    trace.isRecording = isRecorded && trace.isKept
    defer { trace.isRecording = false }
    return try Judge.statement(
      around.claim.check,
      Evaluator(around: around, world: world, trace: trace))
  }

  /// The most combinations of readings that are tried.
  private static let readingLimit = 64

  private func readingWorlds(
    of ambiguous: [(key: String, figure: Figure)]
  ) throws(Stop) -> [(name: String, world: World)] {
    var worlds: [(name: String, world: World)] = [("", World())]
    for (key, figure) in ambiguous {
      worlds = worlds.flatMap { base in
        figure.readings.indices.map { index in
          var world = base.world
          world.readings[key] = index
          let name = figure.readings[index].name
          return (base.name.isEmpty ? name : "\(base.name), \(name)", world)
        }
      }
      // A reading left out could be the one that disagrees.
      guard worlds.count <= Self.readingLimit else {
        throw .budget(.tooMany(.readings, limit: Self.readingLimit))
      }
    }
    return worlds
  }

  static func grade(_ outcome: Outcome) -> Verdict.Grade? {
    switch abs(outcome.level) {
    case 2: .forced
    case 1: .conventional
    default: nil
    }
  }

  private func made(
    from outcome: Outcome, readings: [Verdict.ReadingResult]
  ) -> Verdict {
    made(
      outcome.kind, grade: Self.grade(outcome),
      cause: outcome.level == 0 ? outcome.cause ?? .overlap : nil,
      margin: outcome.margin, notes: outcome.notes, readings: readings,
      proof: outcome.proof)
  }

  private func made(
    _ kind: Verdict.Kind, grade: Verdict.Grade? = nil,
    cause: Verdict.Cause? = nil, margin: Margin? = nil, notes: [Note] = [],
    readings: [Verdict.ReadingResult] = [], proof: Proof? = nil
  ) -> Verdict {
    let facts = trace.isKept ? factsMet : []
    let all = facts.isEmpty ? notes : notes + hindsight(facts)
    var unique: [Note] = []
    for note in all where !unique.contains(note) { unique.append(note) }
    return Verdict(
      claim: around.claim, kind: kind, grade: grade, cause: cause,
      steps: trace.steps, margin: margin, notes: unique, readings: readings,
      facts: facts, policy: around.reader.policy.id,
      certificate: around.isCertifying
        ? proof.map {
          Certificate(
            claim: around.claim.path, verdict: kind.rawValue,
            grade: grade?.rawValue, cause: cause?.rawValue, proof: $0)
        } : nil, consistent: [])
  }
}

extension Deliberation {
  /// The facts of the trace, each once, in the order of their names.
  private var factsMet: [Fact] {
    var facts: [Fact] = []
    for name in trace.facts.keys.sorted() {
      for fact in trace.facts[name] ?? [] where !facts.contains(fact) {
        facts.append(fact)
      }
    }
    return facts
  }

  /// Facts known only from sources later than the document may count, and the
  /// working says so.
  private func hindsight(_ facts: [Fact]) -> [Note] {
    guard let day = around.day else { return [] }
    let later = facts.filter { $0.isLater(than: day) }
    guard !later.isEmpty else { return [] }
    var named: [Note.LaterFact] = []
    for fact in later {
      let known = Note.LaterFact(
        name: fact.name, source: fact.sources[0].id, asOf: fact.asOf)
      if !named.contains(known) { named.append(known) }
    }
    return [.laterThanDocument(named)]
  }
}

extension Outcome {
  fileprivate func with(level: Int, _ proof: Proof?) -> Outcome {
    var result = self
    result.level = level
    result.proof = proof
    return result
  }
}
