/// One of the independent things a quantity can be made of.
public enum Base: Hashable, Comparable, Sendable {
  // SI Brochure, 9th ed., table 2.
  case time, length, mass, current, temperature, amount, luminousIntensity
  /// Degrees on the scales of Celsius and Fahrenheit: neither is a multiple
  /// of the other or of the kelvin.
  case celsius, fahrenheit
  /// Degrees of angle, or of a temperature whose scale is not told.
  case degree
  /// Decibels: the logarithm of a ratio.
  case level
  /// Bits and bytes.
  case information
  /// Arithmetic operations: FLOP and OP alike; the number format is a fact's.
  case operation
  /// Tokens of a language model.
  case token
  /// Calendar months, which no number of days equals.
  case calendarMonth
  /// A difference of percentages; not a percentage itself.
  case percentagePoint
  /// Rank in an order: second, third.
  case rank
  /// A day of the calendar, counted from 1970-01-01; the difference of two is
  /// a duration.
  case date
  /// The amount of money in one currency, by ISO 4217 code.
  case currency(String)
  /// A count of one kind of thing.
  case noun(Noun)
  /// A number printed with no unit at all; it takes the other side's.
  case unmarked
}

/// The kind of a quantity: which bases it is made of, and to which powers.
///
/// Dimensions are the types of the claim language. The empty dimension is a
/// pure number: a ratio, a multiple, a percentage.
public struct Dimension: Hashable, Sendable {
  /// Base and power, sorted by base; no power is zero.
  public let powers: [Power]

  public struct Power: Hashable, Sendable {
    public let base: Base
    public let exponent: Int

    fileprivate var isOfNoun: Bool {
      if case .noun = base { true } else { false }
    }
  }

  public init(_ powers: [Base: Int]) {
    self.powers = powers.filter { $0.value != 0 }
      .sorted { $0.key < $1.key }
      .map { Power(base: $0.key, exponent: $0.value) }
  }

  public init(_ base: Base) {
    powers = [Power(base: base, exponent: 1)]
  }

  private init(sorted powers: [Power]) { self.powers = powers }

  public static let number = Dimension([:])
  public static let unmarked = Dimension(.unmarked)
  public static let duration = Dimension(.time)
  public static let date = Dimension(.date)
  /// Of a difference of percentages.
  public static let percentagePoint = Dimension(.percentagePoint)

  public static func count(of noun: Noun) -> Dimension {
    Unit.counting(noun).dimension
  }

  public var isNumber: Bool { powers.isEmpty }

  public var isPercentagePoint: Bool { base == .percentagePoint }

  /// The base of a quantity that is one of them alone, to the first power.
  public var base: Base? {
    powers.count == 1 && powers[0].exponent == 1 ? powers[0].base : nil
  }

  /// The counted noun, if the quantity is a plain count.
  public var countedNoun: Noun? {
    if case .noun(let noun) = base { noun } else { nil }
  }

  /// The currency, if the quantity is an amount of money.
  public var currency: String? {
    if case .currency(let code) = base { code } else { nil }
  }

  /// Whether it counts something, or gives no unit: nothing physical in it.
  public var isCountLike: Bool {
    switch base {
    case .unmarked, .noun: true
    default: false
    }
  }
}

extension Dimension {
  private var exponents: [Base: Int] {
    Dictionary(uniqueKeysWithValues: powers.map { ($0.base, $0.exponent) })
  }

  public static func * (a: Dimension, b: Dimension) -> Dimension {
    let product =
      a.isNumber
      ? b : b.isNumber ? a : Dimension(sorted: merged(a.powers, b.powers))
    return product.cancellingRelatedNouns.withUnmarkedAbsorbed
  }

