import ClaimLanguage
import Exact
import Input
import Performance
import Reference

/// Turns the arguments of a question into the model's inputs.
struct PerformanceReader {
  let call: PerformanceCall
  let specifications: Specifications

  /// The answer of the model.
  ///
  /// - Throws: `SyntaxError` at the argument that the model refuses, or at
  ///   `offset` where no single one is at fault.
  func assessment(at offset: Int) throws(SyntaxError) -> Assessment {
    do throws(Refusal) {
      return try answer()
    } catch {
      throw SyntaxError(
        message: error.error.description, offset: error.offset ?? offset)
    }
  }

  /// A refusal of the model, and the argument it is about.
  private struct Refusal: Error {
    let error: ModelError
    var offset: Int?
  }

  /// The facts that the bound rests on.
  var facts: [Fact] {
    guard case .word(let name) = call["system"]?.value else { return [] }
    return specifications.facts(behind: name)
  }

  private func answer() throws(Refusal) -> Assessment {
    switch call.function {
    case .decode: try asked { try .decode(language(context: "context")) }
    case .prefill: try asked { try .prefill(language(context: "prompt")) }
    case .serving: try asked { try .serving(language(context: nil)) }
    case .disaggregated:
      try asked { try .disaggregated(language(context: nil)) }
    case .gemm:
      try asked {
        try .product(
          MatrixProduct(
            m: whole("m"), n: whole("n"), k: whole("k"),
            format: format("format") ?? .bf16), on: system().chip)
      }
    case .attention: try asked { try attention() }
    case .collective: try asked { try collective() }
    case .training: try asked { try training() }
    case .power:
      try asked {
        try .power(
          system(), scope: choice("scope", PowerScope.self) ?? .chip,
          utilisation: 1)
      }
    }
  }

  /// Runs a step; what the model refuses without an argument of its own is
  /// laid to the question.
  private func asked(
    _ step: () throws -> Assessment
  ) throws(Refusal) -> Assessment {
    do {
      return try step()
    } catch let refusal as Refusal {
      throw refusal
    } catch let error as ModelError {
      throw Refusal(error: error)
    } catch {
      preconditionFailure("no other error is thrown: \(error)")
    }
  }
}

// MARK: - Arguments

extension PerformanceReader {
  private func refuse(
    _ error: ModelError, _ label: String
  ) -> Refusal {
    Refusal(error: error, offset: call[label]?.offset)
  }

  private func word(_ label: String) throws(Refusal) -> String? {
    guard let argument = call[label] else { return nil }
    switch argument.value {
    case .word(let word): return word
    case .number(let number):
      throw refuse(
        .outOfRange("'\(label)'", value: "\(number)", expected: "a name"),
        label)
    }
  }

  private func number(_ label: String) throws(Refusal) -> Rational? {
    guard let argument = call[label] else { return nil }
    switch argument.value {
    case .number(let number): return number
    case .word(let word):
      throw refuse(
        .outOfRange("'\(label)'", value: "'\(word)'", expected: "a number"),
        label)
    }
  }

  private func whole(_ label: String) throws(Refusal) -> Int {
    guard let number = try number(label) else {
      throw refuse(.missing("'\(label)'", hint: "give a whole number"), label)
    }
    return try whole(number, label)
  }

  private func whole(
    _ number: Rational, _ label: String
  ) throws(Refusal) -> Int {
    guard let value = Int(exactly: number), (1...10_000_000).contains(value)
    else {
      throw refuse(
        .outOfRange(
          "'\(label)'", value: "\(number)",
          expected: "a whole number from 1 to 10000000"), label)
    }
    return value
  }

  private func optionalWhole(_ label: String) throws(Refusal) -> Int? {
    guard let number = try number(label) else { return nil }
    return try whole(number, label)
  }

  private func format(_ label: String) throws(Refusal) -> NumberFormat? {
    guard let word = try word(label) else { return nil }
    guard let format = NumberFormat(named: word) else {
      throw refuse(.unknownFormat(word), label)
    }
    return format
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _ label: String, _ type: Choice.Type
  ) throws(Refusal) -> Choice? where Choice.RawValue == String {
    guard let word = try word(label) else { return nil }
    guard let choice = Choice(rawValue: word) else {
      throw refuse(
        .outOfRange(
          "'\(label)'", value: "'\(word)'",
          expected: quotedList(Choice.allCases.map(\.rawValue))), label)
    }
    return choice
  }

