/// A character encoding that a text may be in.
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// KS X 1001 with the syllables Windows adds to it, code page 949.
  case koreanEUC = "euc-kr"
  /// With the characters Windows adds to it, code page 932.
  case shiftJIS = "shift_jis"
  case japaneseEUC = "euc-jp"
  case gb18030 = "gb18030"
  case big5 = "big5"
  case windows1252 = "windows-1252"

  /// The encoding of that name, in letters of either case; nil if there is
  /// none.
  ///
  /// Source: the labels of the WHATWG Encoding Standard, section 4.2, and the
  /// code page names of Windows.
  public init?(named name: String) {
    let label = name.lowercased()
    if let encoding = TextEncoding(rawValue: label) {
      self = encoding
      return
    }
    guard let encoding = Self.labels[label] else { return nil }
    self = encoding
  }

  private static let labels: [String: TextEncoding] = [
    "utf8": .utf8, "unicode-1-1-utf-8": .utf8,
    "utf-16": .utf16LittleEndian, "utf16": .utf16LittleEndian,
    "utf16le": .utf16LittleEndian, "utf16be": .utf16BigEndian,
    "euckr": .koreanEUC, "cp949": .koreanEUC, "uhc": .koreanEUC,
    "windows-949": .koreanEUC, "ms949": .koreanEUC, "korean": .koreanEUC,
    "ks_c_5601-1987": .koreanEUC, "ks_c_5601-1989": .koreanEUC,
    "ksc5601": .koreanEUC, "ksc_5601": .koreanEUC, "iso-ir-149": .koreanEUC,
    "cskseuckr": .koreanEUC, "csksc56011987": .koreanEUC,
    "shift-jis": .shiftJIS, "sjis": .shiftJIS, "x-sjis": .shiftJIS,
    "cp932": .shiftJIS, "ms932": .shiftJIS, "ms_kanji": .shiftJIS,
    "windows-31j": .shiftJIS, "csshiftjis": .shiftJIS,
    "eucjp": .japaneseEUC, "x-euc-jp": .japaneseEUC,
    "cseucpkdfmtjapanese": .japaneseEUC,
    "gbk": .gb18030, "x-gbk": .gb18030, "gb2312": .gb18030,
    "gb_2312": .gb18030, "gb_2312-80": .gb18030, "chinese": .gb18030,
    "cp936": .gb18030, "windows-936": .gb18030, "csgb2312": .gb18030,
    "iso-ir-58": .gb18030,
    "big-5": .big5, "big5-hkscs": .big5, "cp950": .big5, "cn-big5": .big5,
    "x-x-big5": .big5, "csbig5": .big5,
    "cp1252": .windows1252, "x-cp1252": .windows1252,
    "iso-8859-1": .windows1252, "iso8859-1": .windows1252,
    "latin1": .windows1252, "l1": .windows1252, "ascii": .windows1252,
    "us-ascii": .windows1252, "ansi_x3.4-1968": .windows1252,
  ]

  /// The names of all encodings, for messages.
  public static var names: String {
    allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// What the C library calls it; the first name it knows counts. The wider
  /// variants come first, since what Windows writes is called by the name of
  /// the standard.
  var libraryNames: [String] {
    switch self {
    case .utf8: ["UTF-8"]
    case .utf16LittleEndian: ["UTF-16LE"]
    case .utf16BigEndian: ["UTF-16BE"]
    case .koreanEUC: ["CP949", "UHC", "EUC-KR"]
    case .shiftJIS: ["CP932", "SHIFT_JIS"]
    case .japaneseEUC: ["EUC-JP-MS", "EUC-JP"]
    case .gb18030: ["GB18030"]
    case .big5: ["CP950", "BIG5"]
    case .windows1252: ["CP1252"]
    }
  }

  /// The bytes of the character that begins at an offset, each of which
  /// decodes to one code point.
  ///
  /// Source: the decoders of the WHATWG Encoding Standard, which tell the
  /// length from the first byte, in GB 18030 from the first two.
  func length(in bytes: [UInt8], at offset: Int) -> Int {
    let first = bytes[offset]
    switch self {
    case .utf8:
      return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    case .utf16LittleEndian, .utf16BigEndian:
      let high = offset + (self == .utf16LittleEndian ? 1 : 0)
      let isPaired = high < bytes.count && bytes[high] & 0xFC == 0xD8
      return isPaired ? 4 : 2
    case .koreanEUC, .big5: return first <= 0x80 ? 1 : 2
    case .shiftJIS:
      return first <= 0x80 || (0xA0...0xDF).contains(first) || first > 0xFC
        ? 1 : 2
    case .japaneseEUC:
      return first == 0x8F ? 3 : first == 0x8E || first > 0xA0 ? 2 : 1
    case .gb18030:
      guard first > 0x80 else { return 1 }
      let isLong =
        offset + 1 < bytes.count && (0x30...0x39).contains(bytes[offset + 1])
      return isLong ? 4 : 2
    case .windows1252: return 1
    }
  }
}
