import ArgumentParser
import ClaimFiles
import Exact
import Input
import Performance
import Reference

struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "What a machine can do at most, and what it is likely to do.",
    discussion: """
      A bound is exact and no run can beat it. An estimate is fitted to \
      measurements, is printed to three digits, and comes with the band that \
      holds 95 in 100 of them.
      """,
    subcommands: [
      ModelDecode.self, ModelPrefill.self, ModelServing.self,
      ModelDisaggregated.self, ModelGemm.self, ModelAttention.self,
      ModelCollective.self, ModelTraining.self, ModelPower.self,
      ModelSweep.self, ModelList.self, ModelValidate.self, ModelFit.self,
    ])
}

/// How the answer of the model is printed.
enum ModelFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The options that every question to the model has.
struct ModelOptions: ParsableArguments {
  @Option(help: "A chip or system by its id, such as CloudMatrix384.")
  var system: String
  @Option(help: "How many of its chips take part.") var chips: Int?
  @Option(help: "A figure to judge, in the unit of the answer.")
  var stated: String?
  @Option(name: .customLong("output"), help: "How to print it: text or json.")
  var output = ModelFormat.text
  @Option(help: "A folder or file of your own reference facts; may repeat.")
  var reference: [String] = []

  /// The system asked for.
  func specification() throws -> SystemSpecification {
    let specifications = Specifications(try book())
    guard let found = specifications.system(system, chips: nil) else {
      throw ModelError.unknownSystem(
        system, near: nearestNames(to: system, among: specifications.systems))
    }
    guard let chips else { return found }
    guard chips > 0, chips <= 10_000_000 else {
      throw ModelError.outOfRange(
        "a system", value: "\(chips) chips", expected: "1 to 10000000")
    }
    return specifications.system(system, chips: chips)!
  }

  private func book() throws -> ReferenceBook {
    let workspace = Workspace(paths: [], references: reference)
    guard workspace.errors.isEmpty else {
      Terminal.report(workspace.errors)
      throw ExitCode(2)
    }
    return workspace.book
  }

  private func statedValue() throws -> Rational? {
    guard let stated else { return nil }
    guard let value = Rational(decimal: stated.filter { $0 != "," }),
      value.signum > 0
    else {
      throw ModelError.outOfRange(
        "a stated figure", value: "'\(stated)'", expected: "a positive number")
    }
    return value
  }

  /// Answers a question and prints the answer: exit status 1 if a stated
  /// figure is impossible, 2 if the question is refused.
  func answer(_ question: () throws -> Assessment) throws {
    do {
      let stated = try statedValue()
      let assessment = try question()
      print(
        output == .json
          ? assessment.json(stated: stated) : assessment.text(stated: stated))
      if let stated, assessment.standing(of: stated) == .impossible {
        throw ExitCode(1)
      }
    } catch let error as ModelError {
      Terminal.report([
        InputError(error.description, at: Place(file: "<model>"))
      ])
      throw ExitCode(2)
    }
  }
}

struct ModelList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The models and systems one can ask for.")

  func run() throws {
    print("models")
    for model in ModelLibrary.builtIn.models {
      let count = Double(model.totalParameters).threeDigits
      print("  \(model.id)  \(count) parameters  \(model.source)")
    }
    print("chips and systems")
    for id in Specifications(.builtIn).systems { print("  \(id)") }
  }
}
