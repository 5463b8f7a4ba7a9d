import Input

/// A file's text in UTF-8, and how it was found out.
struct DecodedFile {
  let text: [UInt8]
  let encoding: TextEncoding
  /// The bytes of the byte-order mark, 0 if there is none.
  let mark: Int

  init(
    _ file: InputFile, named: TextEncoding?, _ markup: Markup
  ) throws(InputError) {
    if let found = EncodingDeclaration.byteOrderMark(file.bytes) {
      mark = found.count
      encoding = found.encoding
    } else {
      mark = 0
      encoding = named ?? Self.declared(file.bytes, markup)
    }
    let bytes = file.bytes[mark...]
    guard encoding != .utf8 else {
      if let offset = Decoder.firstInvalidUTF8(bytes) {
        throw DecodingTrouble(
          file, encoding, offset, before: Array(bytes[..<offset])
        ).error
      }
      text = mark == 0 ? file.bytes : Array(bytes)
      return
    }
    switch Decoder.decode(bytes, as: encoding) {
    case .text(let decoded): text = decoded
    case .invalid(let offset, let before):
      throw DecodingTrouble(file, encoding, offset, before: before).error
    case .unavailable:
      throw InputError(
        "this system does not know \(encoding.rawValue); convert the file to"
          + " UTF-8 elsewhere", at: Place(file: file.name))
    }
  }

  /// The encoding that the file shows by itself, UTF-8 if it shows none.
  private static func declared(
    _ bytes: [UInt8], _ markup: Markup
  ) -> TextEncoding {
    if let label = EncodingDeclaration.label(bytes, markup),
      let encoding = TextEncoding(named: label)
    {
      // What could be read so far as to find the label is not UTF-16.
      return encoding == .utf16LittleEndian || encoding == .utf16BigEndian
        ? .utf8 : encoding
    }
    return EncodingDeclaration.markless(bytes) ?? .utf8
  }
}

/// A byte at which no character of the encoding begins.
struct DecodingTrouble {
  let file: InputFile
  let encoding: TextEncoding
  let offset: Int
  let before: [UInt8]

  init(
    _ file: InputFile, _ encoding: TextEncoding, _ offset: Int,
    before: [UInt8]
  ) {
    self.file = file
    self.encoding = encoding
    self.offset = offset
    self.before = before
  }

  /// `byte B0 at offset 12 is no utf-8; if the file is in euc-kr, say
  /// --encoding euc-kr`.
  var error: InputError {
    InputError(found + "; " + remedy, at: place)
  }

  private var place: Place {
    let index = PlaceIndex(before, of: before, in: .utf8, mark: 0)
    let end = index[before.count]
    return Place(file: file.name, line: end.line, column: end.column)
  }

  private var found: String {
    let bytes = file.bytes[offset...].prefix(2).map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return digits.count == 1 ? "0" + digits : digits
    }
    return isUnfinished
      ? "the file ends inside a character of \(encoding.rawValue)"
      : "byte \(bytes[0]) at offset \(offset) is no \(encoding.rawValue)"
  }

  /// Whether only the end of the file is missing.
  private var isUnfinished: Bool {
    let rest = file.bytes.count - offset
    guard rest < 4 else { return false }
    switch encoding {
    case .utf8:
      let first = file.bytes[offset]
      let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      return (0xC2...0xF4).contains(first) && rest < length
        && file.bytes[(offset + 1)...].allSatisfy { $0 & 0xC0 == 0x80 }
    default: return rest < encoding.length(in: file.bytes, at: offset)
    }
  }

  private var remedy: String {
    if isUnfinished, !before.isEmpty, before.contains(where: { $0 >= 0x80 }) {
      return "the rest of it is missing"
    }
    // A text with characters beyond ASCII that are right is in its encoding,
    // and windows-1252 reads nearly everything.
    let fitting = EncodingGuess.fitting(file.bytes, other: encoding).filter {
      $0 != .windows1252 || before.allSatisfy { $0 < 0x80 }
    }
    guard let first = fitting.first else {
      return "no encoding known here reads the whole file; convert or mend it"
    }
    let others = fitting.dropFirst().map(\.rawValue)
    return "if the file is in \(first.rawValue), say --encoding"
      + " \(first.rawValue)"
      + (others.isEmpty
        ? ""
        : " (possible too: "
          + others.joined(separator: ", ") + ")")
  }
}
