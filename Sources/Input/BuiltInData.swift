import BuiltIn

/// The data files compiled into the program.
public enum BuiltInData {
  public static var policy: InputFile { file("policy.yaml", builtin_policy) }
  public static var korean: InputFile { file("ko.yaml", builtin_korean) }
  public static var english: InputFile { file("en.yaml", builtin_english) }
  public static var japanese: InputFile { file("ja.yaml", builtin_japanese) }
  public static var chinese: InputFile { file("zh.yaml", builtin_chinese) }
  /// The catalogue of hardware: its sources, the words of its attributes and
  /// the companies, its chips, its systems.
  public static var reference: [InputFile] {
    [
      file("sources.yaml", builtin_sources),
      file("vocabulary.yaml", builtin_vocabulary),
      file("chips.yaml", builtin_chips),
      file("older-chips.yaml", builtin_older_chips),
      file("systems.yaml", builtin_systems),
    ]
  }
  /// Transformers by their shapes.
  public static var transformers: InputFile {
    file("transformers.yaml", builtin_transformers)
  }
  /// Fitted constants of the performance model.
  public static var constants: InputFile {
    file("constants.yaml", builtin_constants)
  }
  /// Families of chips, which share constants of the performance model.
  public static var families: InputFile {
    file("families.yaml", builtin_families)
  }
  public static var rates: InputFile { file("rates.yaml", builtin_rates) }
  /// The named character references of HTML.
  public static var characterReferences: InputFile {
    file("character-references.txt", builtin_character_references)
  }
  public static var claimsSchema: InputFile {
    file("claims.schema.json", builtin_claims_schema)
  }
  public static var referenceSchema: InputFile {
    file("reference.schema.json", builtin_reference_schema)
  }
  public static var reportSchema: InputFile {
    file("report.schema.json", builtin_report_schema)
  }

  private static func file(_ name: String, _ data: BuiltInFile) -> InputFile {
    InputFile(
      name: "built-in/\(name)",
      bytes: Array(UnsafeBufferPointer(start: data.bytes, count: data.count)))
  }
}
