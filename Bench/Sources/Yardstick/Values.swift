/// Values side by side in memory that stays where it is.
///
/// Workloads read and change them through `base` as C does: without bounds
/// checks, and in place. The owner outlives every use of the pointer.
public final class Values<Element> {
  public let base: UnsafeMutablePointer<Element>
  private let count: Int

  public init(_ values: [Element]) {
    count = values.count
    base = .allocate(capacity: values.count)
    base.initialize(from: values, count: values.count)
  }

  deinit {
    base.deinitialize(count: count)
    base.deallocate()
  }
}
