import BigInt
import Yardstick

/// w2.
struct HarmonicSum: Workload {
  private let terms: Int

  init(size: Int) { terms = size }

  func run(_ digest: inout Digest) -> UInt64 {
    var sum = Fraction.zero
    for k in 1...terms { sum = sum + Fraction(lowestTerms: 1, over: BigInt(k)) }
    if digest.isListening { digest.absorb(sum) }
    return UInt64(sum.denominator.magnitude.bitWidth)
  }
}

/// w3.
struct DotProduct: Workload {
  private let factors: [(Fraction, Fraction)]

  init(size: Int) {
    factors = Inputs.factors(size).map { (Fraction($0.0), Fraction($0.1)) }
  }

  func run(_ digest: inout Digest) -> UInt64 {
    var sum = Fraction.zero
    for (a, b) in factors { sum = sum + a * b }
    if digest.isListening { digest.absorb(sum) }
    return UInt64(sum.denominator.magnitude.bitWidth)
  }
}

/// w7.
struct HilbertDeterminant: Workload {
  private let order: Int

  init(size: Int) { order = size }

  func run(_ digest: inout Digest) -> UInt64 {
    var matrix = (1...order).map { i in
      (0..<order).map { Fraction(lowestTerms: 1, over: BigInt(i + $0)) }
    }
    var determinant = Fraction(lowestTerms: 1, over: 1)
    for k in 0..<order {
      determinant = determinant * matrix[k][k]
      for i in k + 1..<max(order, k + 1) {
        let factor = matrix[i][k] / matrix[k][k]
        for j in k + 1..<order {
          matrix[i][j] = matrix[i][j] - factor * matrix[k][j]
        }
      }
    }
    if digest.isListening { digest.absorb(determinant) }
    return UInt64(determinant.denominator.magnitude.bitWidth)
  }
}

/// w7b.
struct HilbertDeterminantFractionFree: Workload {
  private let order: Int

  init(size: Int) { order = size }

  func run(_ digest: inout Digest) -> UInt64 {
    var matrix: [[BigInt]] = []
    var scale: BigInt = 1
    for i in 1...order {
      let multiple = (i..<i + order).reduce(BigInt(1)) { multiple, next in
        let next = BigInt(next)
        let common = Fraction.commonDivisor(
          multiple.magnitude, next.magnitude)
        return multiple / BigInt(common) * next
      }
      matrix.append((0..<order).map { multiple / BigInt(i + $0) })
      scale *= multiple
    }
    var previous: BigInt = 1
    for k in 0..<order - 1 {
      for i in k + 1..<order {
        for j in k + 1..<order {
          matrix[i][j] =
            (matrix[i][j] * matrix[k][k] - matrix[i][k] * matrix[k][j])
            / previous
        }
      }
      previous = matrix[k][k]
    }
    let determinant = Fraction(matrix[order - 1][order - 1], scale)
    if digest.isListening { digest.absorb(determinant) }
    return UInt64(determinant.denominator.magnitude.bitWidth)
  }
}

/// w8.
struct RootEnclosure: Workload {
  private let radicands: [Parts]
  private let scale = BigInt(10).power(Inputs.rootDigits)
  private let scalePowers: [BigUInt]

  init(size: Int) {
    radicands = Inputs.radicands(size)
    scalePowers = (0..<8).map { BigUInt(10).power(Inputs.rootDigits * $0) }
  }

  func run(_ digest: inout Digest) -> UInt64 {
    var count: UInt64 = 0
    for (i, radicand) in radicands.enumerated() {
      let degree = Inputs.rootDegrees[i & 7]
      let scaled =
        scalePowers[degree] * BigUInt(radicand.numerator)
        / BigUInt(radicand.denominator)
      let root = Self.root(scaled, degree)
      let lower = Fraction(BigInt(root), scale)
      let upper = Fraction(BigInt(root + 1), scale)
      count += UInt64(root.words[0] & 1)
      if digest.isListening {
        digest.absorb(lower)
        digest.absorb(upper)
      }
    }
    return count
  }

  /// The library's own square root; else Newton's iteration from above.
  private static func root(_ value: BigUInt, _ degree: Int) -> BigUInt {
    if degree == 2 { return value.squareRoot() }
    var root = BigUInt(1) << ((value.bitWidth + degree - 1) / degree)
    while true {
      let next =
        (BigUInt(degree - 1) * root + value / root.power(degree - 1))
        / BigUInt(degree)
      if next >= root { return root }
      root = next
    }
  }
}

/// w10m and w10g.
struct LongIntegers: Workload {
  private let size: Int
  private let isProduct: Bool
  private let a: [BigUInt]
  private let b: [BigUInt]

  init(size: Int) { self.init(size: size, isProduct: true) }

  init(size: Int, isProduct: Bool) {
    let factors = Inputs.wideFactors().map { triple in
      triple.map { BigUInt(words: $0.map { UInt($0) }) }
    }
    self.size = size
    self.isProduct = isProduct
    a = factors.map { $0[0] * $0[1] }
    b = factors.map { $0[0] * $0[2] }
  }

  func run(_ digest: inout Digest) -> UInt64 {
    var count: UInt64 = 0
    for i in 0..<size {
      let result =
        isProduct
        ? a[i & 7] * b[(i * 3 + 1) & 7]
        : a[i & 7].greatestCommonDivisor(with: b[i & 7])
      count += UInt64(result.bitWidth)
      if digest.isListening { digest.absorb(BigInt(result)) }
    }
    return count
  }
}
