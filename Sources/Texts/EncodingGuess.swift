/// Which encodings a file could be in, to tell a person, who has to choose.
///
/// Bytes alone prove no legacy encoding: the same bytes are Korean in one and
/// Chinese in another. Nothing is read by a guess.
enum EncodingGuess {
  /// The encodings that read every byte of a file, the likeliest first.
  static func fitting(
    _ bytes: [UInt8], other: TextEncoding
  ) -> [TextEncoding] {
    // A piece is enough to choose by, but not one cut inside a character.
    var end = min(bytes.count, 1 << 16)
    if end < bytes.count {
      end = bytes[..<end].lastIndex { $0 == 0x0A } ?? end
    }
    let likelihoods = TextEncoding.allCases.compactMap { encoding in
      encoding == other
        ? nil
        : likelihood(bytes[..<end], encoding).map {
          (encoding, $0)
        }
    }
    return likelihoods.filter { $0.1 > 500 }
      .sorted { $0.1 > $1.1 }.map(\.0)
  }

  /// How much of a thousand characters beyond ASCII news in the encoding's
  /// language is made of; nil where the bytes do not fit the encoding.
  private static func likelihood(
    _ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding
  ) -> Int? {
    let text: [UInt8]
    switch encoding {
    case .utf8:
      guard Decoder.firstInvalidUTF8(bytes) == nil else { return nil }
      return 1_000
    case .utf16LittleEndian, .utf16BigEndian: return nil
    default:
      guard case .text(let decoded) = Decoder.decode(bytes, as: encoding)
      else { return nil }
      text = decoded
    }
    var (usual, all) = (0, 0)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars
    where scalar.value >= 0x80 {
      all += 1
      usual += weight(scalar, encoding)
    }
    return all == 0 ? nil : usual / all
  }

  private static func weight(
    _ scalar: Unicode.Scalar, _ encoding: TextEncoding
  ) -> Int {
    let code = scalar.value
    let isHan = (0x4E00...0x9FFF).contains(code)
    let isKana = (0x3041...0x30FF).contains(code)
    switch encoding {
    case .koreanEUC:
      // Chinese bytes make two syllables to each Han character.
      return (0xAC00...0xD7A3).contains(code) ? 1_000 : isHan ? -1_000 : 400
    case .shiftJIS, .japaneseEUC: return isKana ? 1_000 : isHan ? 600 : 300
    case .gb18030, .big5: return isHan ? 620 : isKana ? 0 : 400
    default:
      // Nobody writes ÿ; it is the byte that says nothing.
      return code == 0xFF ? 0 : 600
    }
  }
}
