// What the workloads need of Exact and Exact does not offer yet, written on
// top of it. Goes when Exact has it.
import Exact

extension Integer {
  var isOdd: Bool { flooredDivision(by: 2).remainder == 1 }

  func residue(modulo modulus: UInt) -> UInt {
    UInt(
      Int(exactly: flooredDivision(by: Integer(Int(modulus))).remainder)!)
  }

  func dividedExactly(by divisor: Integer) -> Integer {
    flooredDivision(by: divisor).quotient
  }

  mutating func subtract(_ a: Integer, times b: Integer) {
    self = self - a * b
  }

  static func lcm(_ a: Integer, _ b: Integer) -> Integer {
    a.flooredDivision(by: gcd(a, b)).quotient * b
  }

  static func *= (a: inout Integer, b: Integer) { a = a * b }

  /// Newton's iteration from above.
  func root(_ k: Int) -> (root: Integer, isExact: Bool) {
    var root = Integer(2).power((bitWidth + k - 1) / k)
    while true {
      let power = root.power(k - 1)
      let next = (Integer(k - 1) * root + flooredDivision(by: power).quotient)
        .flooredDivision(by: Integer(k)).quotient
      if next >= root { return (root, root.power(k) == self) }
      root = next
    }
  }

  var trailingZeroBitCount: Int {
    var (count, rest) = (0, self)
    while case let (half, bit) = rest.flooredDivision(by: 2), bit.isZero {
      rest = half
      count += 1
    }
    return count
  }
}

extension Rational {
  mutating func subtract(_ a: Rational, times b: Rational) { self -= a * b }
  mutating func add(_ a: Rational, times b: Rational) { self += a * b }

  init(_ numerator: Int, _ denominator: Int) {
    self.init(Integer(numerator), Integer(denominator))
  }

  init?(decimal bytes: UnsafeBufferPointer<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split(separator: "e")
    guard let value = Rational(decimal: parts[0]) else { return nil }
    self = parts.count == 1 ? value : value * .tenTo(Int(parts[1])!)
  }

  func format(
    places: Int, _ rule: RoundingRule = .nearestOrEven,
    into buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let text = decimal(places: places)
    // Exact writes -0.00 as 0.00 too.
    return buffer.update(from: text.utf8).index
  }

  func root(_ k: Int, digits: Int) -> Interval {
    let scaled = (self * .tenTo(digits * k)).floor.root(k)
    let place = Rational.tenTo(-digits)
    return Interval(
      .closed(Rational(scaled.root) * place),
      .closed(Rational(scaled.root + 1) * place))!
  }

  static func sum(_ values: some Sequence<Rational>) -> Rational {
    halved(Array(values)[...])
  }

  static func dot(
    _ a: some Collection<Rational>, _ b: some Collection<Rational>
  ) -> Rational {
    halved(zip(a, b).map { $0 * $1 }[...])
  }

  private static func halved(_ values: ArraySlice<Rational>) -> Rational {
    if values.count < 2 { return values.first ?? 0 }
    let middle = values.startIndex + values.count / 2
    return halved(values[..<middle]) + halved(values[middle...])
  }
}

extension Interval {
  static func + (a: Interval, b: Interval) -> Interval {
    try! ValueSet(a).adding(ValueSet(b)).hull!
  }

  static func * (a: Interval, b: Interval) -> Interval {
    try! ValueSet(a).multiplied(by: ValueSet(b)).hull!
  }

  static func / (a: Interval, b: Interval) -> Interval {
    try! ValueSet(a).divided(by: ValueSet(b)).hull!
  }
}
