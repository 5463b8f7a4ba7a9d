/// A YAML value with the place where it stands.
///
/// Every scalar is text: what it means is decided by the reader of the key,
/// never by YAML's own rules for numbers and dates.
public struct YAMLNode: Sendable {
  public indirect enum Value: Sendable {
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  public let value: Value
  public let place: Place
  /// Where the text of a scalar begins, inside its quotation marks.
  public let textPlace: Place

  public init(_ value: Value, place: Place, textPlace: Place) {
    self.value = value
    self.place = place
    self.textPlace = textPlace
  }

  public var text: String? {
    if case .scalar(let text) = value { text } else { nil }
  }

  /// What kind of value it is, in words for messages.
  public var kind: String {
    switch value {
    case .scalar(let text):
      "'\(text.count > 40 ? text.prefix(40) + "…" : text[...])'"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

extension YAMLNode {
  /// The text of a scalar.
  public func requireText(_ what: String) throws(InputError) -> String {
    guard let text else {
      throw InputError("expected \(what), found \(kind)", at: place)
    }
    return text
  }

  public func requireSequence(_ what: String) throws(InputError) -> [YAMLNode] {
    guard case .sequence(let items) = value else {
      throw InputError("expected \(what), found \(kind)", at: place)
    }
    return items
  }

  /// A mapping whose keys are all among the allowed ones.
  public func requireMapping(
    _ what: String, keys: [String]
  ) throws(InputError) -> YAMLMapping {
    let mapping = try requireMapping(what)
    for (key, _) in mapping.entries {
      let name = key.text ?? ""
      guard !keys.contains(name) else { continue }
      let near = nearestNames(to: name, among: keys)
      let hint =
        near.isEmpty
        ? "known here are \(quotedList(keys, last: "and"))"
        : "did you mean \(quotedList(near))?"
      throw InputError("unknown key \(key.kind); \(hint)", at: key.place)
    }
    return mapping
  }

  public func requireMapping(_ what: String) throws(InputError) -> YAMLMapping {
    guard case .mapping(let entries) = value else {
      throw InputError("expected \(what), found \(kind)", at: place)
    }
    return YAMLMapping(entries: entries, place: place)
  }
}

/// A YAML mapping: keys and values in the order of the file.
public struct YAMLMapping: Sendable {
  public let entries: [(key: YAMLNode, value: YAMLNode)]
  public let place: Place

  public subscript(_ key: String) -> YAMLNode? {
    entries.first { $0.key.text == key }?.value
  }

  /// The value of a key that has to be there.
  public func require(_ key: String) throws(InputError) -> YAMLNode {
    guard let value = self[key] else {
      throw InputError("the key '\(key)' is missing here", at: place)
    }
    return value
  }
}
