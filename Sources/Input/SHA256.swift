/// The SHA-256 digest of some bytes, in hexadecimal.
///
/// Source: FIPS 180-4, sections 4.1.2, 5.1.1 and 6.2. Documents are told apart
/// by it; nothing secret is involved.
public func sha256(_ bytes: [UInt8]) -> String {
  var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  var padded = bytes + [0x80]
  padded += [UInt8](repeating: 0, count: (120 - padded.count % 64) % 64)
  let bitCount = UInt64(bytes.count) * 8
  padded += (0..<8).map { UInt8(truncatingIfNeeded: bitCount >> (56 - 8 * $0)) }
  for start in stride(from: 0, to: padded.count, by: 64) {
    compress(padded[start..<start + 64], into: &state)
  }
  return state.map { word in
    let hex = String(word, radix: 16)
    return String(repeating: "0", count: 8 - hex.count) + hex
  }.joined()
}

private func compress(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
  func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }
  var schedule: [UInt32] = []
  for start in stride(from: block.startIndex, to: block.endIndex, by: 4) {
    var word: UInt32 = 0
    for byte in block[start..<start + 4] { word = word << 8 | UInt32(byte) }
    schedule.append(word)
  }
  for t in 16..<64 {
    let (x, y) = (schedule[t - 15], schedule[t - 2])
    let low = rotated(x, 7) ^ rotated(x, 18) ^ (x >> 3)
    let high = rotated(y, 17) ^ rotated(y, 19) ^ (y >> 10)
    schedule.append(schedule[t - 16] &+ low &+ schedule[t - 7] &+ high)
  }
  var (a, b, c, d) = (state[0], state[1], state[2], state[3])
  var (e, f, g, h) = (state[4], state[5], state[6], state[7])
  for t in 0..<64 {
    let high = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    let choice = (e & f) ^ (~e & g)
    let first = h &+ high &+ choice &+ roundConstants[t] &+ schedule[t]
    let low = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
    let majority = (a & b) ^ (a & c) ^ (b & c)
    (h, g, f, e) = (g, f, e, d &+ first)
    (d, c, b, a) = (c, b, a, first &+ low &+ majority)
  }
  for (index, word) in [a, b, c, d, e, f, g, h].enumerated() {
    state[index] &+= word
  }
}

// FIPS 180-4, section 4.2.2.
private let roundConstants: [UInt32] = [
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
  0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
  0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
  0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
  0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
  0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]
