public import ClaimLanguage
public import Input

/// Which figures of each document are accounted for: one value, rendered as
/// text or as JSON.
public struct CoverageReport: Sendable {
  public struct Document: Sendable {
    public let file: ClaimFile
    /// Nil if the document's text is not at hand.
    public let coverage: Coverage?

    public init(file: ClaimFile, coverage: Coverage?) {
      self.file = file
      self.coverage = coverage
    }
  }

  /// In the order of the claim files.
  public let documents: [Document]
  public let errors: [InputError]

  public init(documents: [Document], errors: [InputError]) {
    self.documents = documents
    self.errors = errors.sorted { $0.place < $1.place }
  }

  /// Whether every figure of the documents at hand is accounted for.
  public var isFull: Bool {
    documents.allSatisfy { $0.coverage?.open.isEmpty ?? true }
  }

  /// 0, or 1 if a figure is open and all have to be accounted for, or 2 if
  /// something could not be read.
  public func exitStatus(requiresFull: Bool) -> Int32 {
    if !errors.isEmpty { return 2 }
    return requiresFull && !isFull ? 1 : 0
  }

  /// "5 documents, 82 figures: 60 claimed, 22 unchecked".
  public var summary: String {
    let all = documents.compactMap(\.coverage)
    let absent = documents.count - all.count
    return counted(all.count, "document") + ", " + Counts(all).text
      + (absent == 0 ? "" : "; \(absent) not at hand")
      + (errors.isEmpty ? "" : "; " + counted(errors.count, "error"))
  }
}

extension CoverageReport {
  /// How many figures there are of each state, those in no need of an entry
  /// left out.
  struct Counts {
    private(set) var byName: [(name: String, count: Int)]

    init(_ coverages: [Coverage]) {
      let names = coverages.flatMap(\.items).map(\.state.name)
      byName = ["claimed", "unchecked", "to do", "forgotten"].map { name in
        (name, names.count { $0 == name })
      }
    }

    var figures: Int { byName.map(\.count).reduce(0, +) }

    /// "82 figures: 60 claimed, 22 unchecked".
    var text: String {
      let parts = byName.filter { $0.count > 0 }.map {
        "\($0.count) \($0.name)"
      }
      return counted(figures, "figure")
        + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
    }
  }
}

extension Coverage.State {
  /// What reports call it.
  var name: String {
    switch self {
    case .claimed: "claimed"
    case .unchecked: "unchecked"
    case .toDo: "to do"
    case .forgotten: "forgotten"
    case .exempt: "exempt"
    }
  }
}
