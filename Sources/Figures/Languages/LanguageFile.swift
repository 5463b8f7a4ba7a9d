public import Input

/// The tables of one language, read once for all who look words up in them:
/// the figure reader, the checks inside a text and the linking of figures.
public struct LanguageFile: Sendable {
  public let root: YAMLMapping

  /// - Throws: `InputError` with the place where the file is no mapping.
  public init(_ file: InputFile) throws(InputError) {
    root = try YAMLNode.read(file).requireMapping("a language")
  }

  /// The languages that ship with the program, the more usual one first where
  /// nothing tells two apart.
  public static let builtIn: [LanguageFile] = {
    do {
      return try [
        BuiltInData.korean, BuiltInData.chinese, BuiltInData.japanese,
        BuiltInData.english,
      ].map { file throws(InputError) in try LanguageFile(file) }
    } catch {
      fatalError("the built-in languages: \(error)")
    }
  }()
}
