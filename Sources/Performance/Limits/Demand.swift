public import Exact
public import Reference

/// What a question asks of a resource.
public enum Demand: Hashable, Sendable {
  /// FLOP in all.
  case operations(Rational, NumberFormat)
  /// FLOP of each chip in one step of decoding.
  case stepOperations(Rational, NumberFormat)
  /// FLOP for a token of a prompt that is not found in a cache.
  case operationsPerComputedToken(Rational)
  case operationsPerOutputToken(Rational)
  /// B to and from memory.
  case traffic(Rational)
  /// B that each rank sends.
  case sentByRank(Rational)
  /// B that leave each domain.
  case leavingDomain(Rational)
  /// Seconds of a chip of either pool for an output token.
  case pools(prefill: Rational, decode: Rational)
  /// The power limits of so many chips.
  case powerLimit(chips: Int)
  case nothing
  /// There is no figure to reckon with.
  case unknown
}

extension Demand: CustomStringConvertible {
  /// In words: "1.20e12 FLOP in fp8".
  public var description: String {
    switch self {
    case .operations(let count, let format):
      "\(count.short) FLOP in \(format.rawValue)"
    case .stepOperations(let count, let format):
      "\(count.short) FLOP a step and chip in \(format.rawValue)"
    case .operationsPerComputedToken(let count):
      "\(count.short) FLOP a computed token"
    case .operationsPerOutputToken(let count):
      "\(count.short) FLOP an output token"
    case .traffic(let bytes): "\(bytes.short) B of memory traffic"
    case .sentByRank(let bytes): "\(bytes.short) B sent by each rank"
    case .leavingDomain(let bytes): "\(bytes.short) B leaving each domain"
    case .pools(let prefill, let decode):
      "\(prefill.short) s of a prefill chip and \(decode.short) s of a decode"
        + " chip for an output token"
    case .powerLimit(let chips): "the power limit of \(chips) chips"
    case .nothing: "nothing"
    case .unknown: "not known"
    }
  }
}

extension Rational {
  /// Three significant digits with a power of ten, for amounts in words.
  public var short: String {
    if isZero { return "0" }
    let exponent = decimalExponent
    if (-2..<6).contains(exponent) {
      return rounded(toPlace: .tenTo(exponent - 3)).readable().text
    }
    let mantissa = (self / .tenTo(exponent)).decimal(places: 2)
    return "\(mantissa)e\(exponent)"
  }
}
