import Exact
import Figures
import Hardware
import Input
public import Reference

/// The chips and systems of the reference book as the model takes them.
public struct Specifications: Sendable {
  private let book: ReferenceBook
  private let hardware: HardwareModel

  public init(_ book: ReferenceBook) {
    self.book = book
    hardware = HardwareModel(book)
  }

  /// The chip of an entity.
  ///
  /// - Returns: nil if nothing of the kind is known.
  public func chip(_ id: String) -> ChipSpecification? {
    guard let entity = book.entities[id], entity.kind == "chip" else {
      return nil
    }
    var chip = ChipSpecification(
      id: id, family: FamilyTable.builtIn.family(of: id))
    for format in NumberFormat.allCases {
      let spans = format.denseAttributes.compactMap { span(id, $0) }
      chip.peaks[format] = spans.first
      if spans.isEmpty, !book.facts(id, "\(format.rawValue)_sparse").isEmpty {
        chip.sparseOnly.insert(format)
      }
    }
    chip.memory = span(id, "memory").map(\.inBytes)
    chip.memoryBandwidth = span(id, "memory_bandwidth").map(\.inBytes)
    chip.cache = span(id, "last_level_cache").map(\.inBytes)
    chip.scaleUp =
      span(id, "scale_up_bandwidth").map(\.inBytes)
      ?? span(id, "scale_up_bandwidth_both_ways").map {
        $0.inBytes.scaled(by: Rational(1, 2))
      }
    chip.scaleOut = span(id, "scale_out_bandwidth").map(\.inBytes)
    chip.power = span(id, "power")
    if chip.family == .cdna, let links = span(id, "scale_up_links") {
      chip.pairShare = links.best.reciprocal
    }
    return chip
  }

  /// The system of an entity: its own chips and how many they are, or the
  /// usual server of a chip.
  public func system(_ id: String, chips: Int? = nil) -> SystemSpecification? {
    if let chip = chip(id) {
      let domain = FamilyTable.builtIn.domain(of: chip.id)
      return SystemSpecification(
        id: id, chip: chip, chips: chips ?? domain, domain: domain)
    }
    guard let parts = book.entities[id]?.parts, let chip = chip(parts.chip),
      let count = span(id, parts.count).flatMap({ Int(exactly: $0.best) })
    else { return nil }
    let domain = span(id, "scale_up_domain").flatMap { Int(exactly: $0.best) }
    return SystemSpecification(
      id: id, chip: chip, chips: chips ?? count, domain: domain ?? count)
  }

  /// The facts of a chip, or of a system's chip, that bounds rest on.
  public func facts(behind id: String) -> [Fact] {
    let chip = book.entities[id]?.parts?.chip ?? id
    let attributes =
      NumberFormat.allCases.flatMap(\.denseAttributes)
      + ["memory", "memory_bandwidth", "last_level_cache", "power"]
    return Set(attributes).sorted().flatMap { book.facts(chip, $0) }
  }

  /// Every entity that can be asked for as a system, in order.
  public var systems: [String] {
    book.entities.values.filter { entity in
      entity.kind == "chip" || entity.parts != nil
    }.map(\.id).sorted()
  }

  /// The system that a longer description names: "NVIDIA H100 SXM 80GB".
  public func chip(describedBy text: String) -> ChipSpecification? {
    let folded = Self.folded(text)
    let words = folded.split { !$0.isWordLike }.map(String.init)
    var best: (length: Int, id: String)?
    for entity in book.entities.values where entity.kind == "chip" {
      for name in entity.names.map(Self.folded) {
        guard let range = folded.range(of: name),
          name.count > best?.length ?? 0
            || (name.count == best?.length ?? 0 && entity.id < best!.id)
        else { continue }
        // B200 is no part of GB200, nor H100 of GH100.
        let before = folded[..<range.lowerBound].last
        let after = folded[range.upperBound...].first
        if before?.isWordLike == true || after?.isWordLike == true { continue }
        // A card of another form has other figures; what is sold as a card
        // alone need not say so.
        let isOther = Self.forms.contains { form in
          words.contains(form)
            && !(form == "pcie" && entity.scope == .board)
            && !entity.names.contains { form.isPart(of: $0) }
        }
        if isOther { continue }
        best = (name.count, entity.id)
      }
    }
    return best.flatMap { chip($0.id) }
  }

  private static let forms = ["pcie", "nvl"]

  private static func folded(_ text: String) -> String {
    text.lowercased().replacing("_", with: " ").replacing("-", with: " ")
  }

  /// The span of an attribute: from the least to the most that any source
  /// prints, the first of the list to reckon with.
  private func span(_ entity: String, _ attribute: String) -> Span? {
    let all = book.facts(entity, attribute).filter {
      $0.qualities.sparsity != .sparse
    }
    let firm = all.filter { $0.evidence.isFirm }
    let figures = (firm.isEmpty ? all : firm).compactMap(\.span)
    guard let first = figures.first else { return nil }
    // An excerpt may still favour the chip, so it bounds.
    let every = all.compactMap(\.span)
    return Span(
      low: every.map(\.low).min()!, best: first.best,
      high: every.map(\.high).max()!)
  }
}

extension Fact {
  /// The value with the rounding of its print, nil for what is no quantity.
  fileprivate var span: Span? {
    guard case .quantity(let figure, let precision) = content else {
      return nil
    }
    let hull = precision.usual.hull
    guard let low = hull?.lower.value ?? figure.value,
      let high = hull?.upper.value ?? figure.value
    else { return nil }
    let best = figure.value ?? (low + high) / 2
    guard low.signum > 0 else { return nil }
    return Span(low: min(low, best), best: best, high: max(high, best))
  }
}

extension Span {
  /// Bits as bytes.
  fileprivate var inBytes: Span { scaled(by: Rational(1, 8)) }
}

extension String {
  /// Whether it stands in a name, letter case aside.
  fileprivate func isPart(of name: String) -> Bool {
    name.lowercased().contains(self)
  }
}

extension Character {
  fileprivate var isWordLike: Bool { isLetter || isNumber }
}
