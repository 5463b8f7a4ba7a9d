/// A place in a file: line and column count from 1, columns in characters.
public struct Place: Hashable, Sendable, Comparable {
  public let file: String
  public let line: Int
  public let column: Int

  public init(file: String, line: Int = 1, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The place some characters further on the same line.
  public func advanced(by characters: Int) -> Place {
    Place(file: file, line: line, column: column + characters)
  }

  public static func < (a: Place, b: Place) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}

/// Something in an input that cannot be read: where it stands, what was found
/// and what would be right.
public struct InputError: Error, Hashable, Sendable {
  public let place: Place
  /// What was found and what would be right, in one line.
  public let message: String

  public init(_ message: String, at place: Place) {
    self.place = place
    self.message = message
  }
}

extension InputError: CustomStringConvertible {
  /// `file:line:column: error: message`, complete alone.
  public var description: String {
    "\(place.file):\(place.line):\(place.column): error: \(message)"
  }
}

/// What a reader gives back: the value, as far as it could be read, and every
/// error on the way.
public struct Reading<Value> {
  public var value: Value
  public var errors: [InputError]

  public init(_ value: Value, errors: [InputError] = []) {
    self.value = value
    self.errors = errors
  }
}

extension Reading: Sendable where Value: Sendable {}

/// A file handed to a reader: its name, for messages, and its bytes.
public struct InputFile: Sendable {
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}
