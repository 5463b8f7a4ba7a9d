/// A number of things in English: `1 claim`, `2 claims`, `3 entities`.
///
/// - Parameter plural: what several are called, where that is not the noun
///   with an s.
public func counted(
  _ count: Int, _ noun: String, plural: String? = nil
) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}
