public import ClaimLanguage
public import Input

extension Workspace {
  /// What each claim file accounts for in its document.
  ///
  /// - Parameter folder: where the documents' texts are.
  /// - Returns: one entry per claim file, in order; without a coverage where
  ///   the text is not in the folder. The errors are those of
  ///   `ClaimFile.errors(against:)`, of texts that cannot be read, and one if
  ///   no text is there at all.
  public func coverage(
    documents folder: String
  ) -> Reading<[(file: ClaimFile, coverage: Coverage?)]> {
    var errors: [InputError] = []
    let results = files.map { file in
      var coverage: Coverage?
      switch Self.document(of: file, in: folder) {
      case .found(let document):
        errors += file.errors(against: document)
        if let fault = Self.encodingFault(in: document, folder) {
          errors.append(fault)
        } else {
          coverage = Coverage(of: file, in: document, book: book)
        }
      case .refused(let error): errors.append(error)
      case .unnamed, .absent: break
      }
      return (file: file, coverage: coverage)
    }
    if errors.isEmpty, results.allSatisfy({ $0.coverage == nil }) {
      let file =
        counted(files.count, "claim file")
      errors.append(
        InputError(
          "no text of the documents of \(file) is here; give the folder that"
            + " holds the files named under 'document'", at: Place(file: folder)
        ))
    }
    return Reading(results, errors: errors.sorted { $0.place < $1.place })
  }

  private static func encodingFault(
    in document: InputFile, _ folder: String
  ) -> InputError? {
    guard String(validating: document.bytes, as: UTF8.self) == nil else {
      return nil
    }
    return InputError(
      "is no UTF-8 text; convert it first (iconv -t UTF-8)",
      at: Place(file: "\(folder)/\(document.name)"))
  }
}
