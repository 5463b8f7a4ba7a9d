/// A number of equal chips, and how many of them the scale-up links join.
public struct SystemSpecification: Sendable {
  public var id: String
  public var chip: ChipSpecification
  public var chips: Int
  public var domain: Int

  public init(
    id: String, chip: ChipSpecification, chips: Int, domain: Int
  ) {
    precondition(chips > 0 && domain > 0, "\(chips) chips, \(domain) joined")
    self.id = id
    self.chip = chip
    self.chips = chips
    self.domain = domain
  }
}
