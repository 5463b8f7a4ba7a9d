/// What one record, one figure line and one group may cost a worker.
///
/// Over a bound of reading there is an error record with its place, over one of
/// work the result is `undetermined (budget)`.
public struct CorpusBounds: Sendable {
  /// Bytes of a record's line.
  public var recordBytes = 1 << 20
  /// Objects and arrays inside each other.
  public var nesting = 16
  /// Bytes of an `id`, `lang` or `url`.
  public var nameBytes = 2_048
  /// Older records that one names.
  public var superseded = 16
  /// Bytes of a paragraph of the text.
  public var paragraphBytes = 1 << 16
  /// Figures of a record; what is beyond them is not read.
  public var figures = 20_000
  /// Readings of one figure.
  public var readings = 16
  /// Pairs of figures of one quantity compared inside a record.
  public var steps = 100_000
  /// Bytes of a figure line.
  public var figureLineBytes = 1 << 17
  /// Different figures of one quantity that are held at once.
  public var groupEntries = 4_096
  /// Documents that are held of each of them.
  public var groupPlaces = 4

  public init() {}

  public static let standard = CorpusBounds()
}
