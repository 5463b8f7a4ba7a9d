public import Input

/// A thing facts are about: a chip, a company, an event.
public struct Entity: Sendable {
  public let id: String
  public internal(set) var kind: String
  /// Its names in every language and spelling, the id first.
  public internal(set) var names: [String]
  /// Attribute to facts; more than one where sources disagree.
  public internal(set) var facts: [String: [Fact]]
  /// For a system: the chip it is made of, and the attribute that counts it.
  public internal(set) var parts: Parts?
  /// For a system: how many of each part it holds. All its chips sit in the
  /// parts of one line, or in none of them: 48 nodes, 12 racks, 112 switches.
  public internal(set) var divisions: [Division] = []
  public internal(set) var scope: HardwareScope?
  public internal(set) var availability: Availability?
  public let place: Place

  public struct Parts: Hashable, Sendable {
    public let chip: String
    public let count: String
  }

  public struct Division: Hashable, Sendable {
    public let part: String
    /// The attribute that counts the parts.
    public let count: String
    public let place: Place
  }

  /// Whether it is hardware: what a catalogue has stricter rules for.
  public var isHardware: Bool { Self.hardwareKinds.contains(kind) }

  /// The kinds that are hardware.
  public static let hardwareKinds = [
    "chip", "die", "link", "switch", "network", "node", "rack", "system",
  ]
}
