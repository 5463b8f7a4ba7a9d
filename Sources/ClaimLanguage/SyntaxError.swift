/// A fault in the text of a check: what is wrong and where.
public struct SyntaxError: Error, Hashable, Sendable {
  public let message: String
  /// Unicode scalars from the start of the text, as columns are counted.
  public let offset: Int

  public init(message: String, offset: Int) {
    self.message = message
    self.offset = offset
  }
}
