import Exact
public import Yardstick

/// w5: decimal text to a fraction.
public struct DecimalReading: Workload {
  private let size: Int
  /// The bytes of all numerals, one after another.
  private let bytes: Values<UInt8>
  private let numerals: Values<UnsafeBufferPointer<UInt8>>

  public init(size: Int) {
    let texts = Inputs.numerals()
    let bytes = Values(Array(texts.joined()))
    var start = 0
    let numerals = texts.map { text in
      defer { start += text.count }
      return UnsafeBufferPointer(start: bytes.base + start, count: text.count)
    }
    self.size = size
    self.bytes = bytes
    self.numerals = Values(numerals)
  }

  public func run(_ digest: inout Digest) -> UInt64 {
    let numerals = numerals.base
    var count: UInt64 = 0
    for i in 0..<size {
      let t = try! Rational(decimal: numerals[i & 4095])
      if t.isInteger { count &+= 1 }
      if digest.isListening { digest.absorb(t) }
    }
    return count
  }
}
