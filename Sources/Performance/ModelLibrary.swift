public import Figures
public import Input

/// The transformers that can be named, by id and by every other name.
public struct ModelLibrary: Sendable {
  public internal(set) var models: [TransformerModel] = []

  public init() {}

  /// The models compiled into the program.
  public static let builtIn: ModelLibrary = {
    let reading = read([BuiltInData.transformers])
    if let error = reading.errors.first {
      fatalError("the built-in models: \(error)")
    }
    return reading.value
  }()

  /// Reads model files on top of what is known already; a model that cannot
  /// be read is left out and reported.
  public static func read(
    _ files: [InputFile], onto base: ModelLibrary = ModelLibrary(),
    figures: FigureReader = .standard
  ) -> Reading<ModelLibrary> {
    var reader = ModelFileReader(library: base, figures: figures)
    for file in files { reader.read(file) }
    return Reading(reader.library, errors: reader.errors)
  }

  /// The model of an id or name, letter case and separators aside.
  public func model(named name: String) -> TransformerModel? {
    let wanted = Self.folded(name)
    return models.first { model in
      model.names.contains { Self.folded($0) == wanted }
    }
  }

  /// The model whose name begins a longer description, the longest name
  /// first: "DeepSeek-V3/R1 671B (61 layers, …)".
  public func model(describedBy text: String) -> TransformerModel? {
    let text = Self.spaced(text)
    var best: (length: Int, model: TransformerModel)?
    for model in models {
      for name in model.names.map(Self.spaced)
      where text.hasPrefix(name) && name.count > best?.length ?? 0 {
        // A name that goes on is another's: Qwen3 3 in Qwen3 30B.
        let next = text.dropFirst(name.count).first
        if next?.isLetter == true || next?.isNumber == true || next == "." {
          continue
        }
        best = (name.count, model)
      }
    }
    return best?.model
  }

  /// The names nearest to one that is not known.
  public func names(near name: String) -> [String] {
    nearestNames(to: name, among: models.map(\.id))
  }

  private static func spaced(_ name: String) -> String {
    name.lowercased().replacing("-", with: " ").replacing("_", with: " ")
  }

  private static func folded(_ name: String) -> String {
    String(name.lowercased().filter { !" -_".contains($0) })
  }
}
