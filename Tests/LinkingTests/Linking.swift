import Figures
import Foundation
import Input
import Linking
import Quantities
import Reference

/// The links of a text as `surface → key`, by the built-in facts.
func links(_ text: String, on day: String? = nil) throws -> [String] {
  links(
    Array(text.utf8), try builtIn.get(), on: day.flatMap { CalendarDay($0) })
}

/// Made once, since it reads the tables.
private let builtIn = Result { try Linker(book: .builtIn) }

func links(
  _ text: String, in book: ReferenceBook, on day: CalendarDay?
) throws -> [String] {
  let bytes = Array(text.utf8)
  let linker = try Linker(book: book)
  return links(bytes, linker, on: day)
}

private func links(
  _ bytes: [UInt8], _ linker: Linker, on day: CalendarDay?
) -> [String] {
  linker.links(
    of: FigureReader.standard.figures(in: bytes, on: day), in: bytes
  ).map { link in
    String(decoding: bytes[link.finding.range], as: UTF8.self) + " → "
      + link.key
  }
}

/// The folder of the package.
let package = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
