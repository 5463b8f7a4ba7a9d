import Drafts
import Foundation
import Input
import Quantities

/// What a drafted claim file says of its article, as far as the article tells.
struct DraftHeader {
  let path: String
  let text: String

  func header(id: String?, title: String?, date: CalendarDay?) -> Draft.Header {
    let name = (path as NSString).lastPathComponent
    return Draft.Header(
      id: id ?? Draft.identifier((name as NSString).deletingPathExtension)
        ?? "article",
      title: title ?? firstLine ?? name, date: date, file: name,
      sha256: sha256(Array(text.utf8)))
  }

  /// The first line with words on it, cut to a length that can be read.
  private var firstLine: String? {
    text.split(whereSeparator: \.isNewline).lazy
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .first { !$0.isEmpty }
      .map { $0.count > 100 ? $0.prefix(99) + "…" : $0 }
  }
}