  private func system() throws(Refusal) -> SystemSpecification {
    let name = try word("system") ?? ""
    let chips = try optionalWhole("chips")
    guard let system = specifications.system(name, chips: chips) else {
      throw refuse(
        .unknownSystem(
          name, near: nearestNames(to: name, among: specifications.systems)),
        "system")
    }
    return system
  }

  private func model() throws(Refusal) -> TransformerModel {
    let name = try word("model") ?? ""
    guard let model = ModelLibrary.builtIn.model(named: name) else {
      throw refuse(
        .unknownModel(name, near: ModelLibrary.builtIn.names(near: name)),
        "model")
    }
    return model
  }
}

// MARK: - Questions

extension PerformanceReader {
  private func language(
    context: String?
  ) throws(Refusal) -> LanguageWorkload {
    var work = LanguageWorkload(
      model: try model(), system: try system(), context: 1)
    work.format = try format("format")
    work.cache = try format("cache")
    work.tensorParallel = try optionalWhole("tensor_parallel") ?? 1
    work.expertParallel = try optionalWhole("expert_parallel")
    work.redundantExperts = try optionalWhole("redundant") ?? 0
    work.tokensPerPass = try optionalWhole("tokens")
    work.batch = try number("batch")
    work.cacheHits = try number("cache_hits") ?? 0
    if let context {
      work.context = try whole(context)
    } else {
      let (input, output) = (try whole("input"), try whole("output"))
      work.input = Rational(input)
      work.output = Rational(output)
      work.context = input + output / 2
    }
    if let accepted = try number("accepted") {
      guard accepted >= 1 else {
        throw refuse(
          .outOfRange(
            "'accepted'", value: "\(accepted)",
            expected: "at least one token a step"), "accepted")
      }
      work.speculation = .accepted(accepted)
    } else if let draft = try number("draft") {
      work.speculation =
        draft.isZero ? .none : .depth(try whole(draft, "draft"))
    }
    return work
  }

  private func attention() throws -> Assessment {
    enum Phase: String, CaseIterable { case decode, prefill }
    let heads = try whole("heads")
    let shared = try optionalWhole("kv_heads") ?? heads
    guard heads % shared == 0 else {
      throw refuse(.doesNotDivide(heads: heads, over: shared), "kv_heads")
    }
    let shape: AttentionCore.Shape
    if let latent = try optionalWhole("latent") {
      shape = .latent(
        heads: heads, latent: latent,
        rotary: try optionalWhole("rotary") ?? 64)
    } else {
      shape = .grouped(
        heads: heads, keyValueHeads: shared,
        headDimension: try optionalWhole("head_dim") ?? 128)
    }
    return try .attention(
      AttentionCore(
        shape: shape,
        phase: try choice("phase", Phase.self) == .prefill
          ? .prefill(causal: true) : .decode, batch: try whole("batch"),
        context: try whole("context"), cache: try format("cache") ?? .bf16,
        format: try format("format") ?? .bf16), on: try system().chip)
  }

  private func collective() throws -> Assessment {
    guard let bytes = try number("bytes"), bytes.signum > 0 else {
      throw refuse(
        .outOfRange("'bytes'", value: "0", expected: "at least 1"), "bytes")
    }
    enum Answer: String, CaseIterable { case yes, no }
    return try .collective(
      Collective(
        try choice("kind", Collective.Kind.self) ?? .allReduce, bytes: bytes,
        ranks: try whole("ranks"),
        isRing: try choice("ring", Answer.self) == .yes), on: try system())
  }

  private func training() throws -> Assessment {
    let model = try model()
    let sequence = try whole("sequence")
    var work = TrainingWorkload(
      system: try system(), parameters: model.activeParameters,
      tokens: Rational(try whole("batch")) * Rational(sequence),
      sequence: sequence, format: try format("format") ?? .bf16)
    work.model = model
    work.totalParameters = model.totalParameters
    work.recompute =
      try choice("recompute", TrainingWorkload.Recompute.self) ?? .none
    return try .training(work)
  }
}
