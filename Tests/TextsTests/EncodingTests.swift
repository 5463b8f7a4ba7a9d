import Input
import Testing
import Texts

struct EncodingTests {
  /// 약 384개 in the encodings of Korean texts.
  private static let korean: [(TextEncoding?, [UInt8])] = [
    (nil, Array("약 384개".utf8)), (nil, [0xEF, 0xBB, 0xBF] + "약 384개".utf8),
    (nil, [0xFF, 0xFE] + units("약 384개", isLittle: true)),
    (nil, [0xFE, 0xFF] + units("약 384개", isLittle: false)),
    (nil, units("약 384개", isLittle: true)),
    (nil, units("약 384개", isLittle: false)),
    (.koreanEUC, [0xBE, 0xE0, 0x20, 0x33, 0x38, 0x34, 0xB0, 0xB3]),
  ]

  private static func units(_ text: String, isLittle: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isLittle ? bytes.reversed() : bytes
    }
  }

  @Test(arguments: korean.indices)
  func `The same text comes out of every encoding`(index: Int) {
    let (encoding, bytes) = Self.korean[index]
    #expect(reading(bytes, as: encoding) == "약 384개")
  }

  /// Two characters and a number, with the bytes of the second character.
  private static let legacy: [(TextEncoding, [UInt8], String, Int)] = [
    // 똠, a syllable that only Windows has.
    (.koreanEUC, [0xC0, 0xFC, 0x8C, 0x63, 0x33], "전똠3", 2),
    // The half-width kana is one byte; ① is of Windows.
    (.shiftJIS, [0x87, 0x40, 0xB1, 0x33], "①ｱ3", 1),
    // 丂 is in the part of three bytes.
    (.japaneseEUC, [0xB2, 0xAF, 0x8F, 0xB0, 0xA1, 0x33], "億丂3", 3),
    (.japaneseEUC, [0xB2, 0xAF, 0x8E, 0xB1, 0x33], "億ｱ3", 2),
    // U+20000 takes four bytes.
    (.gb18030, [0xD2, 0xDA, 0x95, 0x32, 0x82, 0x36, 0x33], "亿\u{20000}3", 4),
    (.big5, [0xBB, 0xF5, 0xA4, 0xB8, 0x33], "億元3", 2),
    (.windows1252, [0x80, 0xE9, 0x33], "€é3", 1),
  ]

  @Test(arguments: legacy.indices)
  func `Places count the bytes of the source`(index: Int) throws {
    let (encoding, bytes, expected, width) = Self.legacy[index]
    let text = try SourceText(
      InputFile(name: "a", bytes: bytes), encoding: encoding)
    #expect(String(decoding: text.bytes, as: UTF8.self) == expected)
    let place = try #require(places(of: "3", in: text).first).start
    #expect(place.codePoint == 2)
    #expect(place.byte == bytes.count - 1)
    let second = text.start(
      of: Array(expected.utf8).firstIndex(of: 0x33)!
        - String(Array(expected)[1]).utf8.count)
    #expect(place.byte - second.byte == width)
  }

  private static let refused: [(TextEncoding?, [UInt8], String)] = [
    (
      nil, [0xBE, 0xE0, 0x20, 0x33, 0x38, 0x34, 0xB0, 0xB3],
      "a.txt:1:1: error: byte BE at offset 0 is no utf-8; if the file is in"
        + " euc-kr, say --encoding euc-kr"
    ),
    (
      nil, Array("a\nprice: ".utf8) + [0x80, 0x35],
      "a.txt:2:8: error: byte 80 at offset 9 is no utf-8; if the file is in"
        + " windows-1252, say --encoding windows-1252"
    ),
    (
      nil, Array("약 3".utf8) + [0xFF, 0x33, 0x33, 0x33],
      "a.txt:1:4: error: byte FF at offset 5 is no utf-8; no encoding known"
        + " here reads the whole file; convert or mend it"
    ),
    (
      nil, Array("약 384개".utf8.dropLast()),
      "a.txt:1:6: error: the file ends inside a character of utf-8; the rest"
        + " of it is missing"
    ),
    (
      nil, [0xFF, 0xFE, 0x7D, 0xC5, 0x33],
      "a.txt:1:2: error: the file ends inside a character of utf-16le; the"
        + " rest of it is missing"
    ),
    (
      nil, [0xFF, 0xFE, 0x33, 0x00, 0x00, 0xDC, 0x33, 0x00],
      "a.txt:1:2: error: byte 00 at offset 4 is no utf-16le; no encoding known"
        + " here reads the whole file; convert or mend it"
    ),
    (
      .koreanEUC, [0x33, 0x0A, 0x34, 0xFF, 0xFF],
      "a.txt:2:2: error: byte FF at offset 3 is no euc-kr; no encoding known"
        + " here reads the whole file; convert or mend it"
    ),
    (
      .koreanEUC, Array("약 3개가 있다".utf8),
      "a.txt:1:1: error: byte EC at offset 0 is no euc-kr; if the file is in"
        + " utf-8, say --encoding utf-8"
    ),
  ]

  @Test(arguments: refused.indices)
  func `What is no character is refused with its place`(index: Int) {
    let (encoding, bytes, message) = Self.refused[index]
    let said = reading(bytes, as: encoding)
    // What else would be possible depends on the tables of the system.
    #expect(said.split(separator: " (possible").first ?? "" == message)
  }

  @Test(arguments: [
    ("a.html", "<html><meta charset=\"euc-kr\"><p>"),
    (
      "a.html",
      "<!-- charset=utf-8 --><META CONTENT='text/html; CHARSET=CP949'>"
    ),
    ("a.xml", "<?xml version='1.0' encoding='EUC-KR'?><p>"),
    ("a.xhtml", "<?xml version=\"1.0\" encoding = \"ks_c_5601-1987\" ?><p>"),
  ])
  func `A page's own word on its encoding is taken`(
    name: String, head: String
  ) {
    let page = Array(head.utf8) + [0xBE, 0xE0, 0x33]
    #expect(reading(page, name: name) == "약3\n")
  }

  @Test func `Every line end is one`() throws {
    let source = "1\r\n2\r3\n\r4"
    let text = try SourceText(InputFile(name: "a", text: source))
    #expect(String(decoding: text.bytes, as: UTF8.self) == "1 \n2\n3\n\n4")
    let lines = ["1", "2", "3", "4"].map { places(of: $0, in: text)[0].start }
    #expect(lines.map(\.line) == [1, 2, 3, 5])
    #expect(lines.map(\.codePoint) == [0, 3, 5, 8])
    #expect(lines.allSatisfy { $0.column == 1 })
  }

  @Test func `An encoding has its usual names`() {
    for name in ["EUC-KR", "cp949", "ks_c_5601-1987", "UHC"] {
      #expect(TextEncoding(named: name) == .koreanEUC)
    }
    #expect(TextEncoding(named: "Shift_JIS") == .shiftJIS)
    #expect(TextEncoding(named: "gb2312") == .gb18030)
    #expect(TextEncoding(named: "utf-9") == nil)
  }

  @Test func `Zeros alone do not make UTF-16`() {
    #expect(reading([0x33, 0x00, 0x34, 0x00]) == "34")
    #expect(reading([0x33, 0x00, 0x00, 0x34]) == "3\0\u{0}4")
    #expect(reading([]) == "")
  }
}