  /// The powers of a product: those of a common base added up.
  private static func merged(_ a: [Power], _ b: [Power]) -> [Power] {
    var result: [Power] = []
    result.reserveCapacity(a.count + b.count)
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      if j == b.count || i < a.count && a[i].base < b[j].base {
        result.append(a[i])
        i += 1
      } else if i == a.count || b[j].base < a[i].base {
        result.append(b[j])
        j += 1
      } else {
        let exponent = a[i].exponent + b[j].exponent
        if exponent != 0 {
          result.append(Power(base: a[i].base, exponent: exponent))
        }
        i += 1
        j += 1
      }
    }
    return result
  }

  public static func / (a: Dimension, b: Dimension) -> Dimension {
    a == b ? .number : a * b.raised(to: -1)
  }

  public func raised(to exponent: Int) -> Dimension {
    if self == .unmarked, exponent > 0 { return self }
    guard exponent != 0 else { return .number }
    return Dimension(
      sorted: powers.map {
        Power(base: $0.base, exponent: $0.exponent * exponent)
      })
  }

  /// A number without a unit that multiplies something else is a plain
  /// factor: four times 60 W is a power.
  private var withUnmarkedAbsorbed: Dimension {
    if powers.count > 1 {
      guard powers.contains(where: { $0.base == .unmarked }) else {
        return self
      }
      return Dimension(sorted: powers.filter { $0.base != .unmarked })
    }
    // The square of a plain number is a plain number.
    return powers.first?.base == .unmarked ? .unmarked : self
  }

  /// Whether something above the line can be counted in what stands below.
  private var cancels: Bool {
    powers.contains { over in
      over.exponent > 0
        && powers.contains { under in
          under.exponent < 0
            && over.base.isInterchangeable(with: under.base)
        }
    }
  }

  /// Chips over NPUs are a pure number; companies over robots are a rate.
  private var cancellingRelatedNouns: Dimension {
    guard cancels else { return self }
    var rest = exponents
    // In the order of the bases, so that equal products cancel equally.
    for over in powers where over.exponent > 0 {
      for under in powers
      where under.exponent < 0 && over.base.isInterchangeable(with: under.base)
      {
        let shared = min(rest[over.base] ?? 0, -(rest[under.base] ?? 0))
        rest[over.base, default: 0] -= shared
        rest[under.base, default: 0] += shared
      }
    }
    return Dimension(rest)
  }

  /// Whether two quantities can be compared, added or subtracted.
  ///
  /// A number printed with no unit takes the other side's, if that is a
  /// count or a pure number. A count that multiplies or divides
  /// something physical may be left out on one side: 384 NPUs at 780 TFLOPS
  /// each compare with 300 PFLOPS.
  public func isComparable(with other: Dimension) -> Bool {
    if self == other || takesUnit(of: other) || other.takesUnit(of: self) {
      return true
    }
    if let noun = countedNoun, let others = other.countedNoun {
      return noun.isComparable(with: others)
    }
    guard hasRest(of: other) else { return false }
    let (mine, theirs) = (nouns, other.nouns)
    if mine.isEmpty != theirs.isEmpty, mine.count < powers.count {
      return true
    }
    return Self.match(mine, theirs)
  }

  private func takesUnit(of other: Dimension) -> Bool {
    self == .unmarked
      && (other.isNumber || other.countedNoun != nil
        || other == Dimension(.rank))
  }

  private var nouns: [Power] { powers.filter(\.isOfNoun) }

  /// Whether both are made of the same powers, nouns left out.
  private func hasRest(of other: Dimension) -> Bool {
    var index = 0
    for power in powers where !power.isOfNoun {
      while index < other.powers.count, other.powers[index].isOfNoun {
        index += 1
      }
      guard index < other.powers.count, other.powers[index] == power else {
        return false
      }
      index += 1
    }
    return other.powers[index...].allSatisfy(\.isOfNoun)
  }

  private static func match(_ left: [Power], _ right: [Power]) -> Bool {
    guard left.count == right.count else { return false }
    var open = right
    for power in left {
      guard
        let index = open.firstIndex(where: {
          $0.exponent == power.exponent
            && $0.base.isInterchangeable(with: power.base)
        })
      else { return false }
      open.remove(at: index)
    }
    return true
  }
}

extension Base {
  fileprivate func isInterchangeable(with other: Base) -> Bool {
    switch (self, other) {
    case (.noun(let a), .noun(let b)): a.isComparable(with: b)
    case (.unmarked, .noun), (.noun, .unmarked): true
    default: self == other
    }
  }
}
