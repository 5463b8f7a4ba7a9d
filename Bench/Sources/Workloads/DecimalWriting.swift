import Exact
public import Yardstick

/// w9: fractions as decimal text, half to even, into a buffer.
public struct DecimalWriting: Workload {
  private let size: Int
  private let amounts: Values<Rational>
  private let text = Values(Array(repeating: UInt8(0), count: 256))

  public init(size: Int) {
    self.size = size
    amounts = Values(Inputs.amounts().map(Rational.init))
  }

  public func run(_ digest: inout Digest) -> UInt64 {
    let amounts = amounts.base
    let text = UnsafeMutableBufferPointer(start: text.base, count: 256)
    var count: UInt64 = 0
    for i in 0..<size {
      let length = amounts[(i &* 5 &+ 1) & 4095].format(
        places: i % 13, .nearestOrEven, into: text)
      count &+= UInt64(length)
      if digest.isListening {
        for byte in text[..<length] { digest.absorb(UInt64(byte)) }
      }
    }
    return count
  }
}
