/// Text with each of some code points replaced.
///
/// By code points, not characters: a mark that combines with the one before it
/// (`"` and U+0301 are one character) must not hide it.
public func escaped(
  _ text: String, _ replacements: [Unicode.Scalar: String]
) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if let replacement = replacements[scalar] {
      result += replacement.unicodeScalars
    } else {
      result.append(scalar)
    }
  }
  return String(result)
}
