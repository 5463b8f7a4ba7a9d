import Figures
import Input
import Quantities

extension ClaimFileReader {
  /// `quantities:`, by name.
  func readQuantities(
    _ node: YAMLNode?, _ document: SourceDocument, _ errors: inout [InputError]
  ) -> [HiddenQuantity] {
    guard let node else { return [] }
    var found: [HiddenQuantity] = []
    do throws(InputError) {
      for (key, value) in try node.requireMapping("quantities by name").entries
      {
        do throws(InputError) {
          found.append(try readQuantity(key, value, document))
        } catch {
          errors.append(error)
        }
      }
    } catch {
      errors.append(error)
    }
    return found
  }

  private func readQuantity(
    _ key: YAMLNode, _ node: YAMLNode, _ document: SourceDocument
  ) throws(InputError) -> HiddenQuantity {
    let name = try key.requireText("the name of a quantity")
    guard name.first?.isLetter == true,
      name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
    else {
      throw InputError(
        "'\(name)' is no name of a quantity; use letters, digits and _,"
          + " beginning with a letter", at: key.place)
    }
    guard book.entities[name] == nil else {
      throw InputError(
        "'\(name)' is the name of an entity; call the quantity otherwise",
        at: key.place)
    }
    let mapping = try node.requireMapping(
      "a quantity", keys: ["of", "says", "sign", "same"])
    if let same = mapping["same"] {
      for other in ["of", "says", "sign"] {
        guard let extra = mapping[other] else { continue }
        throw InputError(
          "'\(other)' is said where the quantity is described; leave it out"
            + " beside 'same'", at: extra.place)
      }
      return HiddenQuantity(
        name: name, document: document.id, says: "", unit: .one,
        isSigned: true, same: try readPath(same, "document/quantity"),
        place: key.place)
    }
    return HiddenQuantity(
      name: name, document: document.id,
      says: try mapping.require("says").requireText("what the quantity is"),
      unit: try readUnit(mapping["of"]),
      isSigned: try readSign(mapping["sign"]),
      same: nil, place: key.place)
  }

  private func readUnit(_ node: YAMLNode?) throws(InputError) -> Unit {
    switch try readReferent(node) {
    case nil: .one
    case .noun(let noun): .counting(noun)
    case .unit(let unit): unit
    }
  }

  private func readSign(_ node: YAMLNode?) throws(InputError) -> Bool {
    guard let node else { return false }
    let text = try node.requireText("'positive' or 'any'")
    guard ["positive", "any"].contains(text) else {
      throw InputError(
        "'\(text)' is no sign; expected 'positive' or 'any'", at: node.place)
    }
    return text == "any"
  }

  private func readPath(
    _ node: YAMLNode, _ form: String
  ) throws(InputError) -> String {
    let text = try node.requireText(form)
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw InputError("expected \(form), found '\(text)'", at: node.place)
    }
    return text
  }

  /// One entry of `conflicts:`.
  func readConflict(
    _ node: YAMLNode, _ document: SourceDocument
  ) throws(InputError) -> RecordedConflict {
    let mapping = try node.requireMapping(
      "a conflict", keys: ["claims", "because"])
    let list = try mapping.require("claims")
    var claims: [String] = []
    for item in try list.requireSequence("a list of claims") {
      let text = try item.requireText("a claim")
      claims.append(
        text.contains("/")
          ? try readPath(item, "document/claim") : "\(document.id)/\(text)")
    }
    guard !claims.isEmpty else {
      throw InputError(
        "a conflict of no claims; name one or more", at: list.place)
    }
    return RecordedConflict(
      claims: claims,
      because: try mapping.require("because").requireText("a reason"),
      place: mapping.place)
  }

  /// `supersedes:`, one document or several.
  func readSupersedes(_ node: YAMLNode?) throws(InputError) -> [String] {
    guard let node else { return [] }
    if let one = node.text { return [one] }
    var ids: [String] = []
    for item in try node.requireSequence("the id of a document, or a list") {
      ids.append(try item.requireText("the id of a document"))
    }
    return ids
  }
}
