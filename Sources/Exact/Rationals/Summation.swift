import CGMP

extension Rational {
  /// The sum of numbers, added by halves: far faster than one after another
  /// where the sum grows long.
  @inlinable
  public static func sum(_ values: some Sequence<Rational>) -> Rational {
    var summation = Summation()
    for value in values { summation.add(value) }
    return summation.total()
  }

  /// The sum of the products of numbers that stand at the same place, as long
  /// as both sequences last.
  @inlinable
  public static func dot(
    _ first: some Sequence<Rational>, _ second: some Sequence<Rational>
  ) -> Rational {
    var summation = Summation()
    var others = second.makeIterator()
    for value in first {
      guard let other = others.next() else { break }
      summation.add(value * other)
    }
    return summation.total()
  }
}

/// A sum that grows by binary splitting.
///
/// Small terms are gathered in two words as long as they fit. What is full
/// goes on a stack of partial sums, and two that stand for as many terms are
/// added, so that long numbers meet long ones (binary splitting, as for series:
/// Brent, Zimmermann, "Modern Computer Arithmetic", 4.9). Partial sums have the
/// least common multiple of the denominators below them and are not reduced
/// further: one greatest common divisor a node, and one at the end.
@usableFromInline
struct Summation {
  /// Terms that fit two words together.
  private var words = Rational.zero
  /// Word sums that wait for a second one.
  private var waiting: Rational?
  private var partials: [(sum: BigRational, rank: Int)] = []
  /// Boxes to use again, and room for a node's steps.
  private var spare: [BigRational] = []
  private let shared = BigInteger()
  private let factor = BigInteger()

  @usableFromInline init() {}

  @usableFromInline mutating func add(_ value: Rational) {
    if value.box != nil {
      push(value)
    } else if let sum = Rational.wordSum(words, value) {
      words = sum
    } else {
      flush()
      words = value
    }
  }

  private mutating func flush() {
    if let first = waiting {
      waiting = nil
      push(first + words)
    } else {
      waiting = words
    }
    words = .zero
  }

  private mutating func push(_ value: Rational) {
    let box = spare.popLast() ?? BigRational()
    value.withOperand { __gmpq_set(&box.q, $0) }
    partials.append((box, 0))
    while partials.count > 1,
      partials[partials.count - 1].rank == partials[partials.count - 2].rank
    {
      merge()
    }
  }

  /// Adds the last partial sum to the one before it.
  private mutating func merge() {
    let (last, _) = partials.removeLast()
    let (first, rank) = partials[partials.count - 1]
    Integer.checkBound(
      first.partBits + last.partBits + 1)
    first.add(unreduced: last, shared: shared, factor: factor)
    partials[partials.count - 1].rank = rank + 1
    spare.append(last)
  }

  @usableFromInline mutating func total() -> Rational {
    flush()
    let rest = waiting ?? .zero
    if partials.isEmpty { return rest }
    if !rest.isZero { push(rest) }
    while partials.count > 1 { merge() }
    let box = partials[0].sum
    partials = []
    __gmpq_canonicalize(&box.q)
    return Rational(taking: box)
  }
}

extension BigRational {
  /// An upper bound of the bits of the longer part.
  fileprivate var partBits: Int {
    let limbs = max(q._mp_num._mp_size.magnitude, q._mp_den._mp_size.magnitude)
    return Int(limbs) << 6
  }

  /// Adds another sum over the least common multiple of the denominators;
  /// the other sum's numerator is lost.
  fileprivate func add(
    unreduced other: BigRational, shared: BigInteger, factor: BigInteger
  ) {
    __gmpz_gcd(&shared.z, &q._mp_den, &other.q._mp_den)
    if __gmpz_cmp_ui(&shared.z, 1) == 0 {
      __gmpz_mul(&q._mp_num, &q._mp_num, &other.q._mp_den)
      __gmpz_addmul(&q._mp_num, &other.q._mp_num, &q._mp_den)
      __gmpz_mul(&q._mp_den, &q._mp_den, &other.q._mp_den)
    } else {
      __gmpz_divexact(&factor.z, &other.q._mp_den, &shared.z)
      __gmpz_mul(&q._mp_num, &q._mp_num, &factor.z)
      __gmpz_divexact(&shared.z, &q._mp_den, &shared.z)
      __gmpz_addmul(&q._mp_num, &other.q._mp_num, &shared.z)
      __gmpz_mul(&q._mp_den, &q._mp_den, &factor.z)
    }
  }
}
