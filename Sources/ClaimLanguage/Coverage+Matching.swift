public import Figures
public import Input
package import Quantities
public import Reference

extension Coverage {
  /// Finds the figures of a document and looks for each in its claim file.
  ///
  /// An entry accounts for every figure that its quotation overlaps on its
  /// line. A quotation that stands there several times is taken for the first
  /// place whose figures no other entry has, so that two entries of the same
  /// words account for two figures. Claims about names account for none.
  public init(
    of file: ClaimFile, in document: InputFile, book: ReferenceBook,
    reader: FigureReader = .standard
  ) {
    let lines = TextLines(document.bytes)
    let findings = Self.figures(
      in: document.bytes, book: book, reader: reader, on: file.document.date)
    var matching = Matching(lines, findings)
    for claim in file.claims {
      for figure in claim.figures where figure.figure != nil {
        matching.add(figure.phrase, figure.line, figure.place, .claim(claim.id))
      }
    }
    for figure in file.unchecked {
      matching.add(
        figure.figure, figure.line, figure.place, .unchecked(figure.why))
    }
    spares = matching.spares
    items = zip(findings, matching.roles()).map { finding, roles in
      let start = finding.range.lowerBound
      return Item(
        line: finding.line,
        column: lines.column(of: start, line: finding.line),
        surface: String(decoding: document.bytes[finding.range], as: UTF8.self),
        kind: finding.kind,
        state: State(roles, isExempt: !finding.needsEntry(in: document.bytes)))
    }
  }
}

extension Coverage.State {
  /// A figure is claimed if any entry claims it; else a reason that is
  /// written goes before one that is not.
  fileprivate init(_ roles: [Coverage.Role], isExempt: Bool) {
    var claims: [String] = []
    var reasons: [String] = []
    for role in roles {
      switch role {
      case .claim(let id): if !claims.contains(id) { claims.append(id) }
      case .unchecked(let why): reasons.append(why)
      }
    }
    let isWritten = { (why: String) in !why.hasPrefix(Coverage.unfinished) }
    if !claims.isEmpty {
      self = .claimed(claims)
    } else if let why = reasons.first(where: isWritten) {
      self = .unchecked(why)
    } else if let why = reasons.first {
      self = .toDo(why)
    } else {
      self = isExempt ? .exempt : .forgotten
    }
  }
}

extension Coverage {
  /// The figures of a text: what the reader finds, without names and without
  /// numbers inside the name of an entity that the reference book knows.
  package static func figures(
    in text: [UInt8], book: ReferenceBook, reader: FigureReader,
    on day: CalendarDay?
  ) -> [Finding] {
    var names = book.mentions(in: text[...]).map(\.range)[...]
    return reader.findings(in: text, on: day).filter { finding in
      let start = finding.range.lowerBound
      names = names.drop { $0.upperBound <= start }
      let isInName = names.first.map { $0.lowerBound < start } ?? false
      return finding.kind != .name && !isInName
    }
  }
}

extension Coverage {
  /// What an entry of the claim file says of the figures it quotes.
  fileprivate enum Role {
    case claim(String)
    case unchecked(String)
  }

  /// Entries on one side, figures on the other.
  private struct Matching {
    private let lines: TextLines
    private let findings: [Finding]
    /// The figures of each line, by their indices.
    private var onLine: [Int: Range<Int>] = [:]
    /// The figures each entry may account for, one list for each place where
    /// it stands.
    private var entries: [(role: Role, choices: [[Int]])] = []
    private(set) var spares: [Spare] = []

    init(_ lines: TextLines, _ findings: [Finding]) {
      self.lines = lines
      self.findings = findings
      for (index, finding) in findings.enumerated() {
        let start = onLine[finding.line]?.lowerBound ?? index
        onLine[finding.line] = start..<index + 1
      }
    }

    mutating func add(
      _ phrase: String, _ line: Int, _ place: Place, _ role: Role
    ) {
      let choices = choices(phrase, line)
      if choices.isEmpty {
        spares.append(Spare(line: line, phrase: phrase, place: place))
      } else {
        entries.append((role, choices))
      }
    }

    /// The roles of each figure: first those of entries with one place, then
    /// of the others, which take what is left.
    func roles() -> [[Role]] {
      var roles = Array(repeating: [Role](), count: findings.count)
      func give(_ role: Role, to choice: [Int]) {
        for index in choice { roles[index].append(role) }
      }
      for (role, choices) in entries where choices.count == 1 {
        give(role, to: choices[0])
      }
      for (role, choices) in entries where choices.count > 1 {
        let free = choices.first { $0.contains { roles[$0].isEmpty } }
        give(role, to: free ?? choices[0])
      }
      return roles
    }

    /// The figures touched at each place of a quotation. Places that hold a
    /// whole figure go before those that only cut into one.
    private func choices(_ phrase: String, _ number: Int) -> [[Int]] {
      guard let line = lines[number], let known = onLine[number] else {
        return []
      }
      var whole: [[Int]] = []
      var cut: [[Int]] = []
      for place in Quotation(phrase).places(in: line) {
        var touched: [Int] = []
        var holdsOne = false
        for piece in place {
          for index in figures(among: known, touching: piece) {
            let range = findings[index].range
            holdsOne =
              holdsOne
              || piece.lowerBound <= range.lowerBound
                && range.upperBound <= piece.upperBound
            if touched.last != index { touched.append(index) }
          }
        }
        if holdsOne {
          whole.append(touched)
        } else if !touched.isEmpty {
          cut.append(touched)
        }
      }
      return whole.isEmpty ? cut : whole
    }

    private func figures(
      among known: Range<Int>, touching piece: Range<Int>
    ) -> Range<Int> {
      // Figures follow each other, so both ends can be searched for by halves.
      func first(where isPast: (Range<Int>) -> Bool) -> Int {
        var (low, high) = (known.lowerBound, known.upperBound)
        while low < high {
          let middle = (low + high) / 2
          if isPast(findings[middle].range) {
            high = middle
          } else {
            low = middle + 1
          }
        }
        return low
      }
      let start = first { $0.upperBound > piece.lowerBound }
      let end = first { $0.lowerBound >= piece.upperBound }
      return start..<max(start, end)
    }
  }
}
