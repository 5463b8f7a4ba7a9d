public import Input
public import Quantities

/// A quantity that no source prints and figures depend on: a peak that a table
/// divides by, a total of which only parts are told.
///
/// Checks name it like a fact. One claim alone says nothing of it; all claims
/// together say where it must lie.
public struct HiddenQuantity: Sendable {
  /// The name that checks use.
  public let name: String
  public let document: String
  /// What it is, in our own words.
  public let says: String
  /// The unit or counted noun it is told in.
  public let unit: Unit
  /// Whether it may be zero or below.
  public let isSigned: Bool
  /// `document/name` of the quantity of another document that this is.
  public let same: String?
  public let place: Place

  /// `document/name`, which names it among all documents.
  public var path: String { "\(document)/\(name)" }
}

/// Claims on record as not all true together.
public struct RecordedConflict: Sendable {
  /// `document/claim` of each, in the order of the file.
  public let claims: [String]
  public let because: String
  public let place: Place
}
