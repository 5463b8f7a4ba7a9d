import Input
import Texts

/// The text of some markup.
func text(_ source: String, _ markup: Markup = .html) throws -> String {
  let text = try SourceText(
    InputFile(name: "a", text: source), markup: markup)
  return String(decoding: text.bytes, as: UTF8.self)
}

/// What reading some bytes says, as text or as an error.
func reading(
  _ bytes: [UInt8], as encoding: TextEncoding? = nil, name: String = "a.txt"
) -> String {
  do throws(InputError) {
    let text = try SourceText(
      InputFile(name: name, bytes: bytes), encoding: encoding)
    return String(decoding: text.bytes, as: UTF8.self)
  } catch {
    return error.description
  }
}

/// The places of each occurrence of a word in the text of a file.
func places(
  of word: String, in text: SourceText
) -> [(start: SourcePlace, end: SourcePlace)] {
  let word = Array(word.utf8)
  return text.bytes.indices.filter { text.bytes[$0...].starts(with: word) }
    .map { (text.start(of: $0), text.end(of: $0 + word.count)) }
}
