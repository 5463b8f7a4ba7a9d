public import Input

/// A file as plain text to read figures in, every character of which knows
/// its place in the file.
///
/// The text is UTF-8 without byte-order mark and markup; LF ends each line,
/// and what belongs to different paragraphs stands on different lines.
///
///     let text = try SourceText(file, markup: .html)   // <b>384</b>개
///     text.bytes                                       // 384개
///     text.start(of: 0).codePoint                      // 3
///
/// Places count code points of the decoded file, tags included: the file from
/// the start to the end of a figure is the figure itself, wherever no tag or
/// character reference stands inside it.
public struct SourceText: Sendable {
  /// The name of the file, for messages.
  public let name: String
  public let bytes: [UInt8]
  public let encoding: TextEncoding
  public let markup: Markup
  private let map: TextMap
  private let places: PlaceIndex

  /// Decodes a file and takes its markup away.
  ///
  /// A byte-order mark tells the encoding; after it the one named, then the
  /// one the file declares, then UTF-16 that shows as such, then UTF-8.
  ///
  /// - Parameters:
  ///   - encoding: the encoding the reader was told.
  ///   - markup: by default what the file's name tells.
  /// - Throws: `InputError` at the first byte that is no character.
  public init(
    _ file: InputFile, encoding: TextEncoding? = nil, markup: Markup? = nil
  ) throws(InputError) {
    let markup = markup ?? Markup(fileName: file.name)
    let decoded = try DecodedFile(file, named: encoding, markup)
    let text = PlainText(decoded.text, markup)
    name = file.name
    self.encoding = decoded.encoding
    self.markup = markup
    bytes = text.bytes
    map = text.map
    places = PlaceIndex(
      decoded.text, of: file.bytes, in: decoded.encoding, mark: decoded.mark)
  }

  /// Where in the file the character at an offset of the text begins.
  public func start(of offset: Int) -> SourcePlace { places[map.start(offset)] }

  /// Where in the file the character before an offset of the text ends.
  public func end(of offset: Int) -> SourcePlace { places[map.end(offset)] }

  /// Some bytes of the text.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
