import Exact
import Reference

/// The system of a case: the catalogue's chip with the nominal figures that
/// the case itself gives.
struct CaseMachine {
  let item: MeasuredCase
  let catalogue: Specifications

  func system() throws(ModelError) -> SystemSpecification {
    guard let name = item.system.text("chip", "system") else {
      throw .missing("the chip", hint: "a case names it under system.chip")
    }
    var chip: ChipSpecification
    if let known = catalogue.chip(describedBy: name) {
      chip = known
    } else {
      chip = ChipSpecification(
        id: name, family: FamilyTable.builtIn.family(describedBy: name))
    }
    takeNominalFigures(&chip)
    guard
      !chip.peaks.isEmpty || chip.memoryBandwidth != nil
        || chip.scaleUp != nil
    else {
      throw .unknownSystem(name, near: [])
    }
    let domain =
      domain(in: item.system.words)
      ?? item.system.whole("chips_per_node")
      ?? FamilyTable.builtIn.domain(of: chip.id)
    return SystemSpecification(
      id: name, chip: chip, chips: item.system.whole("count") ?? domain,
      domain: domain)
  }

  /// "NVL72", "72-GPU domain".
  private func domain(in words: String) -> Int? {
    for match in words.matches(of: /NVL(\d+)|(\d+)-GPU domain/) {
      if let digits = match.1 ?? match.2, let count = Int(digits), count > 1 {
        return count
      }
    }
    return nil
  }

  private func takeNominalFigures(_ chip: inout ChipSpecification) {
    let (giga, tera) = (Rational.tenTo(9), Rational.tenTo(12))
    func told(_ known: Span?, _ value: Rational?) -> Span? {
      guard let value, value.signum > 0 else { return known }
      guard let known else { return Span(value) }
      return Span(
        low: min(known.low, value), best: value, high: max(known.high, value))
    }
    if let format = item.workload.text("dtype").flatMap({
      NumberFormat(named: $0)
    }) {
      let rate = item.measured.number("nominal_dense_peak_tflops")
      chip.peaks[format] = told(chip.peaks[format], rate.map { $0 * tera })
    }
    chip.peaks[.bf16] = told(
      chip.peaks[.bf16], item.system.number("bf16_tflops").map { $0 * tera })
    chip.peaks[.int8] = told(
      chip.peaks[.int8], item.system.number("int8_tops").map { $0 * tera })
    chip.memoryBandwidth = told(
      chip.memoryBandwidth, item.system.number("hbm_GBps").map { $0 * giga })
    chip.scaleUp = told(
      chip.scaleUp, item.system.number("unidir_GBps").map { $0 * giga })
    if item.kind == .memoryBandwidth {
      chip.memoryBandwidth = told(
        chip.memoryBandwidth,
        item.measured.number("nominal_GBps").map { $0 * giga })
    }
    if let text = item.system.text("scale_out"),
      let match = text.firstMatch(of: /(\d+) Gb\/s/), let rate = Int(match.1)
    {
      chip.scaleOut = told(chip.scaleOut, Rational(rate) * giga / 8)
    }
    // One network interface of 400 Gb/s for each chip, as in the makers'
    // servers since Hopper and of 200 Gb/s before.
    if chip.scaleOut == nil {
      let gigabits = chip.family == .ampere || chip.family == .volta ? 200 : 400
      chip.scaleOut = Span(Rational(gigabits) * giga / 8)
    }
  }
}
